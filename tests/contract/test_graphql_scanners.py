"""The hardened profile before scanners: nothing that graphql-cop looks for, and no schema for clairvoyance.

graphql-cop is on no package index: `graphql_cop.py` asks what it asks and judges by its criteria. As for
clairvoyance, it is run for real, in an environment of its own; what it lives on, messages that tell names, is
tried by ourselves too.
"""

import json
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.test import Client
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from api.graphql.schema import graphql_schema
from tests.contract.graphql_cop import CHECKS, RECOGNISED

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Answer

pytestmark = pytest.mark.django_db

CLAIRVOYANCE = Path(__file__).resolve().parents[2] / ".scanner" / "bin" / "clairvoyance"
QUERY_EDITORS = (
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


def posted(client: Client, query: str) -> "Answer":
    return client.post("/graphql/", json.dumps({"query": query}), content_type="application/json")


def found_by_cop(client: Client) -> set[str]:
    assert RECOGNISED.finds(client)
    return {name for name, check in CHECKS.items() if check.finds(client)}


@pytest.mark.parametrize("name", CHECKS)
def test_graphql_cop_finds_nothing(client: Client, name: str) -> None:
    assert RECOGNISED.finds(client)
    assert not CHECKS[name].finds(client)


def test_graphql_cop_finds_what_the_profile_hides(client: Client, settings: Settings) -> None:
    settings.GRAPHQL_HARDENED = False
    assert found_by_cop(client) == {
        "directive_overloading",
        "field_suggestions",
        "get_method_support",
        "introspection",
    }


OVERLOADS = {
    "aliases": "{ " + " ".join(f"alias{n}: __typename" for n in range(101)) + " }",
    "unknown directives": "{ __typename " + "@aa" * 50 + " }",
    "known directives": "{ __typename " + "@include(if: true) " * 50 + " }",
    "repeated fields": "{ " + "__typename " * 500 + "}",
    "unknown arguments": "{ __typename(" + "a: 1 " * 100 + ") }",
}


@pytest.mark.parametrize("name", OVERLOADS)
def test_what_repeats_makes_no_longer_answer(client: Client, name: str) -> None:
    answer = posted(client, OVERLOADS[name]).json()
    assert len(answer["errors"]) == 1
    assert len(answer["errors"][0].get("locations", [])) <= 100
    assert "data" not in answer


@pytest.mark.parametrize("path", QUERY_EDITORS)
def test_no_query_editor_anywhere(client: Client, path: str) -> None:
    page = client.get(path, headers={"Accept": "text/html"}, follow=True).content.lower()
    assert not any(word in page for word in (b"graphiql", b"graphql playground", b"altair"))


BROKEN: list[object] = ["qwerty cop { abc }", "", "{", None, 1, [], "\0", "{ __typename(a: }"]


@pytest.mark.parametrize("query", BROKEN)
def test_no_unhandled_error(client: Client, query: object) -> None:
    body = json.dumps({"query": query})
    content = client.post("/graphql/", body, content_type="application/json").content.lower()
    assert not any(word in content for word in (b"exception", b"traceback", b"stack", b"internal"))


@pytest.mark.parametrize(
    "query", ["{ __schema { directive } }", "{ artcle { id } }", "query { __type(nam: 1) { name } }"]
)
def test_no_suggestion(client: Client, query: str) -> None:
    assert b"Did you mean" not in posted(client, query).content


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
