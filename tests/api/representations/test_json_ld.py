"""JSON-LD of every kind of document and of parts: valid against schema.org's vocabulary."""

import json
from pathlib import Path

import pytest

from api.representations.aspects import part_of
from api.representations.json_ld import to_json_ld
from tests.api.representations.documents import NAMES, example
from tests.publishing.vocabulary import Vocabulary, misfits, read_vocabulary

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def vocabulary(shared: Path) -> Vocabulary:
    return read_vocabulary(shared)


@pytest.mark.parametrize("name", NAMES)
def test_every_document_is_valid(vocabulary: Vocabulary, name: str) -> None:
    said = json.loads(to_json_ld(example(name)))
    assert misfits(said, vocabulary) == []
    assert said.get("@graph") or said["name"]


@pytest.mark.parametrize("aspect", ["overview", "causes", "treatments", "see_doctor"])
def test_every_part_is_valid(vocabulary: Vocabulary, aspect: str) -> None:
    document = example()
    body = [{**block, "safe_alone": True} for block in document["body"]]
    said = json.loads(to_json_ld(part_of({**document, "body": body}, aspect)))
    assert misfits(said, vocabulary) == []
    assert len(said["@graph"]) == 2
