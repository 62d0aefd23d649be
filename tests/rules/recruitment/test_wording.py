"""Where wording is looked at, and what the editor is told."""

from pages.rules.finding import Document, Problem
from pages.rules.recruitment.wording import (
    INVESTIGATIONAL,
    MAY_BE_ELIGIBLE,
    NO_CURE,
    NO_SAFETY,
    QUIET_PAYMENT,
)
from tests.rules.wire import article, block, check, landing, p, placed, prose, rich

SAFE = (
    (
        "“safe” claims what the study is there to find out. "
        "Say that it is being studied, for example “The study looks at how safe it is.”"
    ),
    ("text",),
)


def bold(text: str) -> Document:
    return {**p(), "children": [{"_type": "span", "text": text, "marks": ["strong"]}]}


def test_a_sentence_that_can_be_put_right_is_shown_anew() -> None:
    call = {"type": "CallToAction", "locale": "en", "heading": "Research", "text": "Try a new drug."}
    message = "“new drug” sounds like an approved treatment. Try: “Try an investigational drug.”"
    assert list(INVESTIGATIONAL(call)) == [Problem(message, field="text")]


def test_a_sentence_that_cannot_comes_with_advice() -> None:
    document = landing(prose("It is safe. It is safe."))
    assert list(NO_SAFETY(document)) == [Problem(SAFE[0], "prose", SAFE[1])]


def test_a_landing_page_is_read_whole() -> None:
    document = landing(check(placed(text="Do you want a cure?")), title="A cure", summary="A cure")
    assert [(problem.block_id, problem.field, problem.path) for problem in NO_CURE(document)] == [
        (None, "title", ()),
        (None, "summary", ()),
        ("eligibilitycheck", "body", ("placements", "age", "question", "text")),
    ]


def test_of_an_article_only_what_recruits_is_read() -> None:
    call = {"id": "call", "heading": "Find a cure", "text": "", "link": {"title": "A cure"}}
    placement = block("CallToActionPlacement", call_to_action=call)
    document = article(prose("There is a cure."), placement, title="A cure", locale="en")
    assert [(problem.block_id, problem.path) for problem in NO_CURE(document)] == [
        ("calltoactionplacement", ("call_to_action", "heading"))
    ]


def test_a_promise_of_eligibility_is_found_in_articles_too() -> None:
    document = article(prose("Read on.", heading="Discover the trials you are eligible for"), locale="en")
    message = (
        "“you are eligible” promises what only the study team can decide. "
        "Try: “Discover the trials you may be eligible for”"
    )
    assert list(MAY_BE_ELIGIBLE(document)) == [Problem(message, "prose", ("heading",))]


def test_payment_is_found_only_where_it_stands_out() -> None:
    plain = block("CostsAndTravel", heading="Costs", text=rich("We pay $50."))
    loud = block("CostsAndTravel", heading="You get $50", text=rich(p("You get "), bold("$50")))
    hero = block("LandingHero", heading="A study", lead="We pay $50.", button_label="Begin")
    assert list(QUIET_PAYMENT(landing(plain))) == []
    assert [problem.path for problem in QUIET_PAYMENT(landing(loud))] == [("heading",), ("text",)]
    assert [problem.path for problem in QUIET_PAYMENT(landing(hero))] == [("lead",)]


def test_other_languages_are_left_alone() -> None:
    assert list(NO_CURE(landing(title="A cure", locale="fr"))) == []
    assert len(list(NO_CURE(landing(title="A cure", locale="en-GB")))) == 1
