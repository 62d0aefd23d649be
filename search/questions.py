"""What people type, made sane."""

import re
import unicodedata

MAX_LENGTH = 2_000
"""Characters of a question that are read; raw messages are rarely longer."""

_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]+")


def understood(question: str) -> str:
    """The question in one line, normalised (NFKC), without control characters, cut."""
    cut = question[: 2 * MAX_LENGTH]
    visible = _UNSEEN.sub(" ", unicodedata.normalize("NFKC", _UNSEEN.sub(" ", cut)))
    return visible[:MAX_LENGTH].strip()
