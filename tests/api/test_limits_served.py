"""The same table before the real server: what it lets through by itself, and what is refused with a code."""

from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.api.edge.server import Server, server
from tests.api.limit_rows import (
    CONTENT,
    GRAPHQL,
    TABLE,
    TRIES,
    Request,
    allows,
    code_of,
    limit_of,
    write_manifest,
)

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

LONGEST_ADDRESS = 65_534
"""What granian takes: path and query string, with the question mark."""


def ask(running: Server, request: Request) -> tuple[int, bytes]:
    connection = HTTPConnection("127.0.0.1", running.port, timeout=60)
    try:
        target = f"{request.path}?{request.query}" if request.query else request.path
        headers = {"Host": "localhost", "Content-Type": "application/json"}
        connection.request(request.method, target, body=request.body or None, headers=headers)
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()


def test_every_row_of_the_table_is_kept_by_the_real_server(tmp_path: Path) -> None:
    requests = {
        (row, way, above): attempt(limit_of(row) + above)
        for (row, way), attempt in TRIES.items()
        for above in (0, 1)
    }
    write_manifest(tmp_path / "operations.json", [request.text for request in requests.values()])
    wrong = []
    with server(workers=1, GRAPHQL_OPERATIONS=str(tmp_path / "operations.json")) as running:
        for (row, way, above), request in requests.items():
            status, body = ask(running, request)
            right = code_of(body) == TABLE[row][1] if above else allows(row, request, body)
            wrong += [] if right else [(row, way, above, status, body[:200])]
        for path in (GRAPHQL, CONTENT):
            longest = LONGEST_ADDRESS - len(path) - 1
            status, body = ask(running, Request("GET", path, query="x" * longest))
            assert (status, code_of(body)) == (400, "limit_exceeded")
            assert ask(running, Request("GET", path, query="x" * (longest + 1))) == (414, b"")
    assert len(requests) > 120
    assert wrong == []
