"""Figures and tables."""

from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.images.blocks import ImageBlock

from pages.blocks.base import ContentBlock
from pages.blocks.rich_text import InlineText


class FigureBlock(ContentBlock):
    image = ImageBlock(help_text="With alternative text, unless it is only decoration.")
    caption = InlineText(required=False, help_text="What the picture shows, for everybody.")
    credit = blocks.CharBlock(required=False, max_length=200, help_text="Who made it.")

    class Meta:
        api_name = "Figure"
        icon = "image"
        label = "Figure"
        label_format = "{caption}"
        group = "Media"
        description = "A picture with its caption."


class TableBlock(ContentBlock):
    caption = InlineText(required=False, help_text="What the table tells, in one line.")
    row_headers = blocks.BooleanBlock(
        required=False, label="First column is a heading", help_text="Tick when the first cell names its row."
    )
    table = TypedTableBlock(
        [("cell", InlineText(required=False, label="Text"))], help_text="Give each column a heading."
    )

    class Meta:
        api_name = "Table"
        icon = "table"
        label = "Table"
        label_format = "{caption}"
        group = "Media"
        description = "A small table with column headings."
