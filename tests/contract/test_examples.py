"""The examples: what publishing makes of the golden cases, held to the schemas of this and of past versions.

WRITE_EXAMPLES=1 writes them anew after an intended change.
"""

import json
import os
from copy import deepcopy

import pytest
from jsonschema import Draft202012Validator

from pages.shapes.documents import document_structs
from pages.shapes.json_schema import document_schema
from tests.contract.examples import EXAMPLES, RELEASED, Json, misfits, read_folder, without_required

COMMITTED = read_folder(EXAMPLES)
UNKNOWN = "article-with-unknown-block"


@pytest.mark.django_db
def test_the_committed_examples_are_what_is_published(golden: dict[str, Json]) -> None:
    if os.environ.get("WRITE_EXAMPLES"):
        for name, document in golden.items():
            (EXAMPLES / f"{name}.json").write_text(json.dumps(document, ensure_ascii=False, indent=2) + "\n")
    assert read_folder(EXAMPLES) == golden


def test_there_is_an_example_of_every_type() -> None:
    assert {document["type"] for document in COMMITTED.values()} == set(document_structs())


@pytest.mark.parametrize("name", COMMITTED)
def test_an_example_fits_its_schema(name: str) -> None:
    schema = document_schema(COMMITTED[name]["type"])
    Draft202012Validator.check_schema(schema)
    assert misfits(COMMITTED[name], schema) == []


@pytest.mark.parametrize("name", COMMITTED)
def test_a_spoilt_example_does_not_fit(name: str) -> None:
    """The other way round: every field is needed, none is extra, and none is of another kind."""
    document, schema = COMMITTED[name], document_schema(COMMITTED[name]["type"])
    for field in document:
        assert misfits({key: value for key, value in document.items() if key != field}, schema), field
        assert misfits({**document, field: {"wrong": True}}, schema), field
    assert misfits({**document, "extra": 1}, schema) == ["$"]


def test_every_block_is_closed() -> None:
    document = COMMITTED["article-with-every-block"]
    schema = document_schema("Article")
    for index, block in enumerate(document["body"]):
        for field in block:
            spoilt: Json = deepcopy(document)
            del spoilt["body"][index][field]
            assert misfits(spoilt, schema) == [f"$.body[{index}]"], (block["type"], field)


def test_the_example_of_an_unknown_block_is_wrong_in_nothing_else() -> None:
    """Clients must show the rest of it; our own schema knows no such block."""
    document = read_folder(EXAMPLES / "for_clients")[UNKNOWN]
    schema = document_schema("Article")
    assert misfits(document, schema) == ["$.body[1]"]
    assert misfits({**document, "body": [document["body"][0], document["body"][2]]}, schema) == []


def released_examples() -> list[tuple[str, str]]:
    return [
        (folder.name, name)
        for folder in sorted(RELEASED.glob("*"))
        for name in read_folder(folder / "examples")
    ]


def test_something_was_released() -> None:
    assert released_examples()


@pytest.mark.parametrize(("version", "name"), released_examples())
def test_a_released_example_is_valid_for_ever(version: str, name: str) -> None:
    document = read_folder(RELEASED / version / "examples")[name]
    released = read_folder(RELEASED / version / "schemas")[document["type"]]
    assert misfits(document, released) == []
    assert misfits(document, without_required(document_schema(document["type"]))) == []
