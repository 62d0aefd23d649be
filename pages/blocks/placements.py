"""Blocks that place shared things: calls to action and links to pages."""

from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from pages.blocks.base import ContentBlock, HeadingBlock


class CallToActionPlacementBlock(ContentBlock):
    call_to_action = SnippetChooserBlock(
        "pages.CallToAction", help_text="Written once, placed on many pages."
    )
    condition = SnippetChooserBlock(
        "pages.Condition", required=False, help_text="Fills {condition}. Empty: the page's first condition."
    )

    unpublished = frozenset({"condition"})

    class Meta:
        api_name = "CallToActionPlacement"
        icon = "redirect"
        label = "Call to action"
        group = "Shared"
        description = "Places a call to action; its slots are filled from the page."


class FeaturedPagesBlock(ContentBlock):
    heading = HeadingBlock(required=False, help_text="The heading above the pages.")
    pages = blocks.ListBlock(
        blocks.PageChooserBlock(), min_num=1, help_text="Pages that are not public are left out."
    )

    class Meta:
        api_name = "FeaturedPages"
        icon = "doc-full-inverse"
        label = "Featured pages"
        group = "Shared"
        description = "A choice of pages, shown as links."
