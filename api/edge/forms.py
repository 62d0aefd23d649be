"""An answer in one content coding, ready to send."""

from dataclasses import dataclass

from api.edge.answers import Headers
from api.edge.sharing import unshared

OF_BODIES = frozenset({"content-length", "content-type", "content-encoding"})
"""Headers that a 304 does without."""


@dataclass(frozen=True, slots=True)
class Form:
    """`body` is what WSGI takes; `unshared` are the headers while no cache in front may keep it."""

    headers: Headers
    unshared: Headers
    body: list[bytes]


def form_of(etag: str, headers: Headers, body: bytes, coding: str | None) -> Form:
    """With `Content-Encoding` and a validator of its own where it is coded."""
    coded = [("Content-Encoding", coding)] if coding else []
    validator = f'{etag[:-1]}-{coding}"' if coding else etag
    whole = [*headers, *coded, ("ETag", validator), ("Content-Length", str(len(body)))]
    return Form(whole, unshared(whole), [body])
