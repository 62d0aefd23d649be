"""Every page that asks a question, live or in draft: what an editor must know before its words change."""

from collections import Counter
from dataclasses import dataclass

from wagtail.models import Page

from pages.models.eligibility_question import EligibilityQuestion
from pages.models.trial_landing_page import TrialLandingPage
from pages.publishing.models import DraftPlacement, QuestionPin


@dataclass(frozen=True)
class Use:
    """A page that asks a question. `pinned` is the version it asks, or asked while it was live.

    `left_at` is the newest version that a person decided not to follow there.
    """

    page: Page
    pinned: int | None
    current: int
    placements: int
    in_draft: bool
    left_at: int = 0
    trial: str = ""

    @property
    def state(self) -> str:
        if not self.page.live or not self.placements:
            return "draft"
        return "live" if self.in_draft or not self.page.has_unpublished_changes else "live, not in its draft"

    @property
    def is_behind(self) -> bool:
        """Whether readers see an older version than the current one. An alias follows its source."""
        older = self.pinned is not None and self.pinned < self.current
        return bool(older and self.page.live and not self.page.alias_of_id)

    @property
    def is_waiting(self) -> bool:
        """Whether nobody has decided yet if the page follows the current version."""
        return self.is_behind and self.left_at < self.current


def uses_of(question: EligibilityQuestion) -> list[Use]:
    """The uses of a question by the title of the page."""
    pins = list(QuestionPin.objects.filter(version__question=question.pk).select_related("version"))
    counted = Counter(pin.page_id for pin in pins)
    pinned = {pin.page_id: pin.version.number for pin in pins}
    left_at = {pin.page_id: pin.left_at for pin in pins}
    drafted = set(DraftPlacement.objects.filter(question=question.pk).values_list("page_id", flat=True))
    pages = Page.objects.filter(pk__in=counted.keys() | drafted).order_by("title", "pk")
    trials = dict(
        TrialLandingPage.objects.filter(pk__in=[page.pk for page in pages]).values_list(
            "pk", "trial__public_title"
        )
    )
    return [
        Use(
            page=page,
            pinned=pinned.get(page.pk),
            current=question.version,
            placements=counted[page.pk],
            in_draft=page.pk in drafted,
            left_at=left_at.get(page.pk, 0),
            trial=trials.get(page.pk) or "",
        )
        for page in pages
    ]
