"""Checks with any questions and any conditions that publishing would let pass, and answers to them."""

from typing import Any

from hypothesis import strategies as st

Wire = dict[str, Any]

OPTIONS = ("heat", "cold", "none")
KINDS: dict[str, Wire] = {
    "yes-no": {"type": "YesNoUnsureAnswer", "yes_label": "Yes", "no_label": "No"},
    "one": {
        "type": "SingleChoiceAnswer",
        "options": [{"value": v, "label": v, "exclusive": False} for v in OPTIONS],
    },
    "several": {
        "type": "MultipleChoiceAnswer",
        "options": [{"value": v, "label": v, "exclusive": v == "none"} for v in OPTIONS],
    },
    "whole": {"type": "IntegerAnswer", "minimum": 0, "maximum": None},
    "decimal": {
        "type": "DecimalAnswer",
        "unit": "kg",
        "unit_label": "kg",
        "minimum": 1.5,
        "maximum": 300,
        "step": 0.5,
    },
    "month": {"type": "MonthAnswer", "earliest": "1950-01", "latest": "", "may_be_future": False},
    "band": {
        "type": "AgeBandAnswer",
        "bands": [{"value": v, "label": v, "from_age": 0, "to_age": None} for v in OPTIONS],
    },
}
VALUES: dict[str, tuple[Any, ...]] = {
    "yes-no": ("no", "yes"),
    "one": OPTIONS,
    "several": OPTIONS,
    "whole": (0, 18, 64),
    "decimal": (1.5, 70, 99.5),
    "month": ("2024-01", "2024-10", "2026-02"),
    "band": OPTIONS,
}
CODED = ("yes-no", "one", "band")
NOT_SAID = ("unsure", "prefer_not_to_say")


def comparisons(kinds: list[str]) -> st.SearchStrategy[Wire]:
    return st.sampled_from(kinds).flatmap(_comparison)


def _comparison(kind: str) -> st.SearchStrategy[Wire]:
    values = VALUES[kind]
    several = st.lists(st.sampled_from(values), min_size=1, unique=True)
    if kind == "several":
        return several.map(lambda chosen: {"overlaps": [kind, chosen]})
    equal = st.sampled_from(values).map(lambda value: {"eq": [kind, value]})
    listed = several.map(lambda chosen: {"in": [kind, chosen]})
    if kind in CODED:
        return equal | listed
    limit = st.tuples(st.sampled_from(["gte", "lte"]), st.sampled_from(values))
    between = st.lists(st.sampled_from(values), min_size=2, max_size=2).map(sorted)
    return (
        equal
        | listed
        | limit.map(lambda made: {made[0]: [kind, made[1]]})
        | between.map(lambda made: {"between": [kind, *made]})
    )


def rules(kinds: list[str]) -> st.SearchStrategy[Wire]:
    def deeper(inner: st.SearchStrategy[Wire]) -> st.SearchStrategy[Wire]:
        listed = st.lists(inner, min_size=1, max_size=3)
        joined = st.tuples(st.sampled_from(["all", "any"]), listed).map(lambda made: {made[0]: made[1]})
        return joined | inner.map(lambda rule: {"not": rule})

    return st.recursive(comparisons(kinds), deeper, max_leaves=4)


@st.composite
def placements(draw: st.DrawFn) -> list[Wire]:
    """Some questions, each once; a condition looks at those above."""
    order = draw(st.lists(st.sampled_from(list(KINDS)), min_size=1, unique=True))
    return [_placement(draw, kind, order[:place]) for place, kind in enumerate(order)]


def _placement(draw: st.DrawFn, kind: str, above: list[str]) -> Wire:
    words: st.SearchStrategy[str] = st.sampled_from(["", "Some help.", "Zwölf < 13 & mehr"])
    response = {
        "answer": "yes",
        "accessible_label": "Urgent advice",
        "heading": "Get help",
        "text": {"text": "Call."},
    }
    question = {
        "key": kind,
        "locale": draw(st.sampled_from(["en", "es", "de-CH"])),
        "text": f"About {kind}?",
        "help_text": draw(words),
        "why_we_ask": "We must know.",
        "answer": KINDS[kind],
        "allow_unsure": draw(st.booleans()),
        "allow_prefer_not_to_say": draw(st.booleans()),
        "safety_responses": [response] if kind == "yes-no" and draw(st.booleans()) else [],
        "codes": [{"system": "http://snomed.info/sct", "code": "1", "display": draw(words)}],
    }
    conditional: bool = draw(st.booleans())
    condition = draw(rules(above)) if above and conditional else None
    own = {"required": draw(st.booleans()), "show_when": condition, "extra_help": draw(words)}
    return {"id": kind, "step_heading": None, **own, "question": question}


@st.composite
def answers(draw: st.DrawFn) -> dict[str, Any]:
    """Answers to some of the questions; some say nothing."""
    asked = draw(st.lists(st.sampled_from(list(KINDS)), unique=True))
    return {kind: draw(_answer(kind)) for kind in asked}


def _answer(kind: str) -> st.SearchStrategy[Any]:
    if kind == "several":
        return st.lists(st.sampled_from([*OPTIONS, *NOT_SAID]), min_size=1, unique=True)
    return st.sampled_from([*VALUES[kind], *(NOT_SAID if kind in CODED else ())])
