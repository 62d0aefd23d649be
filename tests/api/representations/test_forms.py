"""Every document has every form, and no block is forgotten in any."""

import pytest

from api.representations.blocks import READERS, by_shape, parts_of_block
from api.representations.context import Context
from api.representations.forms import FORMS, JSON, Form
from api.representations.words import words_of
from pages.shapes.documents import document_structs
from pages.shapes.types import ListOf, StructKind, Union
from tests.api.representations.documents import NAMES, article, example, prose, rich

CONTEXT = Context(words_of("en"))
UNKNOWN = {"type": "Unheard", "name": "unheard", "id": "1", "secret": "of another version"}


def page_blocks() -> set[str]:
    """The types of the blocks that pages may hold."""
    pages = (struct for struct in document_structs().values() if struct.kind is StructKind.PAGE)
    shapes = (field.shape for struct in pages for field in struct.fields)
    unions = (shape.item for shape in shapes if isinstance(shape, ListOf) and isinstance(shape.item, Union))
    return {member.name for union in unions for member in union.members}


def test_somebody_has_decided_what_every_block_says() -> None:
    """List a new block in READERS: with a function of its own, or with `by_shape` where that reads well."""
    assert len(page_blocks()) >= 12
    assert page_blocks() - READERS.keys() == set()


def test_the_examples_are_of_every_type() -> None:
    assert {example(name)["type"] for name in NAMES} == set(document_structs())


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.suffix)
@pytest.mark.parametrize("name", NAMES)
def test_every_document_has_every_form(name: str, form: Form) -> None:
    assert form.render(example(name)).strip()


@pytest.mark.parametrize("block", example()["body"], ids=lambda block: block["type"])
def test_every_block_is_said_by_its_shape_too(block: dict[str, object]) -> None:
    """The reading that a new block has until it is listed. What embeds nothing of its own may be silent."""
    assert by_shape(block, CONTEXT)
    assert parts_of_block(block, CONTEXT) or block["type"] == "References"


@pytest.mark.parametrize("form", [form for form in FORMS if form is not JSON], ids=lambda form: form.suffix)
def test_a_block_of_another_version_is_left_out(form: Form) -> None:
    known = prose("At first", rich("Walk."))
    assert form.render(article(UNKNOWN, known, UNKNOWN)) == form.render(article(known))
    assert form.render(article(UNKNOWN)) == form.render(article())


def test_suffixes_and_media_types_are_one_each() -> None:
    assert [form.suffix for form in FORMS] == ["json", "jsonld", "md", "html", "txt"]
    assert len({form.media_type for form in FORMS}) == len(FORMS)
    assert all(form.content_type.startswith(form.media_type) for form in FORMS)
