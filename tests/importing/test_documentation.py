"""docs/importing.md names every code that an import can give."""

import re
from pathlib import Path

import pages.importing
from pages.importing.finding import CODES

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(pages.importing.__file__).parent
SOURCES = sorted(path for path in FOLDER.rglob("*.py") if path.parent != FOLDER / "trials")
"""The import of trials has codes and documentation of its own."""


def documented() -> set[str]:
    text = (ROOT / "docs" / "importing.md").read_text()
    return set(re.findall(r"^\| `([a-z_]+\.[a-z0-9_]+)` \|", text, flags=re.MULTILINE))


def raised() -> set[str]:
    command = ROOT / "pages" / "management" / "commands" / "import_article.py"
    sources = "\n".join(path.read_text() for path in [*SOURCES, command])
    refusals = set(re.findall(r'ArticleImportError\(\s*"([a-z_.]+)"', sources))
    return refusals | set(re.findall(r'CommandError\(f?"([a-z_]+\.[a-z_]+): ', sources))


def test_every_code_is_documented_and_no_other() -> None:
    assert len(raised()) == 15
    assert documented() == raised() | set(CODES)


def test_every_finding_that_is_made_has_its_sentence() -> None:
    made = set(re.findall(r'Finding\(\s*"([a-z_.0-9]+)"', "\n".join(path.read_text() for path in SOURCES)))
    made |= set(
        re.findall(
            r'"((?:front_matter|furniture|heading|rule)\.[a-z_]+)"', "\n".join(p.read_text() for p in SOURCES)
        )
    )
    assert made
    assert made <= set(CODES)
