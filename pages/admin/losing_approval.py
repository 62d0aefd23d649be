"""Tells who publishes a trial which of its live pages invite nobody with the new words, before and after."""

from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.models import AnonymousUser, User
from django.db.models import Model
from django.http import HttpRequest
from wagtail.admin.admin_url_finder import AdminURLFinder

from pages.admin.approval_subjects import may_see
from pages.models.question_in_use import named
from pages.models.trial import Trial
from pages.models.trial_landing_page import TrialLandingPage
from pages.publishing.trial_words import pages_losing_approval, pages_without_approval


@dataclass(frozen=True)
class LosingPage:
    """A live page that needs another approval; `address` is where the user edits it, or None."""

    page: TrialLandingPage
    address: str | None
    may_see: bool
    """Whether the user may read, and send to the board, what it will say."""


def losing_approval(trial: Trial, user: User | AnonymousUser) -> list[LosingPage]:
    """By title. Everybody can read these pages, so they are named to everybody."""
    addresses = AdminURLFinder(user)
    return [
        LosingPage(page, addresses.get_edit_url(page), may_see(user, page))
        for page in pages_losing_approval(trial)
    ]


def tell_what_is_withheld(request: HttpRequest, instance: Model) -> None:
    """Wagtail's hook `after_edit_snippet`: a trial that is saved and has no draft has just been published."""
    if not isinstance(instance, Trial) or not _is_published(instance):
        return
    if pages := pages_without_approval(instance):
        count, text = ("1 live page", "its") if len(pages) == 1 else (f"{len(pages)} live pages", "their")
        why = f"no approval covers {text} text: {named(page.title for page in pages)}"
        messages.warning(request, f"Nobody is invited on {count} of this trial, because {why}.")


def _is_published(trial: Trial) -> bool:
    return Trial.objects.filter(pk=trial.pk, live=True, has_unpublished_changes=False).exists()
