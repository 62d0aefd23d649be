"""Stored words as they compare: a form writes the same words otherwise than code or an import does."""

import re

BLOCK_KEY = re.compile(r' data-block-key="[^"]*"')
"""What the editor calls a paragraph of rich text: no word of it."""


def cleaned(value: object) -> object:
    """A value of JSON with one way to write nothing, a line's end and a paragraph; 0 equals 0.0 anyway."""
    if isinstance(value, dict):
        return {name: cleaned(each) for name, each in value.items()}
    if isinstance(value, list):
        return [cleaned(each) for each in value]
    if isinstance(value, str):
        return BLOCK_KEY.sub("", value.replace("\r\n", "\n"))
    return "" if value is None else value
