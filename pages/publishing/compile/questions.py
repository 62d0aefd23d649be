"""The questions a page places, each in the words the page is pinned to, with its slots filled."""

from typing import Any

from pages.models.base import ContentPage
from pages.models.condition import Condition
from pages.models.eligibility_question import EligibilityQuestion
from pages.models.eligibility_question_version import EligibilityQuestionVersion
from pages.models.unit_of_work import key_of
from pages.publishing.compile.compilation import Compilation
from pages.publishing.compile.fields import Wire, compile_snippet
from pages.publishing.pins import pinned_versions
from pages.publishing.placements import placements_of
from pages.rules.questions import TEMPLATES


def prepare_questions(page: ContentPage, compilation: Compilation) -> None:
    """Compile what is asked anywhere on the page: who can join, and the check, depend on all of it."""
    placements = list(placements_of(page))
    pinned = pinned_versions(page.pk) if placements else {}
    for placement in placements:
        version = pinned.get(placement.id)
        compilation.questions[placement.id] = _asked(placement.value, version, compilation)
        if replacement := _replacement(placement.value, version):
            compilation.replacements[placement.id] = replacement


def _asked(
    placement: Any, version: EligibilityQuestionVersion | None, compilation: Compilation
) -> Wire | None:
    """None while it is not published, is retired and newly placed, or a slot of it stays empty."""
    chosen = placement.get("question")
    question = chosen and compilation.snippet(EligibilityQuestion, chosen.pk)
    wording = question and _wording(question, version, compilation)
    if not wording:
        return None
    compiled = compile_snippet(wording, compilation)
    slots = {**compilation.slots, **_slots(placement.get("slots") or {}, compilation)}
    filled = {name: compilation.fill(compiled[name], slots) for name in TEMPLATES}
    return None if None in filled.values() else {**compiled, **filled, "slots": []}


def _replacement(placement: Any, version: EligibilityQuestionVersion | None) -> str:
    """The words of what replaces a retired question that is newly placed; empty where nothing does."""
    question = placement.get("question")
    if not question or not question.retired or _is_pinned(question, version):
        return ""
    better = question.replaced_by
    return better.text if better and better.live and not better.retired else ""


def _is_pinned(question: EligibilityQuestion, version: EligibilityQuestionVersion | None) -> bool:
    return version is not None and version.question_id == question.pk


def _wording(
    question: EligibilityQuestion, version: EligibilityQuestionVersion | None, compilation: Compilation
) -> EligibilityQuestion | None:
    """The question as the placement asks it: as pinned, else as it is now, which preview may show unsaved."""
    if version is None or not _is_pinned(question, version):
        return None if question.retired else question
    compilation.note(key_of(version))
    return question if compilation.library.is_shown(question) else question.as_of(version)


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
