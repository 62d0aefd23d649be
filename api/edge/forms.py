"""An answer in one content coding, ready to send."""

from dataclasses import dataclass

from api.edge.answers import Headers

OF_BODIES = frozenset({"content-length", "content-type", "content-encoding"})


@dataclass(frozen=True, slots=True)
class Form:
    """`body` is what WSGI takes; `unchanged` are the headers of a 304."""

    etag: str
    headers: Headers
    unchanged: Headers
    body: list[bytes]


def form_of(etag: str, headers: Headers, body: bytes, coding: str | None) -> Form:
    """With `Content-Encoding` and a validator of its own where it is coded."""
    coded = [("Content-Encoding", coding)] if coding else []
    validator = f'{etag[:-1]}-{coding}"' if coding else etag
    sent = [*headers, *coded, ("ETag", validator), ("Content-Length", str(len(body)))]
    unchanged = [header for header in sent if header[0].lower() not in OF_BODIES]
    return Form(validator, sent, unchanged, [body])
