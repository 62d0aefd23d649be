import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone

from pages.publishing.worker import JOBS
from search.misses import COUNTED, count_miss, flush_misses, forget_old_misses, shareable
from search.models import MissedSearch
from search.models.missed_search import MAX_LENGTH

ROOT = Path(__file__).parents[2]


def rows() -> list[tuple[str, str, int, int]]:
    return list(MissedSearch.objects.order_by("pk").values_list("query", "locale", "count", "days"))


@pytest.mark.django_db
def test_counting_writes_nothing_until_it_is_flushed() -> None:
    count_miss(query=" Gluten  ataxia ", locale="en")
    count_miss(query="gluten ATAXIA", locale="en")
    assert rows() == []
    flush_misses()
    assert rows() == [("gluten ataxia", "en", 2, 1)]
    assert COUNTED == {}


@pytest.mark.django_db
def test_days_are_counted_once_each() -> None:
    today = date(2026, 3, 1)
    for day in (0, 0, 1, 2, 2):
        COUNTED["ataxia", "en", today + timedelta(days=day)] += 1
        flush_misses()
    assert rows() == [("ataxia", "en", 5, 3)]


@pytest.mark.django_db
def test_editors_see_it_after_five_days() -> None:
    for day in range(4):
        COUNTED["ataxia", "en", date(2026, 3, 1) + timedelta(days=day)] += 9
    flush_misses()
    assert list(MissedSearch.objects.shown()) == []
    COUNTED["ataxia", "en", date(2026, 3, 9)] += 1
    flush_misses()
    assert [str(row) for row in MissedSearch.objects.shown()] == ["ataxia"]


@pytest.mark.parametrize(
    "query",
    [
        "",
        " \x00\u200b ",
        "a" * (MAX_LENGTH + 1),
        "born 1971",
        "call ٣٤٥",
        "me@example.org",
        "www.example.org",
        "example.org/me",
        "???",
        "\N{GRINNING FACE}",
    ],
)
def test_what_may_say_who_asks_is_not_counted(query: str) -> None:
    count_miss(query=query, locale="en")
    assert COUNTED == {}


def test_what_is_short_is_shareable() -> None:
    assert shareable("Ataxia " + "a" * (MAX_LENGTH - 7)) == "ataxia " + "a" * (MAX_LENGTH - 7)


@pytest.mark.django_db
def test_what_nobody_asks_any_more_is_forgotten() -> None:
    today = timezone.now().date()
    COUNTED["old", "en", today - timedelta(days=91)] += 1
    COUNTED["new", "en", today] += 1
    flush_misses()
    forget_old_misses()
    assert rows() == [("new", "en", 1, 1)]


def test_the_worker_forgets() -> None:
    assert forget_old_misses in JOBS


PROGRAM = """
import os, django
django.setup()
from django.db import connection
connection.settings_dict["NAME"] = os.environ["TESTED"]
from search.misses import count_miss
count_miss(query="gluten ataxia", locale="en")
"""


@pytest.mark.django_db(transaction=True)
def test_a_process_that_ends_writes_down_what_it_counted() -> None:
    tested = {"TESTED": str(connection.settings_dict["NAME"]), "DJANGO_SETTINGS_MODULE": "cms.settings"}
    subprocess.run([sys.executable, "-c", PROGRAM], env={**os.environ, **tested}, cwd=ROOT, check=True)
    assert rows() == [("gluten ataxia", "en", 1, 1)]


def test_what_nobody_missed_needs_no_database() -> None:
    flush_misses()
    assert COUNTED == {}
