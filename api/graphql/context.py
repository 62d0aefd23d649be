"""What the resolvers of one request share: whose site it is, what may still be read, what was read."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from time import monotonic
from typing import Any

from api.caching import MISSING
from api.graphql.errors import RequestError
from api.graphql.types import Document
from api.problems import ErrorCode
from api.stored import StoredDocument


@dataclass(slots=True, kw_only=True)
class Context:
    """`host` names the site; `deadline` is when reading stops, by the monotonic clock; `keys` gathers
    surrogate keys.

    `preview` opens a draft for who asks, and reads the session only when it is called; `safe` is a request
    by GET, which must not carry a token. `kept` is whether caches may store the answer, and `valid_until`
    when a document in it becomes another by itself.
    """

    host: str
    request_id: str
    deadline: float
    safe: bool
    preview: Callable[[str], Document]
    kept: bool = True
    keys: set[str] = field(default_factory=set)
    valid_until: datetime | None = None

    def one(self, found: StoredDocument | None, *, among: str) -> StoredDocument | None:
        """A document that was looked for, noted for the caches; what is not there now may be there later,
        and the surrogate key of those it was looked for among changes then.
        """
        if found is None:
            self.keys.update((among, MISSING))
        else:
            self.note(found)
        return found

    def used(self, document: StoredDocument) -> dict[str, Any]:
        """The content of a document, noted for the caches."""
        self.note(document)
        return document.content

    def note(self, document: StoredDocument) -> None:
        """What caches must know of a document in the answer."""
        self.keys.update(document.keys)
        if document.valid_until:
            self.valid_until = min(document.valid_until, self.valid_until or document.valid_until)

    def check_time(self) -> None:
        """Refuses to read on for a request that took too long already."""
        if monotonic() >= self.deadline:
            raise RequestError(ErrorCode.LIMIT_EXCEEDED, "The query takes too long; ask for less at a time.")
