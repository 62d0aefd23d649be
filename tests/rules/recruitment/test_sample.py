"""What the rules find in the sample article beside the repository."""

from pathlib import Path

import pytest

from pages.importing.article_file import Options, import_article
from pages.rules.recruitment.english import PHRASES
from tests.content import make_site

pytestmark = pytest.mark.shared
CODES = ("recruitment.cure", "recruitment.new_treatment", "recruitment.eligible")


@pytest.fixture
def sample(shared: Path) -> bytes:
    return (shared / "seed" / "lower-back-and-hip-pain.txt").read_bytes()


def test_the_three_problems_stand_where_they_should(sample: bytes) -> None:
    """By line: a call to action, the same again, and a heading that promises eligibility."""
    lines = sample.decode().splitlines()
    found = {code: [n for n, line in enumerate(lines, 1) if any(PHRASES[code].hits(line))] for code in CODES}
    assert found["recruitment.cure"] == [7, 135]
    assert {7, 135} <= set(found["recruitment.new_treatment"])
    assert found["recruitment.eligible"] == [137]


@pytest.mark.django_db
def test_the_import_reports_them_and_no_word_of_the_article_itself(sample: bytes) -> None:
    make_site()
    imported = import_article("lower-back-and-hip-pain.txt", sample, Options("/"))
    told = [each.text for each in imported.findings if each.text.startswith("recruitment.")]
    found = {text.partition(":")[0]: text.endswith("(2 places)") for text in told}
    assert found == {CODES[0]: True, CODES[1]: True, CODES[2]: False}
