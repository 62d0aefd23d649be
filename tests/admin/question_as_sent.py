"""The form of a question as the browser sends it when nobody typed anything."""

from functools import singledispatch
from typing import Any

from wagtail import blocks
from wagtail.rich_text import RichText
from wagtail.test.utils.form_data import nested_form_data

from pages.models import EligibilityQuestion
from tests.admin.article_form import Data

STREAMS = ("answer", "safety_responses", "codes")
TEXTS = ("key", "text", "help_text", "why_we_ask", "sensitivity")
TICKS = ("allow_unsure", "allow_prefer_not_to_say", "retired")


def as_sent(question: EligibilityQuestion) -> Data:
    streams = {name: _sent(getattr(question, name)) for name in STREAMS}
    texts = {name: getattr(question, name).replace("\n", "\r\n") for name in TEXTS}
    ticks = {name: "on" for name in TICKS if getattr(question, name)}
    data: Data = nested_form_data({**streams, **texts, **ticks})
    return data


@singledispatch
def _sent(value: object, block: Any = None) -> Any:  # noqa: ANN401 - data of a form
    """A field of a block; an empty one is sent as empty text, and an unticked one not at all."""
    if isinstance(block, blocks.BooleanBlock):
        return "on"
    field = block.field
    shown = field.widget.format_value(field.prepare_value(block.value_for_form(value)))
    chosen = shown[0] if isinstance(shown, list) else shown
    return "" if chosen is None else chosen


@_sent.register
def _stream(value: blocks.StreamValue, block: object = None) -> Data:
    children = [
        {"type": child.block_type, "id": child.id, "value": _sent(child.value, child.block)}
        for child in value
    ]
    return _listed(children)


@_sent.register
def _list(value: blocks.list_block.ListValue, block: object = None) -> Data:
    return _listed([{"id": item.id, "value": _sent(item.value, item.block)} for item in value.bound_blocks])


@_sent.register
def _struct(value: blocks.StructValue, block: object = None) -> Data:
    children = value.block.child_blocks
    return {
        name: _sent(value.get(name), child)
        for name, child in children.items()
        if not (isinstance(child, blocks.BooleanBlock) and not value.get(name))
    }


@_sent.register
def _rich_text(value: RichText, block: Any = None) -> str:  # noqa: ANN401 - a block
    sent: str = block.field.widget.format_value(value.source)
    return sent


def _listed(children: list[Data]) -> Data:
    numbered = {f"{n}": {**child, "order": str(n), "deleted": ""} for n, child in enumerate(children)}
    return {"count": str(len(children)), **numbered}
