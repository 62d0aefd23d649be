"""Recording that an ethics board approved a text."""

from pages.models.approval import Approval
from pages.models.trial_landing_page import TrialLandingPage
from pages.publishing.compile import compile_draft
from pages.publishing.identity import document_id
from pages.rules.recruitment.text import recruitment_hash, recruitment_text


def text_of(page: TrialLandingPage) -> str:
    """The recruitment text of a page as it is in memory, draft or live."""
    return recruitment_text(compile_draft(page))


def record_approval(approval: Approval, page: TrialLandingPage) -> Approval:
    """Bind an approval to the text of a page as it is in memory, and save it; published documents follow."""
    approval.page, approval.trial, approval.locale = page, page.trial, page.locale
    approval.page_title = page.title
    approval.document_id = document_id(page.translation_key, page.locale.language_code)
    approval.text = text_of(page)
    approval.content_hash = recruitment_hash(approval.text)
    approval.save()
    return approval
