"""Why a record cannot be imported at all."""

from __future__ import annotations


class TrialImportError(Exception):
    """An import that cannot go on; nothing was written. `code` is stable, the message is for an editor."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
