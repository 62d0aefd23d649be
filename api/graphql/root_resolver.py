"""The resolver of a field of Query, and how many documents it reads."""

from collections.abc import Callable
from dataclasses import dataclass

from graphql import GraphQLResolveInfo

from api.graphql.context import Context


@dataclass(frozen=True, slots=True)
class Reads:
    """How many documents a root reads: so many, and as many more as its argument `first` asks for."""

    documents: int = 0
    default: int = 0
    most: int = 0

    def size(self, first: int | None) -> int:
        """How many `first` stands for: more than there may be counts as that, less than 0 as 0."""
        return self.default if first is None else min(max(first, 0), self.most)


ONE = Reads(documents=1)


@dataclass(frozen=True)
class RootResolver:
    """Calls `read` with the Context and the field's arguments by name, unless the request's time is over."""

    read: Callable[..., object]
    reads: Reads = ONE

    def __call__(self, _root: None, info: GraphQLResolveInfo, **arguments: object) -> object:
        context: Context = info.context
        context.check_time()
        return self.read(context, **arguments)
