"""docs/trials.md names every code that the import of a trial can give, and what it means."""

import re
from pathlib import Path

import pages.importing.trials
from pages.importing.trials.finding import CODES

ROOT = Path(__file__).resolve().parents[3]
TEXT = (ROOT / "docs" / "trials.md").read_text()
SOURCES = sorted(Path(pages.importing.trials.__file__).parent.glob("*.py"))
COMMAND = ROOT / "pages" / "management" / "commands" / "import_trial.py"


def test_every_code_of_the_report_is_documented_as_it_is_explained() -> None:
    rows = [f"| `{code}` | {meaning} |" for code, meaning in CODES.items()]
    assert TEXT.rstrip().splitlines()[-len(rows) :] == rows


def test_every_refusal_is_documented() -> None:
    source = "\n".join(path.read_text() for path in [*SOURCES, COMMAND])
    refusals = set(re.findall(r'TrialImportError\(\s*"([a-z_.]+)"', source))
    refusals |= set(re.findall(r'CommandError\(f"([a-z_]+\.[a-z_]+): ', source))
    table = TEXT.partition("| refused with |")[2].partition("| in the report |")[0]
    assert set(re.findall(r"^\| `([a-z_.]+)` \|", table, re.MULTILINE)) == refusals
    assert len(refusals) == 9


def test_every_finding_that_is_made_is_explained() -> None:
    source = "\n".join(path.read_text() for path in SOURCES if path.stem != "finding")
    made = {code for code in re.findall(r'"([a-z_]+\.[a-z_]+)"', source) if code.partition(".")[0] in PARTS}
    assert made == set(CODES)


PARTS = {code.partition(".")[0] for code in CODES}
