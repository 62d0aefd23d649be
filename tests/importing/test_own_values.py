"""Values of blocks that no article has yet: whatever has a Shape comes back."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import pytest
from wagtail import blocks
from wagtail.images.blocks import ImageBlock
from wagtail.models import Locale
from wagtail.snippets.blocks import SnippetChooserBlock

from api.representations.markdown.directives import block_directive
from pages.blocks.base import ContentBlock, ItemBlock, ListStream
from pages.blocks.rich_text import BodyText
from pages.importing.identity import Identity
from pages.importing.own.directives import read_directives
from pages.importing.own.embedded import Embedded
from pages.importing.own.rich_html import RichHtml
from pages.importing.own.values import Reader, raw_block
from pages.publishing.compile.compilation import Compilation
from pages.publishing.compile.dispatch import compile_value
from pages.publishing.compile.library import Library
from pages.shapes.blocks import describe_block
from pages.shapes.types import ListOf, Union
from tests.content import make_condition, make_site, uid
from tests.importing.own_markdown import comparable

pytestmark = pytest.mark.django_db


class StepBlock(ItemBlock):
    heading = blocks.CharBlock()
    text = BodyText()

    class Meta:
        api_name = "ToyStep"


class WordList(ListStream):
    word = blocks.CharBlock()


class VisitsBlock(ContentBlock):
    heading = blocks.CharBlock()
    lead = BodyText()
    visits_in_all = blocks.IntegerBlock(required=False)
    hours = blocks.FloatBlock(required=False)
    starts_on = blocks.DateBlock(required=False)
    remote = blocks.BooleanBlock(required=False)
    note = blocks.TextBlock(required=False)
    more = blocks.URLBlock(required=False)
    included = blocks.ListBlock(StepBlock())
    excluded = blocks.ListBlock(StepBlock())
    bring = WordList()
    condition = SnippetChooserBlock("pages.Condition", required=False)
    page = blocks.PageChooserBlock(required=False)
    other_page = blocks.PageChooserBlock(required=False)
    address = blocks.EmailBlock(required=False)
    picture = ImageBlock(required=False)
    closing = BodyText(required=False)

    class Meta:
        api_name = "ToyVisits"


class ToyStream(blocks.StreamBlock):
    visits = VisitsBlock()

    class Meta:
        api_name = "ToyStream"


def test_a_block_of_tomorrow_comes_back() -> None:
    home, condition = make_site(), make_condition()
    step = {"heading": "1. Ask: {why}", "text": "<p>We <b>ask</b>.</p><ul><li>twice</li></ul>"}
    value = {
        "heading": "What to expect",
        "lead": "<p>It takes a while.</p>",
        "visits_in_all": 19,
        "hours": 1.5,
        "starts_on": "2026-03-01",
        "remote": True,
        "note": 'One "quoted" line\nand <another> & more',
        "more": "https://example.org/?a=1&b=2",
        "included": [{"type": "item", "id": uid("in"), "value": step}],
        "excluded": [{"type": "item", "id": uid("out"), "value": {**step, "heading": "No"}}],
        "bring": [{"type": "word", "id": uid(word), "value": word} for word in ("- your card", "a|b\\")],
        "condition": condition.pk,
        "page": home.pk,
        "other_page": None,
        "address": "ask+us@example.org",
        "picture": None,
        "closing": "<p>That is all.</p>",
    }
    before = compiled([{"type": "visits", "id": uid("visits"), "value": value}])
    (directive,) = read_directives(written(before[0]) + "\n")
    html = RichHtml(lambda address: f'<a href="{escape(address)}">', str)
    reader = Reader(Identity("toy"), html, Embedded(Locale.get_default(), "localhost"))
    after = compiled([raw_block(VisitsBlock(), directive, reader, "1.visits")])
    assert comparable(after) == comparable(before)
    assert before[0]["visits_in_all"] == 19
    assert reader.embedded.findings == []


def compiled(raw: Sequence[Mapping[str, Any]]) -> list[dict[str, object]]:
    stream = ToyStream()
    value = stream.to_python(list(raw))
    made: list[dict[str, object]] = compile_value(stream, value, Compilation(Library()))
    return made


def written(block: dict[str, object]) -> str:
    shape = describe_block(ToyStream())
    assert isinstance(shape, ListOf)
    assert isinstance(shape.item, Union)
    return block_directive(block, shape.item.members[0]).written()
