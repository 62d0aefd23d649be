"""What the browser sends when somebody saves, hands in or publishes a landing page."""

from typing import Any

from pages.models import TrialLandingPage
from tests.admin.article_form import Data, article_data, sent, text


def landing_data(page: TrialLandingPage, *more: Data, **fields: Any) -> Data:
    """The form of a landing page with the blocks that every one needs, and `more` after them."""
    named = {"title": page.title, "slug": page.slug, "summary": page.summary, "trial": str(page.trial_id)}
    return article_data(*required_blocks(), *more, **{**named, **fields})


def required_blocks() -> list[Data]:
    """As `tests.landing.required_body` has them."""
    return [
        sent(
            "hero",
            heading="A research study",
            lead=text("<p>Does warmth help?</p>"),
            image="",
            button_label="See if you may be eligible",
        ),
        sent(
            "purpose",
            heading="What this study is for",
            text=text("<p>To learn whether warmth eases pain.</p>"),
            studied_product="An investigational wrap",
            comparator="",
            allocation="",
        ),
        sent("who_can_join", heading="Who can join", closing=text("<p>Other rules apply.</p>")),
        sent(
            "risks_and_benefits",
            heading="Risks and possible benefits",
            risks=text("<p>Red skin.</p>"),
            possible_benefits=text("<p>You may or may not benefit.</p>"),
        ),
        sent(
            "who_runs_it", heading="Who runs it", text=text("<p>A clinic.</p>"), data_use="Nothing is kept."
        ),
        sent("contact", heading="Contact", telephone="555 0100", email="", hours="9 to 5", language_help=""),
        sent("legal_footer", text=text("<p>Taking part is your choice.</p>")),
    ]
