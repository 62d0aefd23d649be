"""Findings as nested errors, for places that the editor's own validation would reach first."""

import pytest
from wagtail.blocks import StreamValue
from wagtail.blocks.stream_block import StreamBlockValidationError

from pages.admin.block_errors import stream_error
from pages.blocks.streams import ArticleBody
from pages.rules.finding import Finding
from tests.content import block, items, uid


def stream(*raw: dict[str, object]) -> StreamValue:
    return ArticleBody().to_python(list(raw))


def found(message: str, name: str, *path: str) -> Finding:
    return Finding("code", message, block_id=uid(name), path=path)


def json_of(value: StreamValue, *findings: Finding) -> object:
    error = stream_error(value, findings)
    assert isinstance(error, StreamBlockValidationError)
    return error.as_json_data()


TREATMENTS = block(
    "treatments",
    tiers=items({"level": "basic", "treatments": items({"name": ""}, label="treatment")}, label="tier"),
)
TABLE = block(
    "table",
    table={
        "columns": [{"type": "cell", "heading": "A"}, {"type": "cell", "heading": "B"}],
        "rows": [{"values": ["<p>1</p>", "<p>2</p>"]}],
        "caption": "",
    },
)


def test_an_item_of_an_item() -> None:
    path = ("tiers", uid("tier-1"), "treatments", uid("treatment-1"), "name")
    at_name = {"blockErrors": {"name": {"messages": ["Name it."]}}}
    in_tier = {"blockErrors": {"treatments": {"blockErrors": {0: at_name}}}}
    assert json_of(stream(TREATMENTS), found("Name it.", "treatments", *path)) == {
        "blockErrors": {0: {"blockErrors": {"tiers": {"blockErrors": {0: in_tier}}}}}
    }


def test_an_item_that_is_gone_is_spoken_of_at_its_list() -> None:
    assert json_of(stream(TREATMENTS), found("Gone.", "treatments", "tiers", uid("other"))) == {
        "blockErrors": {0: {"blockErrors": {"tiers": {"messages": ["Gone."]}}}}
    }


def test_a_block_that_is_gone_is_spoken_of_above_the_stream() -> None:
    assert json_of(stream(TREATMENTS), found("Gone.", "other")) == {"messages": ["Gone."]}


def test_several_findings_at_one_place_and_its_parts() -> None:
    value = stream(TREATMENTS)
    one, two = found("One.", "treatments"), found("Two.", "treatments", "heading")
    assert json_of(value, one, two, found("3.", "treatments", "heading")) == {
        "blockErrors": {0: {"messages": ["One."], "blockErrors": {"heading": {"messages": ["Two.", "3."]}}}}
    }


def test_the_words_of_a_picture() -> None:
    figure = block("figure", image={"image": None, "alt_text": "", "decorative": False})
    assert json_of(stream(figure), found("Say.", "figure", "image", "alt_text")) == {
        "blockErrors": {0: {"blockErrors": {"image": {"blockErrors": {"alt_text": {"messages": ["Say."]}}}}}}
    }


@pytest.mark.parametrize(
    ("path", "error"),
    [
        (("rows", "0", "cells", "1"), {"blockErrors": {0: {1: {"messages": ["Look."]}}}}),
        (("rows",), {"messages": ["Look."]}),
    ],
)
def test_the_cells_of_a_table(path: tuple[str, ...], error: object) -> None:
    finding = found("Look.", "table", "table", *path)
    assert json_of(stream(TABLE), finding) == {"blockErrors": {0: {"blockErrors": {"table": error}}}}
