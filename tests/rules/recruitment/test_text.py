"""The text that is approved, and what is left without it."""

from typing import Any

import pytest

from pages.rules.recruitment.text import covering_hashes, recruitment_hash, recruitment_text
from tests.rules.wire import block, check, placed, rich

CRITERION = {"kind": "inclusion", "plain_text": "You are an adult", "source_text": "Age >= 18", "rule": {}}
PAGE: dict[str, Any] = {
    "type": "TrialLandingPage",
    "locale": "en",
    "title": "A study",
    "summary": "Does warmth help?",
    "seo": {"title": "A study", "description": ""},
    "trial": {"public_title": "Warm Backs", "sponsor": "A clinic", "visits": 4, "criteria": [CRITERION]},
    "body": [
        block("WhoRunsIt", anchor="who-runs-it", heading="Who runs it", text=rich("A clinic.", "Ask us.")),
        check(placed(text="How old are you?"), heading="Check", privacy_notice="", criteria=[]),
    ],
}
TEXT = """Recruitment text, format 2 (en)

[Page]
title: A study
summary: Does warmth help?

[Search engines]
title: A study

[Trial]
public title: Warm Backs
sponsor: A clinic

[Criterion]
kind: inclusion
plain text: You are an adult

[Who runs it]
heading: Who runs it
text: A clinic.
text: Ask us.

[Eligibility check]
text: How old are you?
why we ask: Adults.
heading: Check
"""


def test_the_text_line_by_line() -> None:
    assert recruitment_text(PAGE) == TEXT
    assert recruitment_hash(TEXT) == "9b401c530f8c07bac9764ab0edab0c94507965a67e9bf5cb9bbff6a56197c7fa"


@pytest.mark.parametrize(
    "change",
    [
        {"published_at": "2026-01-01T00:00:00Z"},
        {"id": "other"},
        {"path": "/other/"},
        {
            "trial": {
                **PAGE["trial"],
                "visits": 9,
                "recruitment_status": "suspended",
                "sites": [{"name": "X"}],
            }
        },
        {"approval": {"reference": "EB-1"}},
    ],
)
def test_facts_are_no_words(change: dict[str, object]) -> None:
    assert recruitment_text({**PAGE, **change}) == TEXT


RULED = {
    **PAGE,
    "body": [
        check(
            placed(text="How old are you?"),
            placed("smokes", "YesNoUnsureAnswer", text="Do you smoke?", show_when={"gte": ["age", 16]}),
            heading="Check",
            privacy_notice="",
            ruleset_hash="abc",
            criteria=[
                {
                    "key": "adult",
                    "kind": "inclusion",
                    "strength": "hard",
                    "rule": {"between": ["age", 18, 64.0]},
                    "when": {"eq": ["smokes", "yes"]},
                },
                {
                    "key": "old",
                    "kind": "exclusion",
                    "strength": "confirm",
                    "rule": {"not": {"lte": ["age", 60]}},
                },
            ],
        )
    ],
}
RULES = """
[Rules of the eligibility check]
inclusion adult (hard), for those with “Do you smoke?” is yes: “How old are you?” is from 18 to 64
exclusion old (confirm): “How old are you?” is not 60 or less
smokes is asked only when “How old are you?” is 16 or more
ruleset hash: abc
"""


def test_the_rules_stand_at_the_end() -> None:
    assert recruitment_text(RULED).endswith(RULES)


def test_words_alone_are_hashed_as_they_were_in_format_1() -> None:
    without = "16cbb2a7de921e1118ceb85987dd293eb3d9fddf2ff2059e9a9edd53e3e1d895"
    assert covering_hashes(PAGE) == (recruitment_hash(TEXT), without)
    of_text, of_words = covering_hashes(RULED)
    changed = {**RULED["body"][0], "ruleset_hash": "def"}
    assert covering_hashes({**RULED, "body": [changed]})[0] != of_text
    assert covering_hashes({**RULED, "body": [changed]})[1] == of_words
