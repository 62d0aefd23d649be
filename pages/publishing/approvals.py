"""Recording that an ethics board approved a text."""

from pages.models.approval import Approval
from pages.models.call_to_action import CallToAction
from pages.models.trial import Trial
from pages.models.trial_landing_page import TrialLandingPage
from pages.publishing.compile import calls, compile_draft, compile_snippet_draft
from pages.publishing.compile.compilation import Compilation
from pages.publishing.compile.library import Library
from pages.publishing.identity import document_id
from pages.rules.finding import Document
from pages.rules.recruitment.text import recruitment_hash, recruitment_text

Subject = TrialLandingPage | CallToAction
"""What an approval is recorded for."""


def draft_of(subject: Subject) -> Document:
    """The document that a page or call would have as it is in memory, draft or live, whole."""
    return compile_snippet_draft(subject) if isinstance(subject, CallToAction) else compile_draft(subject)


def text_of(subject: Subject) -> str:
    """The recruitment text of a page or call as it is in memory, draft or live."""
    return recruitment_text(draft_of(subject))


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


def record_approval(approval: Approval, subject: Subject) -> Approval:
    """Bind an approval to the text of a page or call as it is in memory, and save it; documents follow."""
    if isinstance(subject, CallToAction):
        approval.call_to_action = subject
    else:
        approval.page = subject
    approval.trial, approval.locale = trial_of(subject), subject.locale
    approval.title = str(subject)
    approval.document_id = document_id(subject.translation_key, subject.locale.language_code)
    approval.text = text_of(subject)
    approval.content_hash = recruitment_hash(approval.text)
    approval.save()
    return approval
