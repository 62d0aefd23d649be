"""`make bench-search`: how well search finds, in a table and one JSON object a line.

Call with the folder of the relevance data and the half to measure; DATABASE_URL selects the database.
"""

import json
import os
import sys
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path
from time import perf_counter

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings")
django.setup()

from django.db import connection  # noqa: E402 - the models need Django

from tests.search.relevance import QUESTIONS, TOPICS, Measure, hits, lines, load, load_thesaurus, ndcg  # noqa: E402


def main(folder: Path, half: str) -> None:
    load(lines(folder / "liveqa-corpus.jsonl"), QUESTIONS)
    for field in ("text", "paraphrase", "message"):
        report(partial(ndcg, folder, half, field))
    topics = list(lines(folder / f"topics-{half}.jsonl"))
    load(topics, TOPICS)
    report(partial(hits, folder, half, "typo"))
    load_thesaurus(topics)
    report(partial(hits, folder, half, "syn"))
    report(partial(hits, folder, half, "typo"))
    report(partial(ndcg, folder, half, "text"))


def report(measure: Callable[[], Measure]) -> None:
    began = perf_counter()
    measured = measure()
    each = 1000 * (perf_counter() - began) / measured.questions
    print(
        f"{connection.vendor:10} {measured.name:20} {measured.value:.3f} "
        f"of {measured.questions:4} questions, {measured.empty} empty pages, {each:.0f} ms each"
    )
    print(json.dumps({"database": connection.vendor, **asdict(measured), "milliseconds": round(each, 1)}))


if __name__ == "__main__":
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        main(Path(sys.argv[1]), sys.argv[2])
    finally:
        connection.creation.destroy_test_db("", verbosity=0)
