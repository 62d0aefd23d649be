"""Streams whose menu leaves out some types of block."""

from typing import Any

from django.forms import Media
from django.utils.functional import cached_property
from wagtail import blocks
from wagtail.admin.telepath import register
from wagtail.blocks.stream_block import StreamBlockAdapter


class MenuStreamBlock(blocks.StreamBlock):
    """`Meta.not_offered` names types that cannot be added; a page that has one opens, and may lose it."""

    class Meta:
        not_offered: tuple[str, ...] = ()


class MenuStreamBlockAdapter(StreamBlockAdapter):
    js_constructor = "pages.blocks.MenuStreamBlock"

    def js_args(self, block: MenuStreamBlock) -> list[Any]:
        *args, meta = super().js_args(block)
        return [*args, {**meta, "notOffered": [*block.meta.not_offered]}]

    @cached_property
    def media(self) -> Media:
        media: Media = super().media + Media(js=["pages/blocks/menu.js"])
        return media


register(MenuStreamBlockAdapter(), MenuStreamBlock)
