"""docs/recruitment-rules.md lists every rule of recruitment, and its examples are true."""

import re
from pathlib import Path

import pytest

from pages.rules.recruitment import RULES_VERSION
from pages.rules.recruitment.english import ENGLISH
from pages.rules.recruitment.phrase import Wording
from pages.rules.recruitment.spanish import SPANISH
from pages.rules.table import RULES

PAGE = (Path(__file__).parents[3] / "docs" / "recruitment-rules.md").read_text()
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.splitlines()
    if line.startswith("| `recruitment.")
]


def test_every_rule_is_listed_in_order() -> None:
    rules = [rule for rule in RULES if rule.code.startswith("recruitment.") and rule.severity == "advises"]
    assert [row[:2] for row in ROWS] == [[f"`{rule.code}`", rule.description] for rule in rules]


def test_the_version_is_named() -> None:
    assert re.findall(r"Version `([^`]+)`", PAGE) == [RULES_VERSION]


def examples(line_start: str, columns: int) -> dict[str, list[str]]:
    """What a table says is found and is fine, by code."""
    lines = [line.strip("| ").split(" | ") for line in PAGE.splitlines() if line.startswith(line_start)]
    rows = [[cell.strip() for cell in cells] for cells in lines]
    return {row[0].partition("`")[2].strip("`"): row[-2:] for row in rows if len(row) == columns}


@pytest.mark.parametrize(
    ("wording", "found_and_fine"),
    [(ENGLISH, examples("| `recruitment.", 4)), (SPANISH, examples("| es `recruitment.", 3))],
)
def test_the_examples_are_true(wording: Wording, found_and_fine: dict[str, list[str]]) -> None:
    assert found_and_fine.keys() == wording.phrases.keys()
    for code, (found, fine) in found_and_fine.items():
        assert any(wording.phrases[code].hits(found)), code
        assert [hit for phrase in wording.phrases.values() for hit in phrase.hits(fine)] == [], code
