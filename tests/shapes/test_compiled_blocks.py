"""Whatever is published fits the JSON Schema of its Shape; what does not fit is not published."""

from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from wagtail.blocks import StreamBlock

from pages.blocks.eligibility import EligibilityAnswer
from pages.models import Article, Home, TrialLandingPage
from pages.models.base import ContentPage
from pages.publishing.compile.compiler import compile_draft
from pages.publishing.refusal import PublicationRefused
from pages.shapes.documents import document_structs
from pages.shapes.json_schema import document_schema
from tests.content import make_article, make_site, publish_page, uid
from tests.contract.golden import Document
from tests.landing import make_landing_page, make_trial, make_trial_index

pytestmark = pytest.mark.django_db

STREAMS = {"Article": Article, "Home": Home, "TrialLandingPage": TrialLandingPage}


def problems(document: dict[str, Any]) -> list[str]:
    schema = document_schema(document["type"])
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(document)]


def stream_of(document_type: str) -> StreamBlock:
    stream: StreamBlock = STREAMS[document_type]._meta.get_field("body").stream_block
    return stream


def test_golden_documents_hold_every_type_and_every_block(golden: dict[str, Document]) -> None:
    made = golden.values()
    assert {document["type"] for document in made} == set(document_structs())
    for document_type in STREAMS:
        held = {
            block["name"]
            for document in made
            if document["type"] == document_type
            for block in document["body"]
        }
        assert held == set(stream_of(document_type).child_blocks)


def test_golden_questions_hold_every_kind_of_answer(golden: dict[str, Document]) -> None:
    made = golden.values()
    asked = [document["answer"]["name"] for document in made if document["type"] == "EligibilityQuestion"]
    assert sorted(asked) == sorted(EligibilityAnswer().child_blocks)


def test_golden_documents_fit_their_schemas(golden: dict[str, Document]) -> None:
    wrong = {name: problems(document) for name, document in golden.items()}
    assert wrong == {name: [] for name in golden}


EMPTY = [
    (kind, name)
    for kind, model in STREAMS.items()
    for name in model._meta.get_field("body").stream_block.child_blocks
]


@pytest.mark.parametrize(("document_type", "name"), EMPTY)
@pytest.mark.parametrize("filled", ["nothing", "defaults", "one empty item"])
def test_an_incomplete_block_fits_or_is_refused(document_type: str, name: str, filled: str) -> None:
    page = a_page(document_type)
    page.body = [{"type": name, "id": uid(name), "value": incomplete(document_type, name, filled)}]
    published = True
    try:
        publish_page(page)
    except PublicationRefused:
        published = False
    page.body = [{"type": name, "id": uid(name), "value": incomplete(document_type, name, filled)}]
    draft = compile_draft(page)
    wrong = [problem for problem in problems({**draft, **METADATA}) if problem.startswith("$.body")]
    assert draft["body"][0]["name"] == name
    assert not (published and wrong), wrong


def a_page(document_type: str) -> ContentPage:
    home = make_site()
    if document_type == "TrialLandingPage":
        return make_landing_page(make_trial_index(home), trial=make_trial(), publish=False)
    return home if document_type == "Home" else make_article(home, publish=False)


METADATA = {"changed_at": "2026-01-15T09:00:00Z", "keys": [], "hash": "", "sequence": 1, "shape_hash": ""}


def incomplete(document_type: str, name: str, filled: str) -> object:
    """A raw value of a block with hardly anything in it."""
    block = stream_of(document_type).child_blocks[name]
    if filled == "nothing":
        return {}
    defaults = block.get_prep_value(block.get_default())
    if filled == "defaults":
        return defaults
    lists = {key for key, value in defaults.items() if isinstance(value, list)}
    return {**defaults, **{key: [{"type": "item", "id": uid(key), "value": {}}] for key in lists - {"pages"}}}
