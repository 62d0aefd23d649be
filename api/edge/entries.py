"""An answer that is kept, in every form it was asked for."""

from dataclasses import dataclass, field

from api.edge.answers import Answer, Headers
from api.edge.codings import CODINGS, IDENTITY, is_compressible
from api.edge.forms import Form, form_of
from api.edge.sharing import unshared

NOT_KEPT = frozenset(
    {
        "age",
        "allow",
        "cache-status",
        "connection",
        "content-length",
        "date",
        "etag",
        "server",
        "vary",
        "x-request-id",
    }
)
"""Headers that are of one request, or that each form has its own of."""

OF_ONE_CLIENT = ("ratelimit", "x-ratelimit", "retry-after")
OVERHEAD = 2_000
"""Bytes an entry counts for besides its bodies."""


@dataclass(slots=True, eq=False)
class Entry:
    """`changed` is when documents in it changed: then it is only good while nothing newer can be had."""

    keys: frozenset[str]
    media_type: str
    etag: str
    headers: Headers
    body: bytes
    compressible: bool
    last_modified: str = ""
    changed: float | None = None
    forms: dict[str, Form] = field(default_factory=dict)

    @property
    def size(self) -> int:
        coded = {id(form.body[0]): len(form.body[0]) for form in list(self.forms.values())}
        return OVERHEAD + sum((coded | {id(self.body): len(self.body)}).values())

    def form(self, coding: str) -> Form:
        """The form in a coding; identity where that would not be smaller."""
        forms = self.forms  # others may have begun by the time that this one is made
        found = forms.get(coding)
        if found is None:
            found = forms[coding] = self._made(coding)
        return found

    def _made(self, coding: str) -> Form:
        if coding != IDENTITY and self.compressible:
            coded = CODINGS[coding](self.body)
            if len(coded) < len(self.body):
                return form_of(self.etag, self.headers, coded, coding)
        return form_of(self.etag, self.headers, self.body, None)

    def shorten(self) -> None:
        """From now on no cache may use it without asking: it will soon not be true any more."""
        self.headers = unshared(self.headers)
        self.forms = {}

    def etags(self) -> list[str]:
        """Each validator a client may hold for it."""
        return [self.etag, *(f'{self.etag[:-1]}-{coding}"' for coding in CODINGS)]

    def is_same(self, other: "Entry") -> bool:
        return (self.etag, self.media_type, self.headers) == (other.etag, other.media_type, other.headers)


def entry_of(answer: Answer) -> Entry:
    """The entry of an answer that may be kept; reads its body."""
    body = answer.read()
    compressible = is_compressible(answer.media_type, body)
    coding = ["Accept-Encoding"] if compressible and "accept-encoding" not in answer.listed("vary") else []
    vary = ", ".join([*answer.values("vary"), *coding])
    return Entry(
        keys=answer.keys,
        media_type=answer.media_type,
        etag=answer.value("etag"),
        headers=[header for header in answer.headers if is_kept(header[0].lower())]
        + ([("Vary", vary)] if vary else []),
        body=body,
        compressible=compressible,
        last_modified=answer.value("last-modified"),
    )


def is_kept(name: str) -> bool:
    return name not in NOT_KEPT and not name.startswith(OF_ONE_CLIENT)
