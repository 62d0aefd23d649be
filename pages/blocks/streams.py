"""The menus editors see: which blocks a page may hold, in the order of the menu."""

from django.conf import settings
from wagtail import blocks

from pages.blocks.care import WhenToSeeADoctorBlock
from pages.blocks.causes import CausesBlock
from pages.blocks.eligibility_check import EligibilityCheckBlock
from pages.blocks.faq import FaqBlock
from pages.blocks.landing import (
    CostsAndTravelBlock,
    LandingHeroBlock,
    LocationsBlock,
    RisksAndBenefitsBlock,
    StudyFactsBlock,
    StudyPurposeBlock,
    WhatToExpectBlock,
    WhoCanJoinBlock,
)
from pages.blocks.landing_footing import (
    LegalFooterBlock,
    RelatedArticlesBlock,
    StoriesBlock,
    StudyContactBlock,
    WhoRunsItBlock,
)
from pages.blocks.media import FigureBlock, TableBlock
from pages.blocks.menu import MenuStreamBlock
from pages.blocks.placements import CallToActionPlacementBlock, FeaturedPagesBlock
from pages.blocks.prose import CalloutBlock, LowdownBlock, ProseBlock
from pages.blocks.references import ReferencesBlock
from pages.blocks.treatments import TreatmentsBlock


class ArticleBody(blocks.StreamBlock):
    prose = ProseBlock()
    causes = CausesBlock()
    treatments = TreatmentsBlock()
    when_to_see_a_doctor = WhenToSeeADoctorBlock()
    lowdown = LowdownBlock()
    callout = CalloutBlock()
    figure = FigureBlock()
    table = TableBlock()
    faq = FaqBlock()
    call_to_action = CallToActionPlacementBlock()
    eligibility_check = EligibilityCheckBlock()
    references = ReferencesBlock()

    class Meta:
        api_name = "ArticleBodyBlock"
        collapsed = True  # a full article is some forty screens: it opens as its outline
        description = "A block of an article."
        block_counts = {"references": {"max_num": 1}, "eligibility_check": {"max_num": 1}}


class HomeBody(blocks.StreamBlock):
    prose = ProseBlock()
    callout = CalloutBlock()
    featured_pages = FeaturedPagesBlock()
    call_to_action = CallToActionPlacementBlock()

    class Meta:
        api_name = "HomeBodyBlock"
        description = "A block of a home page."


class LandingBody(MenuStreamBlock):
    hero = LandingHeroBlock()
    study_facts = StudyFactsBlock()
    purpose = StudyPurposeBlock()
    who_can_join = WhoCanJoinBlock()
    eligibility_check = EligibilityCheckBlock()
    what_to_expect = WhatToExpectBlock()
    risks_and_benefits = RisksAndBenefitsBlock()
    costs_and_travel = CostsAndTravelBlock()
    locations = LocationsBlock()
    who_runs_it = WhoRunsItBlock()
    faq = FaqBlock()
    prose = ProseBlock()
    callout = CalloutBlock()
    call_to_action = CallToActionPlacementBlock()
    stories = StoriesBlock()
    contact = StudyContactBlock()
    related_articles = RelatedArticlesBlock()
    legal_footer = LegalFooterBlock()

    class Meta:
        api_name = "LandingBodyBlock"
        collapsed = True
        description = "A block of a trial landing page."
        block_counts = {
            "hero": {"max_num": 1},
            "eligibility_check": {"max_num": 1},
            "legal_footer": {"max_num": 1},
        }
        not_offered = () if settings.TRIAL_STORIES else ("stories",)
