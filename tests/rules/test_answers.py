from collections.abc import Iterable

import pytest

from pages.rules.answers import (
    missing_answer,
    unsure_refused,
    wrong_bands,
    wrong_choices,
    wrong_limits,
    wrong_responses,
)
from pages.rules.finding import Problem
from tests.rules.wire import Wire, band, question, rich


def option(value: str, label: str = "A label", **fields: object) -> Wire:
    return {"id": f"id-{value}", "value": value, "label": label, "exclusive": False, **fields}


def response(answer: str = "yes", **fields: object) -> Wire:
    words = {"heading": "Get help now", "text": rich("Call.")}
    return {"id": "response", "answer": answer, "urgency": "emergency", **words, **fields}


def said(problems: Iterable[Problem]) -> list[tuple[tuple[str, ...], str]]:
    return [(problem.path, problem.message) for problem in problems]


def test_an_answer_is_needed() -> None:
    assert list(missing_answer({"answer": None})) == [Problem("Choose what an answer is.", field="answer")]
    assert list(missing_answer(question("IntegerAnswer"))) == []


def test_who_is_asked_for_yes_or_no_may_be_unsure() -> None:
    asked = {**question("YesNoUnsureAnswer"), "allow_unsure": False}
    assert [problem.field for problem in unsure_refused(asked)] == ["allow_unsure"]
    assert list(unsure_refused({**asked, "allow_unsure": True})) == []
    assert list(unsure_refused({**question("IntegerAnswer"), "allow_unsure": False})) == []


def test_options_are_told_apart() -> None:
    fine = [option("heat"), option("none", exclusive=True)]
    assert list(wrong_choices(question("MultipleChoiceAnswer", options=fine))) == []
    assert list(wrong_choices(question("IntegerAnswer"))) == []


@pytest.mark.parametrize(
    ("options", "path", "message"),
    [
        ([option("heat")], ("options",), "Offer at least two."),
        (
            [option("a"), option("a", id="two")],
            ("options", "id-a", "value"),
            "Another has this value.",
        ),
        (
            [option("a"), option("unsure")],
            ("options", "id-unsure", "value"),
            "This is offered by a tick below: remove it here.",
        ),
        (
            [option("a"), option("No")],
            ("options", "id-No", "value"),
            "Use lower-case letters, digits and single underscores.",
        ),
        (
            [option("a"), option("b", "My {condition}")],
            ("options", "id-b", "label"),
            "Pages fill slots in the question only.",
        ),
        ([option("a"), option("b", "")], ("options", "id-b", "label"), "Say what readers choose."),
        (
            [option("a"), option("b", exclusive=True)],
            ("options", "id-b", "exclusive"),
            "Only one can be chosen anyway.",
        ),
    ],
)
def test_options_that_cannot_be_told_apart(options: list[Wire], path: tuple[str, ...], message: str) -> None:
    assert (path, message) in said(wrong_choices(question("SingleChoiceAnswer", options=options)))


@pytest.mark.parametrize(
    ("bands", "wrong"),
    [
        ([band("from_0", 0, 17), band("from_18", 18, 64), band("from_65", 65, None)], []),
        ([band("from_0", 0, 17), band("from_17", 17, None)], ["id-from_17"]),
        ([band("from_0", 0, 17), band("from_19", 19, None)], ["id-from_19"]),
        ([band("from_0", 0, None), band("from_18", 18, 64)], ["id-from_18"]),
        ([band("from_64", 64, 18), band("from_19", 19, None)], ["id-from_64"]),
        ([band("from_None", None, 18), band("from_19", 19, None)], ["id-from_None"]),
    ],
)
def test_age_bands_follow_one_another(bands: list[Wire], wrong: list[str]) -> None:
    found = said(wrong_bands(question("AgeBandAnswer", bands=bands)))
    assert [path for path, _ in found] == [("bands", identifier, "from_age") for identifier in wrong]


UNIT = {"unit": "kg", "unit_label": "kg"}


@pytest.mark.parametrize(
    ("kind", "fields", "wrong"),
    [
        ("IntegerAnswer", {"minimum": 0, "maximum": 120}, []),
        ("IntegerAnswer", {"minimum": 5, "maximum": 5}, []),
        ("IntegerAnswer", {"minimum": 0.5, "maximum": None}, ["minimum"]),
        ("IntegerAnswer", {"minimum": 9, "maximum": 5}, ["maximum"]),
        ("DecimalAnswer", {**UNIT, "minimum": 0.5, "maximum": 1.5, "step": 0.1}, []),
        ("DecimalAnswer", {**UNIT, "step": 0}, ["step"]),
        ("DecimalAnswer", {"unit": "", "unit_label": "kg"}, ["unit"]),
        ("MonthAnswer", {"earliest": "2020-01", "latest": "2020-01"}, []),
        ("MonthAnswer", {"earliest": "", "latest": ""}, []),
        ("MonthAnswer", {"earliest": "2020-13", "latest": ""}, ["earliest"]),
        ("MonthAnswer", {"earliest": "2020-02", "latest": "2020-01"}, ["latest"]),
        ("YesNoUnsureAnswer", {}, []),
    ],
)
def test_limits_are_in_order_and_of_their_kind(kind: str, fields: Wire, wrong: list[str]) -> None:
    assert [path for path, _ in said(wrong_limits(question(kind, **fields)))] == [(name,) for name in wrong]


@pytest.mark.parametrize(
    ("asked", "given", "wrong"),
    [
        (question("YesNoUnsureAnswer"), response(), []),
        (question("SingleChoiceAnswer", options=[option("new")]), response("new"), []),
        (question("AgeBandAnswer", bands=[band("from_0", 0, 4)]), response("from_0"), []),
        (question("YesNoUnsureAnswer"), response("unsure"), ["answer"]),
        (question("SingleChoiceAnswer", options=[option("new")]), response("old"), ["answer"]),
        (question("IntegerAnswer"), response("9"), ["answer"]),
        (question("YesNoUnsureAnswer"), response(urgency="ungraded"), ["urgency"]),
        (question("YesNoUnsureAnswer"), response(heading="", text=rich()), ["heading", "text"]),
        ({"answer": None}, response(), ["answer"]),
    ],
)
def test_safety_responses_are_whole_and_for_possible_answers(
    asked: Wire, given: Wire, wrong: list[str]
) -> None:
    found = list(wrong_responses({**asked, "safety_responses": [given]}))
    assert [(problem.field, problem.block_id, problem.path) for problem in found] == [
        ("safety_responses", "response", (name,)) for name in wrong
    ]
