"""Which question of the bank a placement asks, by its key, and what fills its slots there."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from pages.importing.finding import Finding
from pages.importing.own.embedded import Embedded
from pages.importing.raw_value import Value
from pages.models import Condition, EligibilityQuestion
from pages.models.eligibility_question_version import EligibilityQuestionVersion
from pages.rules.questions import TEMPLATES
from pages.rules.slots import SLOT


def no_slots() -> Value:
    return {"condition": None, "medication": "", "months": None}


@dataclass(frozen=True)
class PlacedQuestion:
    """The primary key of the question, and the slots as the block stores them."""

    question: int | None = None
    slots: Value = field(default_factory=no_slots)


def placed_question(said: Mapping[str, str], embedded: Embedded, line: int) -> PlacedQuestion:
    """The question of this key in the page's language. What is placed anew asks its current version.

    A question that is not here, or is here in another version than the file has, is reported.
    """
    key = said.get("key", "")
    found = EligibilityQuestion.objects.filter(key=key, locale=embedded.locale).first()
    if found is None:
        embedded.findings.append(Finding("question.unmatched", line, said.get("text", "") or key))
        return PlacedQuestion()
    if said.get("version") != str(found.version):
        embedded.findings.append(Finding("question.other_version", line, found.text))
    return PlacedQuestion(found.pk, _slots(_as_said(found, said), said, embedded))


def _as_said(question: EligibilityQuestion, said: Mapping[str, str]) -> EligibilityQuestion:
    """The question in the version the file has, whose words its slots were filled in; else as it is."""
    number = said.get("version", "")
    versions = EligibilityQuestionVersion.objects.filter(question=question)
    version = versions.filter(number=int(number)).first() if number.isdecimal() else None
    return question.as_of(version) if version else question


def _slots(question: EligibilityQuestion, said: Mapping[str, str], embedded: Embedded) -> Value:
    """What the placement itself fills in: a condition that is not the page's first, and the others."""
    filled: dict[str, str] = {}
    for name in TEMPLATES:
        filled |= _filled(getattr(question, name), said.get(name, ""))
    months = filled.get("months", "")
    return {
        "condition": _condition(filled.get("condition", ""), embedded),
        "medication": filled.get("medication", ""),
        "months": int(months) if months.isdecimal() else None,
    }


def _filled(template: str, text: str) -> dict[str, str]:
    """The values of the slots that make this text of a template; none where nothing does."""
    names = list(dict.fromkeys(SLOT.findall(template)))
    pattern, seen = "", set()
    for place, piece in enumerate(SLOT.split(template)):
        if place % 2 == 0:
            pattern += re.escape(piece)
        else:
            number = names.index(piece)
            pattern += f"(?P=slot{number})" if piece in seen else f"(?P<slot{number}>.+?)"
            seen.add(piece)
    match = re.fullmatch(pattern, text, re.DOTALL)
    return {name: match[f"slot{number}"] for number, name in enumerate(names)} if match else {}


def _condition(name: str, embedded: Embedded) -> int | None:
    """None where the page's first condition fills it."""
    if not name or name in map(str, embedded.conditions[:1]):
        return None
    found = Condition.objects.filter(name=name, locale=embedded.locale).first()
    return found.pk if found else None
