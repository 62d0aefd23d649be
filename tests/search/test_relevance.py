"""How well search finds judged questions, through the real index: the same on every database."""

from pathlib import Path

import pytest
from django.db import connection

from tests.search.relevance import QUESTIONS, TOPICS, hits, lines, load, load_thesaurus, ndcg

pytestmark = [pytest.mark.shared, pytest.mark.slow, pytest.mark.django_db]
HALF = "dev"
FIGURES = {"text": 0.675, "paraphrase": 0.604, "message": 0.540, "syn": 0.984, "typo": 1.0}
"""What `make bench-search` gives, on every database: see `docs/adr/0010-search-index.md`."""

TOLERANCE = 0.01


def test_questions_find_answers(shared: Path) -> None:
    folder = shared / "relevance"
    load(lines(folder / "liveqa-corpus.jsonl"), QUESTIONS)
    for field in ("text", "paraphrase", "message"):
        measured = ndcg(folder, HALF, field)
        assert measured.questions > 50
        assert measured.empty == 0
        assert measured.value == pytest.approx(FIGURES[field], abs=TOLERANCE), connection.vendor


def test_other_names_and_mistyped_ones_find_topics(shared: Path) -> None:
    folder = shared / "relevance"
    topics = list(lines(folder / f"topics-{HALF}.jsonl"))
    load(topics, TOPICS)
    load_thesaurus(topics)
    for kind in ("syn", "typo"):
        measured = hits(folder, HALF, kind)
        assert measured.questions > 200
        assert measured.value == pytest.approx(FIGURES[kind], abs=TOLERANCE), connection.vendor
