"""GraphQL over HTTP as the audit suite of graphql-http has it, on a running server, by Node."""

import subprocess
from pathlib import Path
from shutil import which

import pytest
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

AUDITS = Path(__file__).parent / "graphql_http"
MISSING = "the audits need Node, and `npm ci` in tests/contract/graphql_http"


@pytest.mark.skipif(which("node") is None or not (AUDITS / "node_modules").is_dir(), reason=MISSING)
def test_all_61_audits_pass(live_server: LiveServer, settings: Settings) -> None:
    settings.GRAPHIQL = settings.GRAPHQL_INTROSPECTION = True
    audit = subprocess.run(
        ["node", "audit.mjs", f"{live_server.url}/graphql/"],
        cwd=AUDITS,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (audit.stderr, audit.stdout) == ("", "graphql-http audits: 61 of 61 passed\n")
    assert audit.returncode == 0
