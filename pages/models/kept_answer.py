"""What of a published question's answer stays: the rules of trials and pages compare with it."""

from collections.abc import Iterator

from wagtail.blocks import StreamValue

Choice = tuple[str, int | None, int | None]
"""The value of an option or band, and the ages of a band."""

KEEPS_ANSWER = "A published question keeps its kind of answer: rules rely on it. Make a new question instead."
KEEPS_UNIT = "A published question keeps its unit: rules compare numbers in it. Make a new question instead."
KEEPS_CHOICES = (
    "A published question keeps the values of its options, and the ages of its bands: rules name them. "
    "Not there any more: {}. Put them back: you may change labels and add options. For other options "
    "retire this question, make a new one and name that as what replaces it."
)


def broken_promise(before: StreamValue, now: StreamValue) -> str | None:
    """Why a published answer cannot become this one; None when it can."""
    if [child.block_type for child in before] != [child.block_type for child in now]:
        return KEEPS_ANSWER
    if [child.value.get("unit") for child in before] != [child.value.get("unit") for child in now]:
        return KEEPS_UNIT
    kept = set(_choices(now))
    lost = [value for value, *ages in _choices(before) if (value, *ages) not in kept]
    return KEEPS_CHOICES.format(", ".join(lost)) if lost else None


def _choices(answer: StreamValue) -> Iterator[Choice]:
    for child in answer:
        for name in ("options", "bands"):
            for choice in child.value.get(name) or ():
                yield choice["value"], choice.get("from_age"), choice.get("to_age")
