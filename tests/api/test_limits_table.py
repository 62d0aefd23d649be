"""docs/limits.md, row by row: what is at a limit is answered, what is one above it is refused."""

import json
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

import pytest
from django.conf import settings as in_force
from django.test import Client
from pytest_django import Settings

from api.graphql.manifest import digest
from tests.architecture.repository import ROOT

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Answer

pytestmark = [pytest.mark.urls("tests.api.graphql.toy"), pytest.mark.django_db]

ROW = r"(?m)^\| `(\w+)` \| ([\d.]+) \| [^|]+ \|(?: `(\w+)`)? \|$"
TABLE = {
    name: (default, code) for name, default, code in re.findall(ROW, (ROOT / "docs/limits.md").read_text())
}

Try: TypeAlias = Callable[[Client, int], "Answer"]
"""Sends a request that holds so much of what a limit counts."""


def sent(client: Client, query: str, **more: object) -> "Answer":
    body = json.dumps({"query": query, **more})
    return posted(client, body)


def posted(client: Client, body: str) -> "Answer":
    return client.post("/graphql/", body, content_type="application/json")


def padded(client: Client, size: int) -> "Answer":
    body = '{"query": "{ here }"}'
    return posted(client, body + " " * (size - len(body)))


def nested(size: int) -> str:
    return "{ query " * (size - 1) + "{ here " + "}" * size


def persisted(client: Client, size: int) -> "Answer":
    text = "{ here }".ljust(size)
    extensions = {"persistedQuery": {"version": 1, "sha256Hash": digest(text)}}
    sent(client, text, extensions=extensions)
    return posted(client, json.dumps({"extensions": extensions}))


def long_preview(client: Client, size: int) -> "Answer":
    body = '{"token": ""}'
    return client.post("/api/v1/preview/", body.ljust(size), content_type="application/json")


def long_query(client: Client, size: int) -> "Answer":
    return client.get("/api/v1/content/?path_prefix=/".ljust(size + len("/api/v1/content/?"), "x"))


def variables(value: object) -> dict[str, object]:
    return {"unused": value}


def levels(size: int) -> object:
    value: object = 0
    for _ in range(size - 1):
        value = [value]
    return value


TRIES: dict[str, Try] = {
    "GRAPHQL_MAX_BODY_BYTES": padded,
    "GRAPHQL_MAX_TOKENS": lambda client, size: sent(client, "{ here " + "#\n" * (size - 3) + "}"),
    "GRAPHQL_MAX_OPERATIONS": lambda client, size: sent(
        client, " ".join(f"query Q{n} {{ here }}" for n in range(size)), operationName="Q0"
    ),
    "GRAPHQL_MAX_FRAGMENTS": lambda client, size: sent(
        client,
        "{ here ...F0 }"
        + "".join(f"fragment F{n} on Query {{ ...F{n + 1} }}" for n in range(size - 1))
        + f"fragment F{size - 1} on Query {{ here }}",
    ),
    "GRAPHQL_MAX_DEPTH": lambda client, size: sent(client, nested(size)),
    "GRAPHQL_MAX_ROOT_FIELDS": lambda client, size: sent(client, "{" + " here" * size + "}"),
    "GRAPHQL_MAX_BREADTH": lambda client, size: sent(client, "{ query {" + " here" * size + "} }"),
    "GRAPHQL_MAX_FIELDS": lambda client, size: sent(client, "{ query {" + " here" * (size - 1) + "} }"),
    "GRAPHQL_MAX_REPEATS": lambda client, size: sent(client, "{ query {" + " here" * size + "} }"),
    "GRAPHQL_MAX_ALIASES": lambda client, size: sent(
        client, "{ query {" + "".join(f" a{n}: here" for n in range(size)) + "} }"
    ),
    "GRAPHQL_MAX_DIRECTIVES": lambda client, size: sent(
        client, "{ query {" + "".join(" here @skip(if: false)" for n in range(size)) + "} }"
    ),
    "GRAPHQL_MAX_DOCUMENTS": lambda client, size: sent(client, f"{{ read(first: {size}) }}"),
    "GRAPHQL_MAX_COST": lambda client, size: sent(client, f"{{ read(first: {size}) }}"),
    "GRAPHQL_AUTOMATIC_OPERATION_BYTES": persisted,
    "API_MAX_BODY_BYTES": long_preview,
    "API_MAX_QUERY_BYTES": long_query,
    "API_MAX_JSON_DEPTH": lambda client, size: sent(
        client, "{ here }", variables=variables(levels(size - 2))
    ),
    "API_MAX_JSON_VALUES": lambda client, size: sent(
        client, "{ here }", variables=variables([0] * (size - 4))
    ),
    "API_MAX_PAGE_SIZE": lambda client, size: client.get("/api/v1/content/", {"limit": size}),
}
EVALUATION = "/api/v1/content/00000000-0000-4000-8000-000000000000/evaluate/"


def evaluated(client: Client, body: str) -> "Answer":
    return client.post(EVALUATION, body, content_type="application/json")


TRIES_OF_PRIVATE: dict[str, Try] = {
    "API_MAX_BODY_BYTES": lambda client, size: evaluated(client, "{}".ljust(size)),
    "API_MAX_JSON_DEPTH": lambda client, size: evaluated(client, json.dumps({"x": levels(size - 1)})),
    "API_MAX_JSON_VALUES": lambda client, size: evaluated(client, json.dumps({"x": [0] * (size - 2)})),
}
"""On an address whose bodies leave no trace, which reads them by itself."""

SMALLER = {"GRAPHQL_MAX_BREADTH": 40, "GRAPHQL_MAX_FIELDS": 40, "GRAPHQL_MAX_COST": 200}
"""Where another limit would come first."""

NOT_COUNTED = {"GRAPHQL_MAX_SECONDS", "API_MAX_STATEMENT_SECONDS"}
"""Tried in tests/api/graphql/test_limits.py and tests/api/edge/test_statements.py."""


def code(response: "Answer") -> str:
    body = json.loads(response.content)
    return str(body["code"] if "code" in body else body["errors"][0]["extensions"]["code"])


def test_the_table_has_every_limit_with_its_default() -> None:
    limits = {name for name in dir(in_force) if re.match(r"(GRAPHQL|API)_MAX_(?!AGE)", name)}
    assert set(TABLE) == limits | {"GRAPHQL_AUTOMATIC_OPERATION_BYTES"}
    assert {name: float(default) for name, (default, _) in TABLE.items()} == {
        name: getattr(in_force, name) for name in TABLE
    }
    assert TRIES.keys() | NOT_COUNTED == TABLE.keys()


@pytest.mark.parametrize(("name", "attempt"), [*TRIES.items(), *TRIES_OF_PRIVATE.items()])
def test_the_limit_itself_is_allowed_and_one_more_is_not(
    client: Client, settings: Settings, name: str, attempt: Try
) -> None:
    settings.GRAPHQL_AUTOMATIC_OPERATIONS = 10
    limit = SMALLER.get(name, int(TABLE[name][0]))
    setattr(settings, name, limit)
    allowed, refused = attempt(client, limit), attempt(client, limit + 1)
    expected = TABLE[name][1] or "PERSISTED_QUERY_NOT_FOUND"
    assert code(refused) == expected
    assert allowed.status_code == 200 or code(allowed) != expected
