"""The eligibility check: reviewed questions, placed on a page."""

from django.db import models
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

from pages.blocks.base import HeadingBlock, ItemBlock
from pages.blocks.rich_text import BodyText
from pages.blocks.rules import RuleBlock
from pages.blocks.sections import SectionBlock

PRIVACY_NOTICE = (
    "Your answers stay on your device. We do not save them, and nobody sees them unless you tell them."
)


class EligibilityOutcome(models.TextChoices):
    """What may be said after the answers; never more than "may"."""

    MAY_BE_ELIGIBLE = "may_be_eligible", "Nothing in the answers rules the person out"
    UNSURE = "unsure", "The answers do not decide; the study team can"
    NOT_A_MATCH = "not_a_match", "At least one criterion is not met"


class SlotValuesBlock(blocks.StructBlock):
    condition = SnippetChooserBlock(
        "pages.Condition", required=False, help_text="Fills {condition}. Empty: the page's first condition."
    )
    medication = blocks.CharBlock(required=False, max_length=120, help_text="Fills {medication}.")
    months = blocks.IntegerBlock(required=False, min_value=1, help_text="Fills {months}.")

    class Meta:
        icon = "tag"
        label = "Words to fill in"


class QuestionPlacementBlock(ItemBlock):
    question = SnippetChooserBlock("pages.EligibilityQuestion", help_text="A question of the reviewed bank.")
    step_heading = HeadingBlock(required=False, help_text="Above the question, for example: About you.")
    required = blocks.BooleanBlock(required=False, help_text="Whether the check asks for an answer to go on.")
    show_when = RuleBlock(
        lead="Asked when",
        empty="Always asked.",
        asked_by="question",
        help_text="Ask it only when earlier answers say so. Empty: always.",
    )
    extra_help = blocks.TextBlock(
        required=False, help_text="More help for this page's readers, below the question's own."
    )
    slots = SlotValuesBlock(help_text="What stands in for the names in braces.")

    unpublished = frozenset({"slots"})

    class Meta:
        api_name = "QuestionPlacement"
        description = "A question where it is asked: slots filled, in the version the page is pinned to."
        icon = "help"
        label = "Question"
        label_format = "{question}"


class EligibilityCheckBlock(SectionBlock):
    heading = HeadingBlock(default="Could this study be for you?", help_text="The heading above the check.")
    introduction = BodyText(required=False, help_text="What the check does, before the first question.")
    privacy_notice = blocks.TextBlock(
        default=PRIVACY_NOTICE, help_text="What happens to answers; it stands before the first question."
    )
    placements = blocks.ListBlock(
        QuestionPlacementBlock(), min_num=1, help_text="The questions, in the order they are asked."
    )

    anchor_name = "eligibility-check"

    class Meta:
        api_name = "EligibilityCheck"
        icon = "help"
        label = "Eligibility check"
        group = "Study"
        description = "Asks questions of the bank. A trial's page decides by them; others link to trials."
