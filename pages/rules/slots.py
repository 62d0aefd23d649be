"""Slots: names in braces that pages fill."""

import re

SLOT = re.compile(r"\{([^{}]*)\}")


def slot_names(text: str) -> list[str]:
    """The names in braces, in order; a name that stands twice comes twice."""
    return SLOT.findall(text)
