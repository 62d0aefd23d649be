"""The table as a whole: what applies to which page, and that no draft is too broken to be examined."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.rules.finding import Finding, Severity
from pages.rules.table import RULES, Rule, advice, applies_to, blocking, findings
from tests.rules.recruitment.test_missing import LACKING
from tests.rules.wire import (
    APPROVAL,
    HARD,
    TRIAL,
    Wire,
    article,
    band,
    block,
    care,
    check,
    cite,
    criterion,
    h4,
    image,
    landing,
    option,
    p,
    placed,
    prose,
    question,
    reference,
    rich,
    sign,
    tier,
    treatment,
    treatments,
    trial,
)

TODAY = date(2026, 6, 1)
QUESTIONS = {
    "age-years": {"text": "How old are you?", **question("IntegerAnswer", minimum=0, maximum=120)},
    "smokes": {"text": "Do you smoke?", **question("YesNoUnsureAnswer", yes_label="Yes", no_label="No")},
    "last-visit": {"text": "When did you see a doctor?", **question("MonthAnswer")},
    "medicines": question("MultipleChoiceAnswer", options=[option(f"m{n}") for n in range(12)]),
}
SMOKES = {"eq": ["smokes", "yes"]}
NO_REVIEW = {"reviewed_by": None, "last_reviewed": None, "review_due": "2026-01-01"}
WEIGHT = [{"id": "light", "key": "light", "rule": {"lte": ["weight", 90]}, "when": None}]
BROKEN: dict[str, Wire] = {
    "title.missing": article(title=""),
    "signs.missing": article(treatments(tier())),
    "list.lost": article(prose("You have:")),
    "heading.missing": article(treatments(tier(treatments=[treatment(name="")])), care(sign())),
    "text.missing": article(prose()),
    "items.missing": article(block("Faq", questions=[])),
    "choice.missing": article(care(sign(urgency=None))),
    "citation.orphan": article(prose(p("It eases.", cite("gone", None)))),
    "tier.repeated": article(treatments(tier(), tier()), care(sign())),
    "tier.order": article(treatments(tier("advanced"), tier()), care(sign())),
    "heading.skipped": article(prose(h4("Heat"), heading="Self-care")),
    "image.missing": article(block("Figure", image=None)),
    "image.undescribed": article(hero_image=image(alt="")),
    "placement.unavailable": article(block("CallToActionPlacement", call_to_action=None)),
    "trial.missing": landing(trial=None),
    "block.missing": landing(without="WhoRunsIt"),
    "chance.missing": landing(trial={**TRIAL, "randomised": True}),
    "contact.missing": landing(block("StudyContact", heading="Contact")),
    "check.repeated": landing(check(placed()), check(placed("weight"), criteria=WEIGHT)),
    "check.unavailable": landing(check(placed(), {"id": "gone", "question": None})),
    "check.question": landing(check(placed(), placed())),
    "check.condition": landing(check(placed(show_when={"eq": ["later", "yes"]}))),
    "check.undecided": landing(check(placed(), ruleset_hash=None)),
    "question.incomplete": question("IntegerAnswer", text=""),
    "question.slot": question("IntegerAnswer", text="Do you have {it}?"),
    "answer.missing": {**question("IntegerAnswer"), "answer": None},
    "answer.choices": question("SingleChoiceAnswer"),
    "answer.bands": question("AgeBandAnswer", bands=[band("young", 0, 17), band("old", 19)]),
    "answer.limits": question("MonthAnswer", earliest="2026"),
    "answer.unsure": {**question("YesNoUnsureAnswer"), "allow_unsure": False},
    "safety.answer": {**question("YesNoUnsureAnswer"), "safety_responses": [{"id": "response"}]},
    "trial.incomplete": trial(sponsor=""),
    "trial.ages": trial(minimum_age_months=216, maximum_age_months=12),
    "criterion.key": trial(criterion("One", SMOKES)),
    "criterion.words": trial(criterion("one", SMOKES, plain_text="")),
    "criterion.rule": trial(criterion("one", {"like": ["age-years", 1]})),
    "criterion.question": trial(criterion("one", {"gte": ["height", 1]})),
    "criterion.value": trial(criterion("one", {"gte": ["age-years", 200]})),
    "criterion.kinds": trial(
        criterion("one", {"eq": ["last-visit", "2026-01"]}), criterion("two", {"gte": ["last-visit", 5]})
    ),
    "criterion.constant": trial(criterion("one", {"gte": ["age-years", 0]})),
    "criterion.unreachable": trial(
        criterion("one", {"gte": ["age-years", 18]}, when={"not": {"in": ["smokes", ["yes", "no"]]}})
    ),
    "criteria.contradiction": trial(
        criterion("old", {"gte": ["age-years", 65]}), criterion("young", {"lte": ["age-years", 18]})
    ),
    "sign.ungraded": article(care(sign(urgency="ungraded"))),
    "reference.uncited": article(references=[reference()]),
    "reference.unlocated": article(
        prose(p("It eases.", cite("one", 1))), references=[reference(locator="not_stated")]
    ),
    "summary.missing": article(summary=""),
    "conditions.missing": article(conditions=[]),
    "reviewer.missing": article(
        review={**NO_REVIEW, "last_reviewed": "2025-01-01", "review_due": "2027-01-01"}
    ),
    "review_dates.missing": article(review={**NO_REVIEW, "reviewed_by": {}, "review_due": "2027-01-01"}),
    "review.overdue": article(review={**NO_REVIEW, "reviewed_by": {}, "last_reviewed": "2025-01-01"}),
    "check.needless": landing(check(placed(), placed("height"))),
    "check.criterion": landing(
        check(placed(maximum=17)),
        trial={**TRIAL, "criteria": [criterion("adult", {"gte": ["age", 18]})]},
    ),
    "check.always": article(
        check(placed(minimum=0), placed("height", "DecimalAnswer", show_when={"gte": ["age", 0]}))
    ),
    "check.language": landing(check(placed()), locale="fr"),
    "section.hard_to_read": article(prose(HARD)),
    "trial.facts": trial(summary=""),
    "site.idle": trial(sites=[{"id": "here", "recruiting": False}]),
    "criterion.unchecked": trial(criterion("one")),
    "trial.ages_apart": trial(criterion("one", {"gte": ["age-years", 18]}), minimum_age_months=240),
    "criterion.needless": trial(
        criterion("one", {"gte": ["age-years", 18]}, when={"in": ["smokes", ["yes", "no"]]})
    ),
    "criteria.too_large": trial(criterion("one", {"overlaps": ["medicines", [f"m{n}" for n in range(11)]]})),
    "recruitment.cure": landing(summary="Help us find a cure."),
    "recruitment.safety": landing(summary="The wrap is safe."),
    "recruitment.benefit": landing(summary="The treatment works."),
    "recruitment.new_treatment": landing(summary="A new treatment."),
    "recruitment.eligible": landing(summary="You are eligible."),
    "recruitment.payment": landing(title="A research study that pays $50"),
    "recruitment.urgency": landing(summary="Join now."),
    "recruitment.free_treatment": landing(summary="You get free treatment."),
    "recruitment.excitement": landing(summary="Amazing."),
    **LACKING,
    "guidance.left": landing(summary="[Say what the study is for.]"),
    "approval.required": landing(approval=None, withheld_reason="no_approval"),
    "approval.expiring": landing(approval={**APPROVAL, "expires_on": "2026-07-01"}),
}
COMPANIONS = {"criterion.kinds": {("criterion.value", Severity.BLOCKS)}}
"""What cannot be wrong alone: rules that are right about a published question agree with one another."""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_each_rule_finds_its_fault_and_nothing_else_does(rule: Rule) -> None:
    found = findings(BROKEN[rule.code], today=TODAY, questions=QUESTIONS)
    told = {(finding.code, finding.severity) for finding in found}
    assert told == {(rule.code, rule.severity)} | COMPANIONS.get(rule.code, set())


def test_codes_are_unique_and_what_blocks_stands_first() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES) == 79
    assert sorted(RULES, key=lambda rule: rule.severity is Severity.ADVISES) == list(RULES)


def test_an_article_without_faults() -> None:
    document = article(
        prose(p("It eases.", cite("one", 1))), treatments(tier()), care(sign()), references=[reference()]
    )
    assert findings(document, today=TODAY) == []


def test_a_finding_says_what_and_where() -> None:
    assert blocking(article(prose(), summary="")) == [
        Finding(
            "text.missing",
            "Write the text, or remove this block.",
            Severity.BLOCKS,
            "prose",
            "body",
            ("text",),
        )
    ]


def test_advice_is_what_does_not_block() -> None:
    assert [finding.code for finding in advice(article(prose(), summary=""), today=TODAY)] == [
        "summary.missing"
    ]


def test_without_a_date_no_review_is_overdue() -> None:
    assert findings(BROKEN["review.overdue"]) == []


def test_other_pages_have_fewer_rules() -> None:
    broken = [prose(p("You have:", cite("gone", None))), treatments(tier())]
    home = article(*broken, type="Home", summary="", conditions=[])
    section = article(*broken, type="SectionIndex", title="")
    assert [finding.code for finding in findings(home)] == ["list.lost"]
    assert [finding.code for finding in findings(section)] == ["title.missing"]


def test_snippets_have_no_rules() -> None:
    assert findings({"type": "Condition", "name": ""}) == []
    assert not applies_to({"type": "Condition"})
    assert applies_to(article())


WHOLE = article(
    prose(h4("Heat"), p("It eases:", cite("gone", None)), heading=None),
    block(
        "Causes",
        heading="Causes",
        lead=rich("These:"),
        causes=[{"id": "c", "heading": "", "text": rich("x")}],
    ),
    treatments(tier("advanced"), tier()),
    care(sign(), sign("", None)),
    block("Callout", variant="warning", heading=None, text=rich("You have:")),
    block("Figure", image=image(alt=""), caption=rich()),
    block("Table", caption=rich(), table={"columns": [], "rows": [{"cells": [rich("x")]}]}),
    block("Faq", heading=None, questions=[{"id": "q", "question": "", "answer": rich(HARD)}]),
    block("CallToActionPlacement", call_to_action=None),
    references=[reference(), reference("two", title="", locator="not_stated")],
    hero_image=image(),
)


def thinned(value: object, draw: st.DrawFn) -> object:
    """The value with some fields and items gone, and some made null, as in a draft."""
    if isinstance(value, dict) and "_type" not in value:
        kept = {name: inner for name, inner in value.items() if name in {"type", "nodes"} or draw(CHANCE) < 9}
        return {name: thinned(inner, draw) for name, inner in kept.items()}
    if isinstance(value, list):
        return [thinned(inner, draw) for inner in value if draw(CHANCE) < 9]
    return None if draw(CHANCE) > 8 and not isinstance(value, dict) else value


CHANCE = st.integers(0, 9)


@st.composite
def drafts(draw: st.DrawFn) -> Wire:
    thin = thinned(WHOLE, draw)
    assert isinstance(thin, dict)
    return {**thin, "type": "Article"}


WHOLE_QUESTIONS = [
    {**question("YesNoUnsureAnswer"), "safety_responses": [{"id": "r", "answer": "no", "text": rich("x")}]},
    question("MultipleChoiceAnswer", options=[{"id": "o", "value": "a", "label": "A", "exclusive": True}]),
    question("AgeBandAnswer", bands=[band("young", 0, 17), band("old", 18)]),
    question("DecimalAnswer", unit="kg", unit_label="kg", minimum=2.5, maximum=1, step=0.5),
    question("IntegerAnswer", minimum=2.5, maximum=1),
    question("MonthAnswer", earliest="2026-02", latest="2026-01"),
]


@st.composite
def draft_questions(draw: st.DrawFn) -> Wire:
    thin = thinned(draw(st.sampled_from(WHOLE_QUESTIONS)), draw)
    assert isinstance(thin, dict)
    return {**thin, "type": "EligibilityQuestion"}


WHOLE_TRIAL = trial(
    criterion("old", {"all": [{"gte": ["age-years", 65]}, SMOKES]}, when={"not": SMOKES}),
    criterion("young", {"lte": ["age-years", 18]}, kind="exclusion"),
    criterion("ill", {"any": [{"overlaps": ["medicines", ["m1", "gone"]]}, {"eq": ["gone", 1]}]}),
    minimum_age_months=216,
)
WHOLE_LANDING = landing(
    check(placed(), placed("smokes", "YesNoUnsureAnswer", show_when={"gte": ["age", 18]})),
    block("Stories", heading="Told", stories=[{"id": "s", "quote": "", "name": ""}]),
    block("WhatToExpect", heading="Steps", steps=[{"id": "s", "heading": "", "text": rich()}]),
)


@st.composite
def draft_trials(draw: st.DrawFn) -> Wire:
    thin = thinned(WHOLE_TRIAL, draw)
    assert isinstance(thin, dict)
    return {**thin, "type": "Trial"}


@st.composite
def draft_landing_pages(draw: st.DrawFn) -> Wire:
    thin = thinned(WHOLE_LANDING, draw)
    assert isinstance(thin, dict)
    return {**thin, "type": "TrialLandingPage"}


@given(st.one_of(drafts(), draft_questions(), draft_trials(), draft_landing_pages()))
def test_no_draft_is_too_broken_to_be_examined(draft: Wire) -> None:
    for finding in findings(draft, today=TODAY, questions=QUESTIONS):
        assert finding.message[-1] in ".”}"
