"""The splitter: no character is lost, and what is above, below and beside criteria is told apart."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.importing.trials.criteria_text import Split, split_criteria
from tests.importing.trials.reading import NAMES, record_of


def ink(text: str) -> Counter[str]:
    return Counter(text) - Counter({character: len(text) for character in text if character.isspace()})


def told(split: Split) -> Counter[str]:
    """Every visible character of pieces, and of findings that hold what is in no piece."""
    kept = ("criteria.heading", "criteria.population", "criteria.remark", "criteria.furniture")
    apart = [finding.text for finding in split.findings if finding.code in kept]
    return ink("".join([*(piece.text for piece in split.pieces), *apart]))


def pieces(text: str) -> list[tuple[str, str]]:
    return [(piece.kind, piece.text) for piece in split_criteria(text).pieces]


def codes(text: str) -> list[str]:
    return [finding.code for finding in split_criteria(text).findings]


@pytest.mark.parametrize("name", NAMES)
def test_no_character_of_a_record_is_lost(name: str) -> None:
    text = record_of(name)["protocolSection"]["eligibilityModule"]["eligibilityCriteria"]
    assert told(split_criteria(text)) == ink(text)


LINES = st.sampled_from(
    [
        *("", "  ", "Inclusion Criteria:", "Key Exclusion Criteria: none", "**Exclusion Criteria**"),
        *(
            "Women:",
            "* Age \\>= 18",
            "  * nested",
            "1. First",
            "a. letter",
            "2) Second",
            "- dash",
            "o circle",
        ),
        *("Page 3 of 9", "NOTE: more apply.", "A paragraph. Exclusion Criteria: inside", "17", "•\ttab"),
        *("Eligibility criteria: adults", "    continued", "Patients must have:", "\u2028", "x\x0by"),
        *("Inclusion criteria for men:", "(1) adults (2) pain"),
    ]
)


@given(st.one_of(st.lists(LINES, max_size=25).map("\n".join), st.text(max_size=200)))
def test_no_character_of_any_text_is_lost(text: str) -> None:
    assert told(split_criteria(text)) == ink(text)


NESTED = """* Back pain on most days for at least 12 weeks, with one or more of:
  * pain that wakes at night
  * stiffness in the morning
    longer than 30 minutes"""


def test_bullets_with_nested_ones_and_lines_that_go_on() -> None:
    assert pieces(record_of("heat-wrap")["protocolSection"]["eligibilityModule"]["eligibilityCriteria"]) == [
        ("inclusion", "* Age \\>= 18 years and \\<= 70 years at the first visit"),
        ("inclusion", NESTED),
        ("inclusion", "* Able to read \\[English or Irish\\]"),
        ("exclusion", "* Surgery on the spine within the last year"),
        ("exclusion", "* Open skin where the wrap would lie"),
        ("exclusion", "* New weakness of a leg, or trouble passing urine"),
    ]


def test_numbers_with_letters_below_them() -> None:
    assert pieces("Inclusion Criteria:\n1. Pain\n2. One of:\na. this\nb. that\n3. Adults") == [
        ("inclusion", "1. Pain"),
        ("inclusion", "2. One of:\na. this\nb. that"),
        ("inclusion", "3. Adults"),
    ]


def test_sub_populations_stand_above_their_criteria() -> None:
    split = split_criteria("Eligibility criteria:\n\nGirls:\n\n* Ages 10 to 14\n\nBoys:\n\n* Ages 12 to 16")
    assert [(piece.kind, piece.source_text) for piece in split.pieces] == [
        ("", "Girls:\n* Ages 10 to 14"),
        ("", "Boys:\n* Ages 12 to 16"),
    ]
    assert Counter(finding.code for finding in split.findings) == {
        "criteria.heading": 1,
        "criteria.population": 2,
        "criteria.kind": 2,
    }


def test_a_heading_for_some_is_their_heading() -> None:
    (piece,) = split_criteria("Exclusion criteria for healthy controls:\n* Back pain").pieces
    assert (piece.kind, piece.population) == ("exclusion", "Exclusion criteria for healthy controls:")


def test_one_line_with_both_kinds_in_it() -> None:
    text = "Inclusion Criteria: Adults with pain. Exclusion Criteria: 1. Fever. 2. Surgery."
    assert pieces(text) == [("inclusion", "Adults with pain."), ("exclusion", "1. Fever. 2. Surgery.")]


def test_paragraphs_are_taken_and_told() -> None:
    assert pieces("Adults with pain\n\nNo surgery") == [("", "Adults with pain"), ("", "No surgery")]
    assert codes("Adults") == ["criteria.paragraph", "criteria.kind"]
    assert codes("Inclusion Criteria: (1) adults (2) pain") == ["criteria.heading", "criteria.run_on"]
    assert codes("Inclusion Criteria:\nadults\npain") == ["criteria.heading", "criteria.run_on"]


def test_remarks_page_numbers_and_escapes_are_told() -> None:
    text = "Inclusion Criteria:\n\n* Age \\>= 18\n\nPage 2 of 5\n\nNote: other criteria apply."
    assert [(finding.code, finding.text) for finding in split_criteria(text).findings] == [
        ("criteria.heading", "Inclusion Criteria:"),
        ("criteria.furniture", "Page 2 of 5"),
        ("criteria.remark", "Note: other criteria apply."),
        ("criteria.escaped", "1 times: \\>"),
    ]
    assert len(pieces(text)) == 1


def test_a_bullet_that_speaks_of_inclusion_is_no_heading() -> None:
    assert pieces("Exclusion Criteria:\n* Inclusion in another trial: within a year") == [
        ("exclusion", "* Inclusion in another trial: within a year")
    ]


def test_nothing_makes_nothing() -> None:
    assert split_criteria(" \n ") == Split((), ())
