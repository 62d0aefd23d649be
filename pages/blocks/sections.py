"""Sections: the parts of an article that have a heading, an anchor and a health aspect."""

from typing import ClassVar

from django.db import models
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup

from pages.blocks.base import Computed, ContentBlock


class HealthAspect(models.TextChoices):
    """What a section tells the reader; the words are those of schema.org's HealthAspectEnumeration."""

    OVERVIEW = "overview", "Overview"
    SYMPTOMS = "symptoms", "Symptoms"
    CAUSES = "causes", "Causes"
    DIAGNOSIS = "diagnosis", "Diagnosis"
    TREATMENTS = "treatments", "Treatments"
    SELF_CARE = "self_care", "Self-care"
    SEE_DOCTOR = "see_doctor", "When to see a doctor"
    PREVENTION = "prevention", "Prevention"
    PROGNOSIS = "prognosis", "Outlook"
    LIVING_WITH = "living_with", "Living with it"
    RISKS_OR_COMPLICATIONS = "risks_or_complications", "Risks or complications"


ANCHOR = Computed(
    "anchor", str, "The section's fragment identifier; it does not change when the heading does."
)
HEALTH_ASPECT = Computed("health_aspect", HealthAspect, "What the section tells the reader.", nullable=True)

SETTINGS = ("health_aspect", "safe_alone")


class SectionBlock(ContentBlock):
    """A section; `anchor_name` starts its anchor, `health_aspect` is fixed unless an editor chooses it."""

    anchor_name: ClassVar[str] = "section"
    health_aspect: ClassVar[HealthAspect | None] = None
    computed: ClassVar[tuple[Computed, ...]] = (ANCHOR, HEALTH_ASPECT)

    def get_form_layout(self) -> BlockGroup:
        """What is written stands open; what is ticked or chosen folds away behind a settings button."""
        written = [name for name in self.child_blocks if name not in SETTINGS]
        return BlockGroup(written, [name for name in self.child_blocks if name in SETTINGS])


class SafeAloneBlock(blocks.BooleanBlock):
    """The tick a clinician gives a section that may be shown without the rest of the page."""

    def __init__(self) -> None:
        super().__init__(
            required=False,
            label="Safe on its own",
            help_text=(
                "Tick only when a clinician has checked that this section is safe to show without the rest."
            ),
        )
