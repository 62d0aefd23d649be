"""The body of a request, kept for when Django must be asked a second time."""

from io import BytesIO
from typing import Protocol


class Stream(Protocol):
    """What WSGI gives, as far as Django reads it."""

    def read(self, size: int = -1, /) -> bytes: ...

    def readline(self, size: int = -1, /) -> bytes: ...


class Copied:
    """Hands a body on and keeps what was read of it: no more than Django takes."""

    def __init__(self, source: Stream) -> None:
        self.source = source
        self.parts: list[bytes] = []

    def read(self, size: int = -1, /) -> bytes:
        return self._kept(self.source.read(size))

    def readline(self, size: int = -1, /) -> bytes:
        return self._kept(self.source.readline(size))

    def copy(self) -> BytesIO:
        """The same from its beginning."""
        return BytesIO(b"".join(self.parts))

    def _kept(self, part: bytes) -> bytes:
        self.parts.append(part)
        return part
