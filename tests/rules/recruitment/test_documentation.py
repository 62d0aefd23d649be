"""docs/recruitment-rules.md lists every rule of recruitment, and its examples are true."""

import re
from pathlib import Path

from pages.rules.recruitment import RULES_VERSION
from pages.rules.recruitment.english import PHRASES
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


def test_the_examples_are_true() -> None:
    examples = {row[0].strip("`"): row[2:] for row in ROWS if len(row) == 4}
    assert examples.keys() == PHRASES.keys()
    for code, (found, fine) in examples.items():
        assert any(PHRASES[code].hits(found)), code
        assert [hit for phrase in PHRASES.values() for hit in phrase.hits(fine)] == [], code
