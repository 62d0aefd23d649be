"""An answer in one content coding, ready to send."""

from dataclasses import dataclass

from api.edge.answers import Headers

OF_BODIES = frozenset({"content-length", "content-type", "content-encoding"})
"""Headers that a 304 does without."""


@dataclass(frozen=True, slots=True)
class Form:
    """`body` is what WSGI takes."""

    headers: Headers
    body: list[bytes]


def form_of(etag: str, headers: Headers, body: bytes, coding: str | None) -> Form:
    """With `Content-Encoding` and a validator of its own where it is coded."""
    coded = [("Content-Encoding", coding)] if coding else []
    validator = f'{etag[:-1]}-{coding}"' if coding else etag
    return Form([*headers, *coded, ("ETag", validator), ("Content-Length", str(len(body)))], [body])
