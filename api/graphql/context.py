"""What the resolvers of one request share: whose site it is, what may still be read, what was read."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from api.caching import LISTS, MISSING
from api.documents import StoredDocument
from api.graphql.errors import RequestError
from api.graphql.limits import Limits
from api.graphql.types import Document
from api.problems import ErrorCode


@dataclass(slots=True, kw_only=True)
class Context:
    """`host` names the site; `fields` is what the operation selects; `keys` gathers surrogate keys.

    `preview` opens a draft; `safe` is a request by GET, which must not carry a token. `kept` is whether
    caches may store the answer.
    """

    host: str
    request_id: str
    limits: Limits
    fields: int
    safe: bool
    preview: Callable[[str], Document]
    documents: int = 0
    kept: bool = True
    keys: set[str] = field(default_factory=set)

    def one(self, found: StoredDocument | None) -> dict[str, Any] | None:
        """The content of a document that was looked for; what is not there now may be there later."""
        if found is None:
            self.keys.update((LISTS, MISSING))
            return None
        return self.used(found)

    def used(self, document: StoredDocument) -> dict[str, Any]:
        """The content of a document, noted for the caches."""
        self.keys.update(document.keys)
        return document.content

    def reserve(self, documents: int) -> None:
        """Asks leave to read so many documents, before they are read; refuses what is over the limits."""
        self.documents += documents
        cost = self.documents * self.fields
        if self.documents > self.limits.documents or cost > self.limits.cost:
            raise RequestError(
                ErrorCode.LIMIT_EXCEEDED,
                "The query asks for too many documents with too many fields; ask for fewer at a time.",
            )
