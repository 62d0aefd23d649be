"""Running text."""

from typing import ClassVar

from django.db import models

from pages.blocks.base import Computed, ContentBlock, EnumBlock, HeadingBlock
from pages.blocks.rich_text import BodyText, SectionText
from pages.blocks.sections import ANCHOR, HealthAspect, SafeAloneBlock, SectionBlock


class ProseBlock(SectionBlock):
    heading = HeadingBlock(required=False, help_text="Leave empty for the introduction.")
    text = SectionText(help_text="Paragraphs, lists and smaller headings.")
    health_aspect = EnumBlock(
        HealthAspect, required=False, help_text="What this section tells the reader, if it is one of these."
    )
    safe_alone = SafeAloneBlock()

    computed: ClassVar[tuple[Computed, ...]] = (ANCHOR,)

    class Meta:
        api_name = "Prose"
        icon = "pilcrow"
        label = "Text"
        group = "Text"
        description = "A heading and text: for anything that has no block of its own."
        preview_value = {
            "heading": "What helps most people",
            "text": "<p>Most back pain eases in a few weeks.</p>",
        }


class LowdownBlock(SectionBlock):
    heading = HeadingBlock(required=False, default="The lowdown", help_text="The heading above the summary.")
    text = BodyText(help_text="The message to take away, in a few plain sentences.")
    safe_alone = SafeAloneBlock()

    anchor_name = "lowdown"

    class Meta:
        api_name = "Lowdown"
        icon = "tick-inverse"
        label = "The lowdown"
        group = "Text"
        description = "The short summary at the end of an article."
        preview_value = {"heading": "The lowdown", "text": "<p>Keep moving, and ask for help early.</p>"}


class CalloutVariant(models.TextChoices):
    """How strongly a callout stands out."""

    INFORMATION = "information", "Information"
    IMPORTANT = "important", "Important"
    WARNING = "warning", "Warning"


class CalloutBlock(ContentBlock):
    variant = EnumBlock(
        CalloutVariant, default=CalloutVariant.INFORMATION, help_text="How strongly the callout stands out."
    )
    heading = HeadingBlock(required=False, help_text="A few words; may be left empty.")
    text = BodyText(help_text="One thing the reader should not miss.")

    class Meta:
        api_name = "Callout"
        icon = "info-circle"
        label = "Callout"
        label_format = "{variant}: {heading} {text}"
        group = "Text"
        description = "A box that stands out from the text."
        preview_value = {
            "variant": "important",
            "heading": "Bed rest",
            "text": "<p>Long bed rest slows recovery.</p>",
        }
