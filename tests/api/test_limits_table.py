"""docs/limits.md, row by row and way by way: what is at a limit is answered, what is above it is refused."""

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.conf import settings as in_force
from django.test import Client
from pytest_django import Settings

from api.graphql.manifest import digest
from tests.api.limit_rows import (
    GETS,
    POSTS,
    SITE,
    TABLE,
    TRIES,
    Request,
    Way,
    allows,
    code_of,
    limit_of,
    write_manifest,
)

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Answer

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.database("sqlite"),  # what refuses stands before the database, whichever it is
]

AUTOMATIC = "GRAPHQL_AUTOMATIC_OPERATION_BYTES"
SECONDS = "GRAPHQL_MAX_SECONDS"
STATEMENT = "API_MAX_STATEMENT_SECONDS"
"""Tried in tests/api/edge/test_statements.py, where a database has it."""

READ_ONCE = {"API_MAX_PAGE_SIZE"}
"""When the process starts: it stands in the schema and in OpenAPI."""


def ask(client: Client, request: Request) -> "Answer":
    return client.generic(
        request.method,
        request.path,
        request.body,
        content_type="application/json",
        query_params=None,
        QUERY_STRING=request.query,
    )


@pytest.fixture
def manifest(settings: Settings, tmp_path: Path) -> Path:
    settings.GRAPHQL_OPERATIONS = str(tmp_path / "operations.json")
    return tmp_path / "operations.json"


def test_the_table_has_every_limit_with_its_default() -> None:
    limits = {name for name in dir(in_force) if re.match(r"(GRAPHQL|API)_MAX_(?!AGE)", name)}
    known = {name: default for name, (default, _) in TABLE.items() if name}
    assert set(known) == limits | {AUTOMATIC}
    assert {name: float(default) for name, default in known.items()} == {
        name: getattr(in_force, name) for name in known
    }
    assert {name for name, _ in TRIES} | {AUTOMATIC, SECONDS, STATEMENT} == set(known)


@pytest.mark.parametrize(("row", "way"), TRIES)
def test_the_limit_itself_is_allowed_and_one_more_is_not(
    client: Client, settings: Settings, manifest: Path, row: str, way: str
) -> None:
    """With all other limits in force, so that it is this one that refuses: one higher, and it does not."""
    limit = limit_of(row)
    at, above = TRIES[row, way](limit), TRIES[row, way](limit + 1)
    write_manifest(manifest, [at.text, above.text])
    assert allows(row, at, ask(client, at).content)
    assert code_of(ask(client, above).content) == TABLE[row][1]
    if row not in READ_ONCE:
        setattr(settings, row, limit + 1)
        assert allows(row, above, ask(client, above).content)


@pytest.mark.parametrize("way", [*POSTS.values(), *GETS.values()], ids=[*POSTS, *GETS])
def test_nothing_is_read_when_the_time_is_over(
    client: Client, settings: Settings, manifest: Path, way: Way
) -> None:
    write_manifest(manifest, [SITE.text])
    assert json.loads(ask(client, way(SITE)).content) == {"data": {"site": None}}
    settings.GRAPHQL_MAX_SECONDS = 0
    answer = ask(client, way(SITE))
    assert code_of(answer.content) == TABLE[SECONDS][1]
    assert answer.json()["data"] == {"site": None}


@pytest.mark.parametrize("method", ["POST", "GET"])
def test_what_is_longer_is_run_and_not_kept(client: Client, settings: Settings, method: str) -> None:
    settings.GRAPHQL_AUTOMATIC_OPERATIONS = 10
    said = []
    for size in (limit_of(AUTOMATIC), limit_of(AUTOMATIC) + 1):
        text = SITE.text.ljust(size)
        extensions = {"persistedQuery": {"version": 1, "sha256Hash": digest(text)}}
        for parameters in ({"query": text, "extensions": extensions}, {"extensions": extensions}):
            if method == "POST":
                answer = client.post("/graphql/", json.dumps(parameters), content_type="application/json")
            else:
                answer = client.get("/graphql/", parameters | {"extensions": json.dumps(extensions)})
            said.append(code_of(answer.content))
    assert said == [None, None, None, "PERSISTED_QUERY_NOT_FOUND"]


@pytest.mark.parametrize("size", [1, 2, 10, 1_000])
@pytest.mark.parametrize("way", POSTS.values(), ids=POSTS)
def test_no_array_of_requests_is_served(client: Client, manifest: Path, way: Way, size: int) -> None:
    write_manifest(manifest, [SITE.text])
    body = "[" + ", ".join([way(SITE).body] * size) + "]"
    answer = ask(client, Request("POST", "/graphql/", body=body))
    assert (answer.status_code, code_of(answer.content)) == (400, TABLE[""][1])
    assert "data" not in answer.json()


def test_graphql_gives_a_full_page_to_who_asks_for_more(client: Client) -> None:
    most = limit_of("API_MAX_PAGE_SIZE")
    for first in (most, most + 1, 2**31 - 1):
        query = f"{{ articles(first: {first}) {{ nodes {{ id }} }} }}"
        body = json.dumps({"query": query, "extensions": {"cost": True}})
        told = client.post("/graphql/", body, content_type="application/json").json()["extensions"]["cost"]
        assert told["documents"] == most
