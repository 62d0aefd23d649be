"""What new words of a trial do to its landing pages, whose text was approved with the old ones."""

from pages.models.trial import Trial
from pages.models.trial_landing_page import TrialLandingPage
from pages.publishing.compile import compile_draft
from pages.publishing.compile.compilation import Compilation
from pages.publishing.compile.library import Library
from pages.publishing.compile.recruitment import is_required
from pages.publishing.compile.withheld import is_withheld
from pages.rules.recruitment.withholding import Withheld


def library_with(trial: Trial) -> Library:
    """A library that shows the trial as it is in memory where readers would see the published one."""
    library = Library()
    library.show(trial)
    return library


def pages_losing_approval(trial: Trial) -> list[TrialLandingPage]:
    """The live landing pages that invite people until the trial is published as it is in memory, by title.

    Their new text has no approval then. Empty where nothing waits to be published, or no approval is needed.
    """
    if not (trial.has_unpublished_changes and is_required()):
        return []
    then, now = library_with(trial), Compilation(Library())
    pages = [page for page in _public_pages(trial, then) if _would_be_withheld(page, then)]
    return [page for page in pages if not is_withheld(page.pk, now)]


def pages_without_approval(trial: Trial) -> list[TrialLandingPage]:
    """The live landing pages of the trial that invite nobody now, because no approval covers their text."""
    if not is_required():
        return []
    now = Compilation(Library())
    return [page for page in _public_pages(trial, now.library) if is_withheld(page.pk, now)]


def _public_pages(trial: Trial, library: Library) -> list[TrialLandingPage]:
    pages = TrialLandingPage.objects.filter(trial=trial.pk, live=True).select_related("locale")
    return [page for page in pages.order_by("title", "pk") if library.face_of(page)]


def _would_be_withheld(page: TrialLandingPage, library: Library) -> bool:
    return bool(compile_draft(page, library)["withheld_reason"] == Withheld.NO_APPROVAL)
