"""Recording that an ethics board approved a text."""

from pages.models.approval import Approval
from pages.models.call_to_action import CallToAction
from pages.models.trial import Trial
from pages.models.trial_landing_page import TrialLandingPage
from pages.publishing.compile import calls, compile_draft, compile_snippet_draft
from pages.publishing.compile.compilation import Compilation
from pages.publishing.compile.library import Library
from pages.publishing.identity import document_id
from pages.publishing.trial_words import library_with
from pages.rules.finding import Document
from pages.rules.recruitment.text import recruitment_hash, recruitment_text

Subject = TrialLandingPage | CallToAction
"""What an approval is recorded for."""


def draft_of(subject: Subject, library: Library | None = None) -> Document:
    """The document that a page or call would have as it is in memory, draft or live, whole.

    A page embeds what is public, but for what `library` shows instead.
    """
    if isinstance(subject, CallToAction):
        return compile_snippet_draft(subject)
    return compile_draft(subject, library)


def text_of(subject: Subject, library: Library | None = None) -> str:
    """The recruitment text of a page or call as it is in memory, draft or live."""
    return recruitment_text(draft_of(subject, library))


def has_draft_of_trial(page: TrialLandingPage) -> bool:
    """Whether its trial has words that are not published."""
    return bool(page.trial and page.trial.has_unpublished_changes)


def text_with_draft_of_trial(page: TrialLandingPage) -> str:
    """The recruitment text that a page would have if the latest draft of its trial were published now."""
    trial = page.trial
    return text_of(page, library_with(trial.get_latest_revision_as_object()) if trial else None)


def trial_id_of(subject: Subject) -> int | None:
    """The primary key of the trial that a page or call is about."""
    if isinstance(subject, CallToAction):
        return calls.trial_of(subject, Compilation(Library()))
    trial: int | None = subject.trial_id
    return trial


def trial_of(subject: Subject) -> Trial | None:
    """The trial that a page or call is about, public or not."""
    pk = trial_id_of(subject)
    return Trial.objects.filter(pk=pk).first() if pk else None


def record_approval(approval: Approval, subject: Subject, *, text: str | None = None) -> Approval:
    """Bind an approval to the text of a page or call as it is in memory, and save it; documents follow.

    `text` is another that it will have, as `text_with_draft_of_trial` tells.
    """
    if isinstance(subject, CallToAction):
        approval.call_to_action = subject
    else:
        approval.page = subject
    approval.trial, approval.locale = trial_of(subject), subject.locale
    approval.title = str(subject)
    approval.document_id = document_id(subject.translation_key, subject.locale.language_code)
    approval.text = text_of(subject) if text is None else text
    approval.content_hash = recruitment_hash(approval.text)
    approval.save()
    return approval
