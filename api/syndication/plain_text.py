"""Text of documents as other formats can carry it."""

import re

NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML 1.0 document may hold, escaped or not."""

MARKDOWN_SIGNS = re.compile(r"([\\`*_\[\]<>&#~|])")
MARKDOWN_BEGINNING = re.compile(r"^(\d*)([-+=.)])")
"""What makes a list, or a line below a heading, of a line that begins with it."""


def one_line(text: str) -> str:
    """The text without what XML forbids, and with single spaces for white space."""
    return " ".join(NOT_IN_XML.sub("", text).split())


def as_markdown(text: str) -> str:
    """The text on one line of Markdown that reads as it is written, wherever it stands."""
    return MARKDOWN_BEGINNING.sub(r"\1\\\2", MARKDOWN_SIGNS.sub(r"\\\1", one_line(text)))
