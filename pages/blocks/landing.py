"""What a trial landing page says about the study itself, from its hero to how it goes."""

from wagtail import blocks
from wagtail.images.blocks import ImageBlock

from pages.blocks.base import ContentBlock, HeadingBlock, ItemBlock
from pages.blocks.rich_text import BodyText, InlineText
from pages.blocks.sections import SectionBlock

ABOVE = "The heading above this part."


class LandingSection(SectionBlock):
    """A part of a landing page: it has an anchor, and no health aspect, for it gives no advice."""


class LandingHeroBlock(ContentBlock):
    heading = HeadingBlock(
        required=False,
        help_text="What is studied, in plain words; call it a research study. Empty: the title says it.",
    )
    lead = InlineText(help_text="What the study wants to find out, in one sentence. No money, no promise.")
    image = ImageBlock(required=False, help_text="With alternative text, unless it is only decoration.")
    button_label = blocks.CharBlock(
        max_length=80,
        default="See if you may be eligible",
        help_text="What the button to the eligibility check says.",
    )

    class Meta:
        api_name = "LandingHero"
        icon = "pick"
        label = "Hero"
        group = "Study"
        description = "The top of a landing page; its button leads to the eligibility check."
        preview_value = {
            "heading": "A research study about lower back pain",
            "lead": "<p>We want to find out whether a heat wrap helps people sleep.</p>",
            "button_label": "See if you may be eligible",
        }


class StudyFactsBlock(LandingSection):
    heading = HeadingBlock(default="The study at a glance", help_text=ABOVE)

    anchor_name = "study-facts"

    class Meta:
        api_name = "StudyFacts"
        icon = "list-ul"
        label = "Study facts"
        group = "Study"
        description = "Where the facts of the page's trial are shown: status, phase, ages, visits, length."
        preview_value = {"heading": "The study at a glance"}


class StudyPurposeBlock(LandingSection):
    heading = HeadingBlock(default="What this study is for", help_text=ABOVE)
    text = BodyText(help_text="What the study wants to find out, and why.")
    studied_product = blocks.CharBlock(
        required=False, max_length=250, help_text="What is being studied; call it investigational."
    )
    comparator = blocks.CharBlock(
        required=False,
        max_length=250,
        help_text="What it is compared with. A randomised study must say it.",
    )
    allocation = blocks.CharBlock(
        required=False,
        max_length=250,
        help_text="The chance of each group, for example 1 in 2. A randomised study must say it.",
    )

    anchor_name = "purpose"

    class Meta:
        api_name = "StudyPurpose"
        icon = "help"
        label = "What the study is for"
        group = "Study"
        description = "The purpose of the study: what is compared with what, and who gets which by chance."
        preview_value = {
            "heading": "What this study is for",
            "text": "<p>To learn whether a heat wrap eases lower back pain at night.</p>",
            "studied_product": "An investigational heat wrap",
            "comparator": "A wrap without heat",
            "allocation": "1 in 2",
        }


class WhoCanJoinBlock(LandingSection):
    heading = HeadingBlock(default="Who can join", help_text=ABOVE)
    closing = BodyText(
        required=False,
        default="<p>Other rules apply too. The study team checks them with you.</p>",
        help_text="What to say below the lists, which come from the trial's criteria.",
    )

    anchor_name = "who-can-join"

    class Meta:
        api_name = "WhoCanJoin"
        icon = "group"
        label = "Who can join"
        group = "Study"
        description = "Who can join and who cannot, in the plain words of the trial's criteria."
        preview_value = {"heading": "Who can join", "closing": "<p>Other rules apply too.</p>"}


class StepBlock(ItemBlock):
    heading = HeadingBlock(help_text="What happens, for example: Screening visit.")
    text = BodyText(help_text="How long it takes, where, and what you do.")

    class Meta:
        api_name = "StudyStep"
        description = "One step of taking part."
        icon = "arrow-right"
        label = "Step"
        label_format = "{heading}"


class WhatToExpectBlock(LandingSection):
    heading = HeadingBlock(default="What to expect", help_text=ABOVE)
    steps = blocks.ListBlock(StepBlock(), min_num=1, help_text="The steps, in the order they happen.")

    anchor_name = "what-to-expect"

    class Meta:
        api_name = "WhatToExpect"
        icon = "order"
        label = "What to expect"
        group = "Study"
        description = "The steps of taking part, from screening to follow-up."
        preview_value = {
            "heading": "What to expect",
            "steps": [{"heading": "Screening", "text": "<p>A visit of one hour.</p>"}],
        }


class RisksAndBenefitsBlock(LandingSection):
    heading = HeadingBlock(default="Risks and possible benefits", help_text=ABOVE)
    risks = BodyText(help_text="What can go wrong, and what is not known yet.")
    possible_benefits = BodyText(help_text="Say that people may or may not benefit.")

    anchor_name = "risks"

    class Meta:
        api_name = "RisksAndBenefits"
        icon = "warning"
        label = "Risks and possible benefits"
        group = "Study"
        description = "What taking part may bring, and what it may cost people's health."
        preview_value = {
            "heading": "Risks and possible benefits",
            "risks": "<p>The wrap can redden the skin.</p>",
            "possible_benefits": "<p>You may or may not benefit.</p>",
        }


class CostsAndTravelBlock(LandingSection):
    heading = HeadingBlock(default="Costs, payment and travel", help_text=ABOVE)
    text = BodyText(help_text="What is covered and what is paid, in plain words without emphasis.")

    anchor_name = "costs-and-travel"

    class Meta:
        api_name = "CostsAndTravel"
        icon = "tag"
        label = "Costs and travel"
        group = "Study"
        description = "What taking part costs, and what is paid back."
        preview_value = {"heading": "Costs, payment and travel", "text": "<p>Travel is paid back.</p>"}


class LocationsBlock(LandingSection):
    heading = HeadingBlock(default="Where it takes place", help_text=ABOVE)
    text = BodyText(required=False, help_text="What to say above the trial's sites.")

    anchor_name = "locations"

    class Meta:
        api_name = "Locations"
        icon = "site"
        label = "Locations"
        group = "Study"
        description = "Where the sites of the page's trial are shown."
        preview_value = {"heading": "Where it takes place", "text": "<p>Choose the nearest site.</p>"}
