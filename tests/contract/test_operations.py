"""The operations that clients send: valid, within the limits, and each file in use."""

import re
from hashlib import sha256
from pathlib import Path

import pytest
from graphql import parse, validate

import frontend_contract
from api.graphql.limits import current_limits
from api.graphql.outcomes import Outcome
from api.graphql.preparation import weighed
from api.graphql.schema import graphql_schema
from frontend_contract.emit.operations import IMPORT, document_ids, entry, manifest, sent
from tests.api.graphql.asking import data
from tests.api.graphql.counting import ran
from tests.api.graphql.full_article import make_full_article
from tests.content import content
from tests.preview.conftest import signed_in

OPERATIONS = Path(frontend_contract.__file__).parent / "operations"
FILES = {path.stem: path.read_text() for path in OPERATIONS.glob("*.graphql")}
SENT = sorted(name for name, text in FILES.items() if re.search(r"(?m)^query ", text))


def imports(name: str) -> list[str]:
    return IMPORT.findall(FILES[name])


def test_every_file_is_an_operation_or_imported_by_one() -> None:
    assert len(SENT) >= 3
    assert {*SENT, *(part for name in FILES for part in imports(name))} == set(FILES)


@pytest.mark.parametrize("name", SENT)
def test_an_operation_is_valid_and_within_the_limits(name: str) -> None:
    document = parse(sent(name))
    assert validate(graphql_schema(), document) == []
    assert weighed(document, current_limits()) > 0


@pytest.mark.django_db
@pytest.mark.parametrize("name", SENT)
def test_an_operation_is_compiled(name: str) -> None:
    article, editor = make_full_article(), signed_in("rosa")
    known = {"pathPrefix": "/", "locale": "en", "path": content(article)["path"]}
    known |= {"token": editor.token(article), "query": "back pain", "prefix": "back"}
    text = sent(name)
    declared = re.findall(r"\$(\w+): ", text)
    with ran(Outcome.COMPILED):
        assert len(data(editor.client, text, **{name: known[name] for name in declared if name in known})) > 0


def test_the_manifest_names_each_operation_by_both_kinds_of_id() -> None:
    content = manifest()
    assert (content["format"], content["version"]) == ("apollo-persisted-query-manifest", 1)
    assert [operation["name"].lower() for operation in content["operations"]] == SENT
    for operation in content["operations"]:
        assert sorted(operation) == ["body", "id", "name", "type"]
        assert operation["id"] == sha256(operation["body"].encode()).hexdigest()
        assert document_ids()[operation["name"]] == f"sha256:{operation['id']}"


@pytest.mark.parametrize("text", ["{ a }", "fragment F on A { a }", "query A { a } query B { b }"])
def test_a_file_has_one_operation_with_a_name(text: str) -> None:
    with pytest.raises(ValueError, match=r"name|unpack"):
        entry(text)


def test_every_block_type_is_asked_for() -> None:
    schema = graphql_schema()
    unions = [schema.get_type(name) for name in ("ArticleBodyBlock", "HomeBodyBlock")]
    members = {member.name for union in unions for member in union.types}  # type: ignore[union-attr]  # they are unions
    assert len(members) > 10
    assert {name for name in members if f"...{name}Block\n" not in FILES["page_fields"]} == set()


def test_every_block_type_has_a_renderer() -> None:
    client = OPERATIONS.parent / "preview" / "client" / "blocks.js"
    drawn = set(re.findall(r'(?m)^  \["(\w+)", \w+\],$', client.read_text()))
    asked = set(re.findall(r"(?m)^fragment \w+Block on (\w+) ", FILES["page_fields"]))
    assert drawn == asked
