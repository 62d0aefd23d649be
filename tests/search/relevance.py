"""Measures search on judged questions: the corpora of ../shared/relevance, as the pages of two sites."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import log2
from pathlib import Path
from typing import Any, TypeAlias
from uuid import UUID

from django.db import connection
from django.utils import timezone

from pages.publishing.models import PublishedDocument
from search.indexing import BATCH, index
from search.models import ThesaurusEntry
from search.results import ResultPage, Scope
from search.searching import search
from tests.content import uid

Json: TypeAlias = dict[str, Any]
QUESTIONS, TOPICS = "questions.example", "topics.example"


@dataclass(frozen=True)
class Measure:
    """One figure, with the number of questions it is over."""

    name: str
    value: float
    questions: int
    empty: int


def lines(path: Path) -> Iterator[Json]:
    with path.open() as file:
        yield from map(json.loads, file)


def load(rows: Iterable[Json], host: str) -> None:
    """Publish a corpus as the pages of a site and index them, with as little else as can be."""
    PublishedDocument.objects.create(**_common("Site", host), key=host, title=host)
    documents = PublishedDocument.objects.bulk_create(_page(row, host) for row in rows)
    for start in range(0, len(documents), BATCH):
        index(documents[start : start + BATCH])
        if start == 0:
            know_rows()  # or what was there before is looked for row by row
    know_rows()


def load_thesaurus(topics: Iterable[Json]) -> None:
    """One entry for each title, with all synonyms of the topics that have it."""
    names: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for topic in topics:
        names[topic["title"][:160]] |= dict.fromkeys(topic["synonyms"])
    for term, synonyms in names.items():
        if synonyms:
            ThesaurusEntry.objects.create(term=term, synonyms="\n".join(synonyms))
    know_rows()


def know_rows() -> None:
    """PostgreSQL learns by itself how many rows there are, but not within a transaction."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def ndcg(folder: Path, half: str, field: str) -> Measure:
    """nDCG@10 of the questions' summaries (`text`), paraphrases or messages; the unjudged count nothing."""
    grades: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for line in (folder / f"liveqa-qrels-{half}.tsv").read_text().splitlines()[1:]:
        question, answer, grade = line.split("\t")
        grades[question][uid(answer)] = max(int(grade), grades[question].get(uid(answer), 0))
    questions = list(lines(folder / f"liveqa-queries-{half}.jsonl"))
    values, empty = 0.0, 0
    for asked in questions:
        found = _ids(_ask(asked[field], QUESTIONS, 10))
        empty += not found and asked[field] != ""
        judged = grades[asked["_id"]]
        best = _gain(sorted(judged.values(), reverse=True))
        values += _gain([judged.get(answer, 0) for answer in found]) / best if best else 0
    return Measure(f"nDCG@10 {field}", values / len(questions), len(questions), empty)


def hits(folder: Path, half: str, kind: str) -> Measure:
    """How many queries (`syn`, `typo`) have a right topic among the first five."""
    queries = list(lines(folder / f"{kind}-queries-{half}.jsonl"))
    right, empty = 0, 0
    for query in queries:
        found = _ids(_ask(query["q"], TOPICS, 5))
        empty += not found
        right += not {uid(topic) for topic in query["rel"]}.isdisjoint(found)
    return Measure(f"hit@5 {kind}", right / len(queries), len(queries), empty)


def _ask(query: str, host: str, limit: int) -> ResultPage:
    return search(query=query, scope=Scope(host=host, locale="en"), limit=limit)


def _ids(page: ResultPage) -> list[str]:
    return [str(hit.document_id) for hit in page.hits]


def _gain(grades: list[int]) -> float:
    return sum(grade / log2(rank + 1) for rank, grade in enumerate(grades[:10], 1))


def _page(row: Json, host: str) -> PublishedDocument:
    text = {"nodes": [], "html": "", "text": row["text"]}
    block = {"type": "Prose", "anchor": "text", "heading": None, "health_aspect": None, "text": text}
    body = json.dumps({"title": row["title"], "body": [block]})
    common = _common("Article", row["_id"]) | {"site": host, "locale": "en", "body": body}
    return PublishedDocument(**common, path=f"/{row['_id']}/", title=row["title"][:255])


def _common(kind: str, label: str) -> Json:
    now = timezone.now()
    dates = dict.fromkeys(("published_at", "updated_at", "changed_at"), now)
    identity = UUID(uid(label))
    return {**dates, "id": identity, "content_id": identity, "type": kind, "sequence": 1, "source": label}
