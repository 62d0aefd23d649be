"""How well search finds: thresholds on judged questions, through the real index."""

from pathlib import Path

import pytest

from tests.search.relevance import QUESTIONS, TOPICS, hits, lines, load, load_thesaurus, ndcg

pytestmark = [pytest.mark.shared, pytest.mark.slow, pytest.mark.django_db]
HALF = "dev"


def test_questions_find_answers(shared: Path) -> None:
    folder = shared / "relevance"
    load(lines(folder / "liveqa-corpus.jsonl"), QUESTIONS)
    for field, least in (("text", 0.62), ("message", 0.45)):
        measured = ndcg(folder, HALF, field)
        assert measured.questions > 50
        assert measured.empty == 0
        assert measured.value >= least


def test_other_names_and_mistyped_ones_find_topics(shared: Path) -> None:
    folder = shared / "relevance"
    topics = list(lines(folder / f"topics-{HALF}.jsonl"))
    load(topics, TOPICS)
    load_thesaurus(topics)
    for kind in ("syn", "typo"):
        measured = hits(folder, HALF, kind)
        assert measured.questions > 200
        assert measured.value >= 0.95
