"""Treatments, from what a person can try at home to what a specialist offers."""

from django.db import models
from wagtail import blocks

from pages.blocks.base import EnumBlock, HeadingBlock, ItemBlock
from pages.blocks.rich_text import BodyText
from pages.blocks.sections import HealthAspect, SafeAloneBlock, SectionBlock


class TierLevel(models.TextChoices):
    """The tiers of treatment, in the order in which they are shown."""

    BASIC = "basic", "Basic"
    ADVANCED = "advanced", "Advanced"
    ALTERNATIVE = "alternative", "Alternative"


class TreatmentKind(models.TextChoices):
    """The schema.org type of a treatment; not everything under a treatment heading is one."""

    MEDICAL_THERAPY = "medical_therapy", "Medical therapy"
    PHYSICAL_THERAPY = "physical_therapy", "Physical therapy"
    DRUG = "drug", "Medicine"
    DRUG_CLASS = "drug_class", "Class of medicines"
    SURGICAL_PROCEDURE = "surgical_procedure", "Surgery"
    LIFESTYLE_MODIFICATION = "lifestyle_modification", "Change of lifestyle"
    PHYSICAL_ACTIVITY = "physical_activity", "Physical activity"
    NOT_A_THERAPY = "not_a_therapy", "Not a treatment (a service or a person)"


class TreatmentBlock(ItemBlock):
    name = blocks.CharBlock(max_length=160, help_text="What the treatment is called.")
    suggested_name = blocks.CharBlock(
        required=False,
        max_length=160,
        label="Suggested name",
        help_text=(
            "An import could not find the name and suggests this one. Copy it to the name if it is right."
        ),
    )
    text = BodyText(help_text="What it is, whom it helps, and what to watch for.")
    kind = EnumBlock(
        TreatmentKind, required=False, help_text="What sort of treatment it is, for search engines."
    )

    unpublished = frozenset({"suggested_name"})

    class Meta:
        api_name = "Treatment"
        description = "One treatment."
        icon = "pick"
        label = "Treatment"
        label_format = "{name}"


class TierBlock(ItemBlock):
    level = EnumBlock(
        TierLevel, help_text="Each tier is used once, in the order basic, advanced, alternative."
    )
    heading = blocks.CharBlock(max_length=160, help_text="For example: Things to try first.")
    lead = BodyText(required=False, help_text="A sentence or two before the treatments.")
    treatments = blocks.ListBlock(TreatmentBlock(), min_num=1, help_text="The treatments of this tier.")

    class Meta:
        api_name = "Tier"
        description = "Treatments of one level."
        icon = "list-ol"
        label = "Tier"
        label_format = "{level}: {heading}"


class TreatmentsBlock(SectionBlock):
    heading = HeadingBlock(help_text="For example: How is lower back pain treated?")
    lead = BodyText(required=False, help_text="A sentence or two before the tiers.")
    tiers = blocks.ListBlock(TierBlock(), min_num=1, help_text="Basic, advanced and alternative treatments.")
    safe_alone = SafeAloneBlock()

    anchor_name = "treatments"
    health_aspect = HealthAspect.TREATMENTS

    class Meta:
        api_name = "Treatments"
        icon = "clipboard-list"
        label = "Treatments"
        group = "Health"
        description = "Treatments in tiers."
        preview_value = {
            "heading": "How is it treated?",
            "tiers": [
                {
                    "level": "basic",
                    "heading": "Things to try first",
                    "treatments": [{"name": "Walking", "text": "<p>Short walks keep the back moving.</p>"}],
                }
            ],
        }
