"""What is suggested instead keeps every rule itself: nobody is told to write the next thing that is wrong."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.rules.finding import Document
from pages.rules.recruitment import wording
from tests.rules.recruitment import test_phrase as english
from tests.rules.recruitment import test_spanish as spanish
from tests.rules.recruitment.test_documentation import examples
from tests.rules.wire import block, landing

JOINTS = (" ", " and ", " y ", ", ", ": ", "; ")
HEADING, PLAIN = "heading", "introduction"
"""Where payment stands out, and where it does not."""


def found(test: object) -> list[str]:
    """The examples of a test that has a sentence and what is found in it."""
    (marked,) = (mark for mark in test.pytestmark if mark.name == "parametrize")  # type: ignore[attr-defined]
    return [text for text, _ in marked.args[1]]


EXAMPLES = {
    "en": [*found(english.test_what_is_found), *found(english.test_what_is_written_instead)],
    "es": [*found(spanish.test_what_is_found), *found(spanish.test_what_is_written_instead)],
}
DOCUMENTED = [
    *(("en", wrong) for wrong, _ in examples("| `recruitment.", 4).values()),
    *(("es", wrong) for wrong, _ in examples("| es `recruitment.", 3).values()),
]
RULES_OF_WORDS = [
    *(
        wording.NO_CURE,
        wording.NO_SAFETY,
        wording.NO_BENEFIT,
        wording.INVESTIGATIONAL,
        wording.MAY_BE_ELIGIBLE,
    ),
    *(wording.QUIET_PAYMENT, wording.NO_URGENCY, wording.NOT_FREE, wording.NO_EXCITEMENT),
]


def page(locale: str, name: str, text: str) -> Document:
    return landing(block("Contact", **{name: text}), locale=locale)


def messages(document: Document) -> list[str]:
    return [problem.message for rule in RULES_OF_WORDS for problem in rule(document)]


def suggestions(locale: str, name: str, text: str) -> list[str]:
    told = messages(page(locale, name, text))
    return [match[1] for each in told if (match := re.search(r"Try: “(.*)”$", each))]


def assert_fine(locale: str, name: str, text: str) -> None:
    for anew in suggestions(locale, name, text):
        assert messages(page(locale, name, anew)) == [], (text, anew)


def test_other_rules_put_the_sentence_right_too() -> None:
    text = "Try the latest treatment, for you are eligible."
    better = "Try an investigational treatment, for you may be eligible."
    assert suggestions("en", HEADING, text) == [better, better]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "You are eligible for the latest treatment and it will cure your pain.",
            ["investigational treatment", "You may be eligible"],
        ),
        ("A breakthrough new treatment: get paid $500", ["investigational treatment"]),
        ("It cures pain and you get paid.", []),
    ],
)
def test_where_something_is_left_the_phrase_alone_is_suggested(text: str, expected: list[str]) -> None:
    assert suggestions("en", HEADING, text) == expected


def test_payment_in_plain_type_spoils_no_suggestion() -> None:
    assert suggestions("en", PLAIN, "You are eligible and get $50.") == ["You may be eligible and get $50."]


@pytest.mark.parametrize(("locale", "text"), DOCUMENTED)
@pytest.mark.parametrize("name", [HEADING, PLAIN])
def test_no_documented_example_leads_to_the_next(locale: str, text: str, name: str) -> None:
    assert messages(page(locale, HEADING, text))
    assert_fine(locale, name, text)


@given(st.data())
def test_no_combination_of_examples_leads_to_the_next(data: st.DataObject) -> None:
    locale = data.draw(st.sampled_from(sorted(EXAMPLES)))
    parts = data.draw(st.lists(st.sampled_from(EXAMPLES[locale]), min_size=1, max_size=3))
    text = data.draw(st.sampled_from(JOINTS)).join(parts)
    assert_fine(locale, data.draw(st.sampled_from([HEADING, PLAIN])), text)
