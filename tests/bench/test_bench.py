"""The benches run to their end, on a copy of the tests' database: what they measure here means nothing."""

import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from sqlite3 import connect

import pytest
from django.db import connection

from tests.bench.servers import ROOT

NAMES = {
    "rest_warm_vs_constant",
    "rest_304_vs_constant",
    "rest_gzip_vs_constant",
    "graphql_persisted_warm_vs_constant",
    "rest_cold_vs_one_read",
    "graphql_cold_vs_graphql_core",
    "graphql_first_vs_graphql_core",
    "graphql_cold_vs_one_read",
    "graphql_cold_vs_rest_cold",
    "list_warm_vs_constant",
    "read_100k_vs_1k",
    "list_100k_vs_1k",
    "list_page_1000_vs_1",
    "search_100k_vs_1k",
    "publish_to_visible_ms",
    "compile_ms",
    "rebuild_10000_s",
    "rss_mb_per_worker",
}


def test_a_database_that_does_not_answer_is_a_failure() -> None:
    """Nothing is measured before it is seen."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.bench", "tiny"],
        cwd=ROOT,
        env={**os.environ, "BENCH_POSTGRESQL": "postgres://nobody@127.0.0.1:9"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stdout) == (1, "")
    assert "No PostgreSQL answers" in run.stderr


@pytest.mark.slow
@pytest.mark.django_db
@pytest.mark.database("sqlite")
def test_every_bench_runs(tmp_path: Path) -> None:
    """The tests' database is copied as a file."""
    migrated = tmp_path / "migrated.sqlite3"
    with closing(connect(connection.settings_dict["NAME"])) as source, closing(connect(migrated)) as target:
        source.backup(target)
    run = subprocess.run(
        [sys.executable, "-m", "tests.bench", "tiny", "sqlite"],
        cwd=ROOT,
        env={**os.environ, "BENCH_START": str(migrated)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    lines = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
    assert {line["name"] for line in lines} == NAMES
    assert all(line["database"] == "sqlite" for line in lines)
    assert all(
        line["ratio"] > 0 and line["rps"] > 0 and line["p99_ms"] > 0 for line in lines if "ratio" in line
    )
