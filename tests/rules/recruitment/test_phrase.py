"""Which sentences are found, and how they are put right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.rules.recruitment.english import ENGLISH, PHRASES


def codes(text: str) -> list[str]:
    return [code.removeprefix("recruitment.") for code, phrase in PHRASES.items() if any(phrase.hits(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Help us in finding a cure.", ["cure"]),
        ("Do you want a cure?", ["cure"]),
        ("A safe, proven treatment.", ["safety", "benefit"]),
        ("There are no side effects.", ["safety"]),
        ("The drug works.", ["benefit"]),
        ("This trial will help you.", ["benefit"]),
        ("It will relieve your pain.", ["benefit"]),
        ("A new, gentle medicine for backs.", ["new_treatment"]),
        ("You're eligible!", ["eligible"]),
        ("Find the studies you qualify for.", ["eligible"]),
        ("Get paid up to £300.", ["payment"]),
        ("Don\u2019t miss out: spaces are filling fast.", ["urgency"]),
        ("Free health check-ups for all.", ["free_treatment"]),
        ("A breakthrough for backs.", ["excitement"]),
        ("Our treatment relieves back pain.", ["benefit"]),
        ("It heals your back.", ["benefit"]),
        ("You will feel better.", ["benefit"]),
        ("You\u2019ll sleep much better.", ["benefit"]),
        ("Clinically shown to reduce pain.", ["benefit"]),
        ("This treatment helps people with back pain.", ["benefit"]),
        ("Relief without side effects.", ["safety"]),
        ("A side-effect free way.", ["safety"]),
        ("Try our new heat wrap.", ["new_treatment"]),
        ("You\u2019re a match!", ["eligible"]),
        ("You are a perfect candidate.", ["eligible"]),
        ("Enroll today!", ["urgency"]),
        ("Time is running out.", ["urgency"]),
        ("Treatment at no charge.", ["free_treatment"]),
    ],
)
def test_what_is_found(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It does not cure back pain.",
        "There\u2019s no cure, and nobody can promise one.",
        "The wrap has not been shown to be safe or effective.",
        "We study whether the wrap is safe and works.",
        "Is it safe?",
        "How does the wrap work?",
        "We don't know if it works.",
        "Taking part may or may not relieve your pain.",
        "Your answers are stored safely.",
        "See if you are eligible.",
        "This does not mean that you qualify.",
        "The study team will help you decide.",
        "A new drug that is being studied.",
        "Drug-free treatment such as walking.",
        "You will not be paid.",
        "The study looks at whether the wrap eases back pain.",
        "Does warmth ease back pain?",
        "It has not been shown to reduce pain.",
        "See if you are a match.",
        "Study-related treatment at no cost.",
        "You may or may not feel better.",
        "The study helps us learn about pain.",
        "If you feel better, tell the study team.",
        "Secure parking.",
    ],
)
def test_what_is_fine(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Be part of finding a cure.", "Be part of research."),
        ("Try a new drug for backs.", "Try an investigational drug for backs."),
        ("You are eligible for it.", "You may be eligible for it."),
        ("The study will help you.", "The study may or may not help you."),
        ("Get free medical care.", "Get study-related medical care at no cost."),
        ("An exciting study.", "A study."),
        ("Try our new heat wrap.", "Try an investigational heat wrap."),
        ("You are a perfect match.", "You may be a match."),
        ("It relieves back pain.", "It may or may not relieve back pain."),
        ("Treatment free of charge.", "Treatment in the study at no cost."),
        ("The wrap is safe.", "The wrap is safe."),
    ],
)
def test_what_is_written_instead(text: str, expected: str) -> None:
    assert ENGLISH.rewritten(text) == expected


@given(st.text())
def test_no_text_is_too_odd(text: str) -> None:
    ENGLISH.rewritten(text)
    codes(text)
