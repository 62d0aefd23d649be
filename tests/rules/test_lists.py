import pytest

from pages.rules.finding import Problem
from pages.rules.lists import lost_lists
from tests.rules.wire import (
    Wire,
    article,
    block,
    care,
    h3,
    li,
    p,
    prose,
    rich,
    sign,
    tier,
    treatment,
    treatments,
)

LOST = "“You have:” ends in a colon, but no list follows. Restore the list below it, or end the sentence."
SIGNS_LOST = LOST.replace("no list follows", "warning signs may be lost")


def test_a_list_follows() -> None:
    assert list(lost_lists(article(prose("You have:", li("a fever"))))) == []


@pytest.mark.parametrize("after", [[], ["a fever"], [h3("Fever")]])
def test_no_list_follows(after: list[Wire | str]) -> None:
    assert list(lost_lists(article(prose("You have:", *after)))) == [Problem(LOST, "prose", ("text",))]


def test_only_the_sentence_with_the_colon_is_quoted() -> None:
    document = article(prose("Pain is common. You have:"))
    assert list(lost_lists(document)) == [Problem(LOST, "prose", ("text",))]


def test_a_citation_after_the_colon_hides_nothing() -> None:
    citation = {"_type": "citation", "reference": "one", "number": 1}
    assert len(list(lost_lists(article(prose(p("You have:", citation)))))) == 1


def test_headings_and_list_items_may_end_in_a_colon() -> None:
    assert list(lost_lists(article(prose(h3("Signs:"), li("You have:"), heading="Signs:")))) == []


@pytest.mark.parametrize("kind", ["Table", "Figure"])
def test_a_table_or_figure_may_be_announced(kind: str) -> None:
    assert list(lost_lists(article(prose("You have:"), block(kind)))) == []


def test_text_without_heading_that_starts_with_the_list() -> None:
    assert list(lost_lists(article(prose("You have:"), prose(li("a fever"))))) == []


def test_a_new_section_is_not_the_list() -> None:
    assert len(list(lost_lists(article(prose("You have:"), prose(li("a fever"), heading="Signs"))))) == 1


def test_a_lead_is_followed_by_its_items() -> None:
    causes = block(
        "Causes", heading="Causes", lead=rich("These:"), causes=[{"id": "cause", "text": rich("Lifting.")}]
    )
    tiers = treatments(tier(lead=rich("Try:")))
    assert list(lost_lists(article(causes, {**tiers, "lead": rich("Try:")}, care(sign())))) == []


def test_a_lead_whose_signs_are_lost() -> None:
    document = article(care(lead=rich("You have:")))
    assert list(lost_lists(document)) == [Problem(SIGNS_LOST, "whentoseeadoctor", ("lead",))]


def test_a_sign_that_announces_more_signs() -> None:
    document = article(care(sign("You have:")))
    problem = Problem(SIGNS_LOST, "whentoseeadoctor", ("warning_signs", "sign", "text"))
    assert list(lost_lists(document)) == [problem]


def test_a_warning_needs_its_own_list() -> None:
    callout = block("Callout", variant="warning", heading=None, text=rich("You have:"))
    assert list(lost_lists(article(callout, block("Table")))) == [Problem(SIGNS_LOST, "callout", ("text",))]


def test_a_treatment_is_placed_by_its_item() -> None:
    document = article(treatments(tier(treatments=[treatment(text=rich("You have:"))])))
    path = ("tiers", "tier-basic", "treatments", "treatment", "text")
    assert list(lost_lists(document)) == [Problem(LOST, "treatments", path)]


def test_cells_and_captions_are_labels() -> None:
    rows = [{"cells": [rich("Dose:")]}]
    table = block("Table", caption=rich("Doses:"), table={"columns": [], "rows": rows})
    assert list(lost_lists(article(table, block("Figure", image=None, caption=rich("Left:"))))) == []
