"""Causes of a condition."""

from wagtail import blocks

from pages.blocks.base import HeadingBlock, ItemBlock
from pages.blocks.rich_text import BodyText
from pages.blocks.sections import HealthAspect, SafeAloneBlock, SectionBlock


class CauseBlock(ItemBlock):
    heading = blocks.CharBlock(max_length=160, help_text="The cause, or a family of causes.")
    text = BodyText(help_text="How it leads to the condition.")

    class Meta:
        api_name = "Cause"
        description = "One thing that leads to the condition."
        icon = "crosshairs"
        label = "Cause"
        label_format = "{heading}"


class CausesBlock(SectionBlock):
    heading = HeadingBlock(help_text="For example: Causes of lower back pain.")
    lead = BodyText(required=False, help_text="A sentence or two before the list of causes.")
    causes = blocks.ListBlock(CauseBlock(), min_num=1, help_text="Each cause with its own short text.")
    safe_alone = SafeAloneBlock()

    anchor_name = "causes"
    health_aspect = HealthAspect.CAUSES

    class Meta:
        api_name = "Causes"
        icon = "list-ul"
        label = "Causes"
        group = "Health"
        description = "What leads to the condition, cause by cause."
        preview_value = {
            "heading": "Causes of lower back pain",
            "causes": [
                {"heading": "Strained muscles", "text": "<p>Lifting something heavy can strain a muscle.</p>"}
            ],
        }
