"""The citation in the rich-text editor: an inline chip that points at an item of the page's references block.

Stored as `<a linktype="citation" id="REFERENCE-UUID">[ref]</a>`. In the editor the chip is one character, so
that the caret is either before or behind it; the number it shows is drawn by the browser and never stored.
"""

from typing import Any

from bs4 import Tag
from django.utils.html import format_html
from draftjs_exporter.dom import DOM
from draftjs_exporter.engines.string import Elt
from wagtail.admin.rich_text.converters.contentstate_models import ContentState
from wagtail.admin.rich_text.converters.editor_html import LinkTypeRule
from wagtail.admin.rich_text.converters.html_to_contentstate import (
    KEEP_WHITESPACE,
    STRIP_WHITESPACE,
    HandlerState,
    InlineEntityElementHandler,
)
from wagtail.admin.rich_text.editors.draftail.features import EntityFeature
from wagtail.rich_text import LinkHandler
from wagtail.rich_text.feature_registry import FeatureRegistry

FEATURE = "citation"
ENTITY = "CITATION"
STORED_TEXT = "[ref]"
EDITOR_TEXT = "\u200a"  # a hair space: the caret keeps its height beside it


class CitationElementHandler(InlineEntityElementHandler):
    """From the database to the editor: whatever text the anchor holds becomes one character."""

    mutability = "IMMUTABLE"

    def __init__(self) -> None:
        super().__init__(ENTITY)

    def get_attribute_data(self, attrs: dict[str, str]) -> dict[str, str]:
        return {"reference": attrs.get("id") or ""}

    def handle_endtag(self, name: str, state: HandlerState, contentstate: ContentState) -> None:
        block, start = state.current_block, state.current_entity_ranges[-1].offset
        block.text = block.text[:start] + EDITOR_TEXT
        for styled in block.inline_style_ranges:
            styled.offset = min(styled.offset, start)
            if styled.length is not None:
                styled.length = min(styled.length, start + 1 - styled.offset)
        if state.leading_whitespace == STRIP_WHITESPACE:
            state.leading_whitespace = KEEP_WHITESPACE
        super().handle_endtag(name, state, contentstate)


def stored_citation(props: dict[str, Any]) -> Elt | None:
    """From the editor to the database; a chip without a reference leaves nothing behind."""
    reference = props.get("reference")
    if not reference:
        return None
    anchor: Elt = DOM.create_element("a", {"linktype": FEATURE, "id": reference}, STORED_TEXT)
    return anchor


class CitationLinkHandler(LinkHandler):
    """The opening tag where Wagtail itself expands rich text: no address, so no broken link."""

    identifier = FEATURE

    @staticmethod
    def get_db_attributes(tag: Tag) -> dict[str, str]:
        """What of a citation that a script sends is stored; Wagtail has renamed its attributes."""
        return {"id": str(tag["data-id"])}

    @staticmethod
    def expand_db_attributes(attrs: dict[str, str]) -> str:
        return format_html('<a data-citation="{}">', attrs.get("id", ""))


EDITOR = EntityFeature(
    {
        "type": ENTITY,
        "icon": "openquote",
        "description": "Cite a reference",
        "attributes": ["reference"],
        "allowlist": {"reference": "^[0-9a-fA-F-]{36}$"},
    },
    js=[f"pages/citations/{name}.js" for name in ("references", "dialog", "chip", "feature")],
    css={"all": ["pages/citations/citations.css"]},
)

CONVERTER = {
    "from_database_format": {f'a[linktype="{FEATURE}"]': CitationElementHandler()},
    "to_database_format": {"entity_decorators": {ENTITY: stored_citation}},
}


def register_citations(features: FeatureRegistry) -> None:
    features.register_editor_plugin("draftail", FEATURE, EDITOR)
    features.register_converter_rule("contentstate", FEATURE, CONVERTER)
    features.register_converter_rule("editorhtml", FEATURE, [LinkTypeRule(FEATURE, CitationLinkHandler)])
    features.register_link_type(CitationLinkHandler)
