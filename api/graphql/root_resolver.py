"""The resolver of a field of Query, and how many documents it reads."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from graphql import GraphQLResolveInfo

from api.graphql.context import Context
from api.graphql.errors import RequestError
from api.problems import ErrorCode
from api.stored import StoredDocument


@dataclass(frozen=True, slots=True)
class Reads:
    """How many documents a root reads: so many, and as many more as its argument `first` asks for."""

    documents: int = 0
    default: int = 0
    most: int = 0

    def size(self, first: int | None) -> int:
        """How many `first` stands for: more than there may be counts as that.

        Raises:
            RequestError: it is less than 0.
        """
        if first is not None and first < 0:
            raise RequestError(ErrorCode.INVALID_PARAMETER, "'first' is a number from 0.")
        return self.default if first is None else min(first, self.most)

    def read(self, first: int | None) -> int:
        """How many are read for that: for none one, which tells whether there are any."""
        return max(self.size(first), 1)


ONE = Reads(documents=1)


@dataclass(frozen=True)
class RootResolver:
    """A field of Query: `read` takes the Context and the field's arguments by name.

    `private` names arguments that may tell of a person, or open something.
    """

    read: Callable[..., object]
    reads: Reads = ONE
    private: frozenset[str] = frozenset()

    def asked(self, context: Context, arguments: dict[str, Any]) -> object:
        """A StoredDocument, or what fields read; raises RequestError if the request's time is over."""
        context.check_time()
        return self.read(context, **arguments)

    def __call__(self, _root: None, info: GraphQLResolveInfo, **arguments: object) -> object:
        """As graphql-core asks it."""
        return content_of(self.asked(info.context, arguments))


def content_of(value: object) -> object:
    """What fields read of a value that a root gave."""
    return value.content if isinstance(value, StoredDocument) else value
