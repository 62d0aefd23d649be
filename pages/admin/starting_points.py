"""Starting points of landing pages: blocks in an order that works, with guidance where words go."""

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

from wagtail.models import Locale

from pages.eligibility.errors import RuleError
from pages.eligibility.rule_reading import read_rule
from pages.eligibility.rules import comparisons
from pages.models.eligibility_question import EligibilityQuestion
from pages.models.trial import Trial

Raw = dict[str, Any]

COMPLETE, SHORT = "complete", "short"
TEMPLATES = {
    COMPLETE: "The complete page: every block that people ask for",
    SHORT: "The short page: only the blocks every page must have",
}
SHORT_BLOCKS = frozenset(
    {
        *("hero", "purpose", "who_can_join", "eligibility_check", "risks_and_benefits", "who_runs_it"),
        *("contact", "legal_footer"),
    }
)


def starting_body(template: str, trial: Trial, questions: list[EligibilityQuestion]) -> list[Raw]:
    """The blocks as StreamField stores them; a rule keeps the guidance in square brackets from readers."""
    return [
        {"type": name, "value": value}
        for name, value in _blocks(trial, questions)
        if template == COMPLETE or name in SHORT_BLOCKS
    ]


def needed_questions(trial: Trial, locale: Locale) -> tuple[list[EligibilityQuestion], list[str]]:
    """The questions the trial's rules ask for, in its criteria's order, and the keys there are none for."""
    keys = list(dict.fromkeys(_keys(trial)))
    usable = EligibilityQuestion.objects.filter(locale=locale, live=True, retired=False, key__in=keys)
    found = {question.key: question for question in usable}
    return [found[key] for key in keys if key in found], [key for key in keys if key not in found]


def _keys(trial: Trial) -> Iterator[str]:
    for criterion in trial.criteria:
        for written in (criterion.value.get("when"), criterion.value.get("rule")):
            yield from _asked(written)


def _asked(written: object) -> list[str]:
    if not written:
        return []
    try:
        return [comparison.question for comparison in comparisons(read_rule(written))]
    except RuleError:
        return []


def _asked_when(trial: Trial, keys: set[str]) -> dict[str, object]:
    """By question of whom it is asked: where every criterion that needs its answer is for the same people."""
    needed: dict[str, list[object]] = {}
    for criterion in trial.criteria:
        when = criterion.value.get("when")
        for key in _asked(when):
            needed.setdefault(key, []).append(None)
        for key in _asked(criterion.value.get("rule")):
            needed.setdefault(key, []).append(when)
    return {
        key: first
        for key, (first, *others) in needed.items()
        if first and all(other == first for other in others) and keys.issuperset(_asked(first))
    }


def _blocks(trial: Trial, questions: list[EligibilityQuestion]) -> Iterator[tuple[str, Raw]]:
    yield (
        "hero",
        {
            "heading": "A research study about [the condition, in plain words]",
            "lead": "<p>[Say in one sentence what the study wants to find out.]</p>",
            "image": None,
            "button_label": "See if you may be eligible",
        },
    )
    yield "study_facts", {"heading": "The study at a glance"}
    yield (
        "purpose",
        {
            "heading": "What this study is for",
            "text": "<p>[Say what the study tests and why. Call the treatment investigational.]</p>",
            "studied_product": trial.investigational_product or "[Say what is being studied.]",
            "comparator": trial.comparator,
            "allocation": trial.allocation,
        },
    )
    yield (
        "who_can_join",
        {
            "heading": "Who can join",
            "closing": "<p>Not sure about one of these points? The study team can tell you.</p>",
        },
    )
    if questions:
        yield "eligibility_check", _check(trial, questions)
    yield "what_to_expect", {"heading": "What to expect", "steps": [_step("Screening"), _step("Visits")]}
    yield (
        "risks_and_benefits",
        {
            "heading": "Risks and possible benefits",
            "risks": "<p>[Say what can go wrong, in the words the ethics board approved.]</p>",
            "possible_benefits": "<p>You may or may not benefit from taking part.</p>",
        },
    )
    yield (
        "costs_and_travel",
        {
            "heading": "Costs, payment and travel",
            "text": "<p>[Say plainly what is covered and what is paid.]</p>",
        },
    )
    yield "locations", {"heading": "Where it takes place", "text": ""}
    yield (
        "who_runs_it",
        {
            "heading": "Who runs the study",
            "text": "",
            "data_use": "[Say what happens to people's data, and to answers of people who do not match.]",
        },
    )
    yield "faq", {"heading": "Questions people ask", "questions": [_answered()]}
    contact = {"telephone": "", "email": "", "hours": "", "language_help": ""}
    yield "contact", {"heading": "Talk to the study team", **contact}
    yield (
        "legal_footer",
        {"text": "<p>Taking part is your choice. You can stop at any time and need give no reason.</p>"},
    )


def _check(trial: Trial, questions: list[EligibilityQuestion]) -> Raw:
    block = {"heading": "Could this study be for you?", "introduction": ""}
    asked_when = _asked_when(trial, {question.key for question in questions})
    placed = [_item(_placement(question, asked_when.get(question.key))) for question in questions]
    return {**block, "placements": placed}


def _placement(question: EligibilityQuestion, show_when: object) -> Raw:
    slots = {"condition": None, "medication": "", "months": None}
    own = {"step_heading": "", "required": True, "show_when": show_when, "extra_help": ""}
    return {"question": question.pk, "slots": slots, **own}


def _step(heading: str) -> Raw:
    return _item({"heading": heading, "text": "<p>[Say what happens, where, and how long it takes.]</p>"})


def _answered() -> Raw:
    answer = "<p>[Answer in two or three sentences.]</p>"
    return _item({"question": "[What do people ask first?]", "answer": answer})


def _item(value: Raw) -> Raw:
    return {"type": "item", "id": str(uuid4()), "value": value}
