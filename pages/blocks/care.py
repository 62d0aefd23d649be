"""When to see a doctor: the part of an article that keeps people safe."""

from django.db import models
from wagtail import blocks

from pages.blocks.base import Computed, EnumBlock, HeadingBlock, ItemBlock
from pages.blocks.rich_text import BodyText, InlineText
from pages.blocks.sections import HealthAspect, SafeAloneBlock, SectionBlock


class Urgency(models.TextChoices):
    """How soon a person with this sign should get help."""

    UNGRADED = "ungraded", "Not graded yet"
    ROUTINE = "routine", "Routine"
    NON_URGENT = "non_urgent", "Non-urgent"
    URGENT = "urgent", "Urgent"
    EMERGENCY = "emergency", "Emergency"


ACCESSIBLE_LABELS: dict[str, str] = {
    Urgency.UNGRADED: "Speak to a doctor",
    Urgency.ROUTINE: "Mention at your next visit",
    Urgency.NON_URGENT: "Non-urgent advice",
    Urgency.URGENT: "Urgent advice",
    Urgency.EMERGENCY: "Emergency: immediate action required",
}


class WarningSignValue(blocks.StructValue):
    @property
    def accessible_label(self) -> str:
        return ACCESSIBLE_LABELS[self.get("urgency") or Urgency.UNGRADED]


class WarningSignBlock(ItemBlock):
    text = InlineText(help_text="One sign, as the reader would notice it.")
    urgency = EnumBlock(
        Urgency, default=Urgency.UNGRADED, help_text="How soon somebody with this sign should get help."
    )

    computed = (
        Computed(
            "accessible_label",
            str,
            "The urgency in words; say or show it before the sign, never colour alone.",
        ),
    )

    class Meta:
        api_name = "WarningSign"
        description = "A sign that asks for help, and how soon."
        icon = "warning"
        label = "Warning sign"
        label_format = "{urgency}: {text}"
        value_class = WarningSignValue


class WhenToSeeADoctorBlock(SectionBlock):
    heading = HeadingBlock(default="When to see a doctor", help_text="The heading above the warning signs.")
    lead = BodyText(required=False, help_text="The sentence before the list of signs.")
    warning_signs = blocks.ListBlock(
        WarningSignBlock(), min_num=1, help_text="The signs, the most urgent first."
    )
    closing = BodyText(required=False, help_text="What to do if none of these fits.")
    safe_alone = SafeAloneBlock()

    anchor_name = "when-to-see-a-doctor"
    health_aspect = HealthAspect.SEE_DOCTOR

    class Meta:
        api_name = "WhenToSeeADoctor"
        icon = "warning"
        label = "When to see a doctor"
        group = "Health"
        description = "Warning signs, each with its urgency."
        preview_value = {
            "heading": "When to see a doctor",
            "lead": "<p>Get help at once if you have:</p>",
            "warning_signs": [{"text": "<p>numbness between your legs</p>", "urgency": "emergency"}],
        }
