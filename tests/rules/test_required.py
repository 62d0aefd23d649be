from collections.abc import Iterable

import pytest

from pages.rules.finding import Path, Problem
from pages.rules.required import (
    missing_choices,
    missing_headings,
    missing_items,
    missing_texts,
    missing_title,
)
from tests.rules.wire import (
    Wire,
    article,
    block,
    care,
    cite,
    p,
    prose,
    reference,
    rich,
    sign,
    tier,
    treatment,
    treatments,
)

CAUSES = block("Causes", heading=None, lead=rich(), causes=[{"id": "cause", "heading": "", "text": rich()}])
FAQ = block("Faq", heading=None, questions=[{"id": "item", "question": " ", "answer": rich()}])


def places(problems: Iterable[Problem]) -> list[Path]:
    return [problem.path for problem in problems]


def test_a_page_without_title() -> None:
    assert list(missing_title(article(title=" "))) == [Problem("Give the page a title.", field="title")]
    assert list(missing_title(article())) == []


def test_a_treatment_without_name() -> None:
    document = article(treatments(tier(treatments=[treatment(name="")])))
    path = ("tiers", "tier-basic", "treatments", "treatment", "name")
    message = "Name this treatment. If there is a suggested name, check it first."
    assert list(missing_headings(document)) == [Problem(message, "treatments", path)]


@pytest.mark.parametrize(
    ("part", "paths"),
    [
        (CAUSES, [("heading",), ("causes", "cause", "heading")]),
        (
            {**treatments(tier(heading="")), "heading": None},
            [("heading",), ("tiers", "tier-basic", "heading")],
        ),
        (care(sign(), heading=None), [("heading",)]),
        (FAQ, [("questions", "item", "question")]),
        (prose("It eases."), []),
    ],
    ids=lambda value: value["type"] if isinstance(value, dict) else "",
)
def test_headings_and_names(part: Wire, paths: list[Path]) -> None:
    assert places(missing_headings(article(part))) == paths


def test_a_reference_without_title() -> None:
    problem = Problem("Give this reference its title.", "references", ("references", "one", "title"))
    assert list(missing_headings(article(references=[reference(title="")]))) == [problem]


@pytest.mark.parametrize(
    ("part", "path"),
    [
        (prose(), ("text",)),
        (prose(p(cite("one", 1))), ("text",)),
        (CAUSES, ("causes", "cause", "text")),
        (
            treatments(tier(treatments=[treatment(text=rich())])),
            ("tiers", "tier-basic", "treatments", "treatment", "text"),
        ),
        (care(sign("")), ("warning_signs", "sign", "text")),
        (block("Lowdown", heading=None, text=rich()), ("text",)),
        (block("Callout", heading="Note", variant="important", text=rich()), ("text",)),
        (FAQ, ("questions", "item", "answer")),
    ],
    ids=lambda value: value["type"] if isinstance(value, dict) else "",
)
def test_texts(part: Wire, path: Path) -> None:
    assert places(missing_texts(article(part))) == [path]


@pytest.mark.parametrize(
    ("part", "path"),
    [
        (block("Causes", heading="Causes", causes=[]), ("causes",)),
        (treatments(), ("tiers",)),
        (treatments(tier(treatments=[])), ("tiers", "tier-basic", "treatments")),
        (block("Table", table={"columns": [], "rows": []}), ("table", "rows")),
        (block("Faq", questions=[]), ("questions",)),
        (block("References", heading="References"), ("references",)),
    ],
    ids=lambda value: value["type"] if isinstance(value, dict) else "",
)
def test_items(part: Wire, path: Path) -> None:
    assert places(missing_items(article(part))) == [path]


@pytest.mark.parametrize(
    ("part", "path"),
    [
        (treatments(tier(None)), ("tiers", "tier-None", "level")),
        (care(sign(urgency=None)), ("warning_signs", "sign", "urgency")),
        (block("Callout", variant=None, text=rich("Rest.")), ("variant",)),
    ],
    ids=lambda value: value["type"] if isinstance(value, dict) else "",
)
def test_choices(part: Wire, path: Path) -> None:
    assert places(missing_choices(article(part))) == [path]


def test_a_reference_without_locator() -> None:
    document = article(references=[reference(locator=None)])
    assert places(missing_choices(document)) == [("references", "one", "locator")]


def test_a_complete_article_misses_nothing() -> None:
    document = article(
        prose(p("It eases.", cite("one", 1))), treatments(tier()), care(sign()), references=[reference()]
    )
    for rule in (missing_title, missing_headings, missing_texts, missing_items, missing_choices):
        assert list(rule(document)) == []
