"""The questions a page places, each in the words the page is pinned to, with its slots filled."""

from collections.abc import Iterator
from typing import Any

from pages.blocks.eligibility_check import EligibilityCheckBlock
from pages.models.base import ContentPage
from pages.models.condition import Condition
from pages.models.eligibility_question import EligibilityQuestion
from pages.publishing.compile.compilation import Compilation
from pages.publishing.compile.fields import Wire, compile_snippet
from pages.rules.questions import TEMPLATES


def placements_of(page: ContentPage) -> Iterator[Any]:
    """The list items that place a question, in the order they are asked."""
    for child in getattr(page, "body", ()):
        if isinstance(child.block, EligibilityCheckBlock):
            yield from child.value["placements"].bound_blocks


def prepare_questions(page: ContentPage, compilation: Compilation) -> None:
    """Compile what is asked anywhere on the page: who can join, and the check, depend on all of it."""
    placements = list(placements_of(page))
    for placement in placements:
        compilation.questions[placement.id] = _asked(placement.value, compilation)


def _asked(placement: Any, compilation: Compilation) -> Wire | None:
    """None while it is not published, is retired and newly placed, or a slot of it stays empty."""
    chosen = placement.get("question")
    question = chosen and compilation.snippet(EligibilityQuestion, chosen.pk)
    if not question:
        return None
    compiled = compile_snippet(question, compilation)
    slots = {**compilation.slots, **_slots(placement.get("slots") or {}, compilation)}
    filled = {name: compilation.fill(compiled[name], slots) for name in TEMPLATES}
    return None if None in filled.values() else {**compiled, **filled, "slots": []}


def _slots(chosen: Any, compilation: Compilation) -> dict[str, str]:
    """What the placement itself fills in."""
    picked = chosen.get("condition")
    condition = compilation.snippet(Condition, picked.pk) if picked else None
    values = {
        "condition": condition.name if condition else "",
        "medication": chosen.get("medication") or "",
        "months": str(chosen.get("months") or ""),
    }
    return {name: value for name, value in values.items() if value}
