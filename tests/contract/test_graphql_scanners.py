"""The hardened profile before scanners: nothing that graphql-cop looks for, and no schema for clairvoyance.

graphql-cop is on no package index, so its checks stand here in our words. clairvoyance is run for real, in an
environment of its own; what it lives on, messages that tell names, is tried by ourselves too.
"""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from api.graphql.schema import graphql_schema

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Answer

pytestmark = pytest.mark.django_db

CLAIRVOYANCE = Path(__file__).resolve().parents[2] / ".scanner" / "bin" / "clairvoyance"
TYPENAME = "{ __typename }"
GRAPHIQL_PATHS = (
    "/graphql/",
    "/graphiql",
    "/playground",
    "/console",
    "/altair",
    "/v1/graphql/",
    "/api/graphql/",
)


@pytest.fixture(autouse=True)
def hardened(settings: Settings) -> None:
    settings.GRAPHQL_HARDENED = settings.GRAPHIQL = settings.GRAPHQL_INTROSPECTION = True


def posted(client: Client, query: object, **more: object) -> "Answer":
    return client.post("/graphql/", json.dumps({"query": query, **more}), content_type="application/json")


def data_of(response: "Answer") -> Any:  # noqa: ANN401 - any JSON value
    body = json.loads(response.content)
    return body.get("data") if isinstance(body, dict) else body


OVERLOADS: dict[str, str] = {
    "aliases": "{ " + " ".join(f"alias{n}: __typename" for n in range(101)) + " }",
    "directives": "{ __typename " + "@aa" * 50 + " }",
    "known directives": "{ __typename " + "@include(if: true) " * 51 + " }",
    "repeated fields": "{ " + "__typename " * 500 + "}",
    "circular fragments": "{ ...A } fragment A on Query { __typename ...B } fragment B on Query { ...A }",
    "circular introspection": "{ __schema { types { fields { type { fields { type { fields { type "
    "{ fields { type { name } } } } } } } } } }",
}


@pytest.mark.parametrize("name", OVERLOADS)
def test_cop_no_overload_is_answered(client: Client, name: str) -> None:
    assert data_of(posted(client, OVERLOADS[name])) is None


def test_cop_no_batch_is_answered(client: Client) -> None:
    body = json.dumps([{"query": TYPENAME}] * 10)
    response = client.post("/graphql/", body, content_type="application/json")
    assert (response.status_code, data_of(response)) == (400, None)


def test_cop_no_introspection_and_no_suggestion(client: Client) -> None:
    assert data_of(posted(client, "{ __schema { types { name fields { name } } } }")) is None
    for query in ("{ __schema { directive } }", "{ artcle { id } }", "query { __type(nam: 1) { name } }"):
        assert b"Did you mean" not in posted(client, query).content


ASKED: dict[str, Callable[[Client], "Answer"]] = {
    "a query by GET": lambda client: client.get("/graphql/", {"query": TYPENAME}),
    "a mutation by GET": lambda client: client.get("/graphql/", {"query": "mutation { __typename }"}),
    "a form by POST": lambda client: client.post("/graphql/", {"query": TYPENAME}),
    "a form in the address": lambda client: client.post(f"/graphql/?query={TYPENAME}"),
}


@pytest.mark.parametrize("name", ASKED)
def test_cop_no_request_that_another_site_can_make_is_answered(client: Client, name: str) -> None:
    assert data_of(ASKED[name](client)) is None


@pytest.mark.parametrize("path", GRAPHIQL_PATHS)
def test_cop_no_query_editor(client: Client, path: str) -> None:
    page = client.get(path, headers={"Accept": "text/html"}).content.lower()
    assert not any(word in page for word in (b"graphiql", b"graphql playground", b"altair"))


def test_cop_no_trace_and_no_unhandled_error(client: Client) -> None:
    assert b"tracing" not in posted(client, TYPENAME).content
    broken: list[object] = ["qwerty cop { abc }", "", "{", None, 1, [], "\0", "{ __typename(a: }"]
    for query in broken:
        content = posted(client, query).content.lower()
        assert not any(word in content for word in (b"exception", b"traceback", b"stack", b"internal"))


def test_no_message_tells_whether_a_name_is_one(client: Client) -> None:
    """What clairvoyance does: words in the place of fields, arguments and types, and what is said of them."""
    names = {name for name in graphql_schema().type_map if not name.startswith("__")}
    fields = set(graphql_schema().query_type.fields)  # type: ignore[union-attr]  # there is one
    assert len(names | fields) > 50
    for word in sorted(fields):
        for query in (f"{{ {word} }}", f"{{ {word} {{ x }} }}", f"{{ {word}(x: 1) {{ id }} }}"):
            known, unknown = posted(client, query), posted(client, query.replace(word, "nothing"))
            assert known.json()["errors"][0]["message"] == unknown.json()["errors"][0]["message"]
            assert known.status_code == unknown.status_code


def learnt_by_clairvoyance(address: str, folder: Path) -> set[str]:
    """The names of fields at the root that it finds, of words among which all are."""
    words, found = folder / "words.txt", folder / "schema.json"
    fields = graphql_schema().query_type.fields  # type: ignore[union-attr]  # there is one
    words.write_text("\n".join([*fields, "id", "title", "name"]))
    command = [str(CLAIRVOYANCE), address, "-w", str(words), "-o", str(found), "-c", "2"]
    subprocess.run(command, capture_output=True, check=False, timeout=120)
    types = json.loads(found.read_text())["data"]["__schema"]["types"] if found.exists() else []
    return {field["name"] for type_ in types for field in type_.get("fields") or []} & set(fields)


@pytest.mark.skipif(not CLAIRVOYANCE.is_file(), reason="`make install-dev` installs clairvoyance")
def test_clairvoyance_learns_nothing_unless_the_profile_is_off(
    live_server: LiveServer, settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "off").mkdir()
    assert learnt_by_clairvoyance(f"{live_server.url}/graphql/", tmp_path) == set()
    settings.GRAPHQL_HARDENED = False
    assert len(learnt_by_clairvoyance(f"{live_server.url}/graphql/", tmp_path / "off")) > 3
