"""Whatever a client sends that the schema allows is answered with data, as schemathesis has it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_django.live_server_helper import LiveServer

from api.graphql.schema import graphql_schema
from tests.api.graphql.full_article import make_full_article

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_schemathesis_finds_nothing(live_server: LiveServer, tmp_path: Path) -> None:
    make_full_article()
    arguments = ["run", f"{live_server.url}/graphql/", "--max-examples=20", "--seed=1", "--no-color"]
    arguments += ["--exclude-name=Query.preview"]  # no random token is one: every answer is a refusal
    run = subprocess.run(
        [sys.executable, "-m", "schemathesis.cli", *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env=os.environ | {"SCHEMATHESIS_HOOKS": "tests.contract.graphql_hooks", "PYTHONPATH": str(ROOT)},
    )
    assert run.returncode == 0, run.stdout
    assert f"Tested: {len(graphql_schema().query_type.fields) - 1}" in run.stdout  # type: ignore[union-attr]
