"""docs/rules.md lists every rule, as the table has it."""

from pathlib import Path

from pages.rules.table import RULES

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"


def test_every_rule_is_documented() -> None:
    listed = [line for line in PAGE.read_text().splitlines() if line.startswith("| `")]
    assert listed == [f"| `{rule.code}` | {rule.severity} | {rule.description} |" for rule in RULES]
