"""open_preview(): from a token to the compiled draft."""

from dataclasses import dataclass

from django.contrib.auth.models import AbstractUser, AnonymousUser

from pages.models.base import ContentPage
from pages.publishing.compile import compile_draft, compile_snippet_draft
from pages.publishing.compile.fields import Wire
from pages.publishing.compile.library import Library
from pages.publishing.identity import document_id
from pages.publishing.json_ld import json_ld_of_page
from pages.publishing.preview.completion import completed
from pages.publishing.preview.gaps import gaps_of, read
from pages.publishing.preview.stage import page_for
from pages.publishing.preview.subject import Subject, edit_url, may_see, subject_of
from pages.publishing.preview.tokens import PreviewRefused, redeem
from pages.rules.finding import Finding

UNSAVED = 0
"""Stands for the primary key of a snippet that has none yet, while a page in memory points at it."""


@dataclass(frozen=True)
class Preview:
    """A draft as readers would get it, and what the editor's client needs besides.

    `missing` is why what is edited could not be published as it is. `subject_id` is the document of the
    snippet that is being edited; None when the page itself is.
    """

    document: Wire
    missing: tuple[Finding, ...]
    mode: str
    edit_url: str
    subject_id: str | None


def open_preview(nonce: str, *, user: AbstractUser | AnonymousUser, session_key: str) -> Preview:
    """The draft a token stands for, compiled by the compiler of publishing.

    Raises:
        PreviewRefused: the token is not good for this user in this session, now.
    """
    token = redeem(nonce, user_id=user.pk, session_key=session_key)
    subject = subject_of(token)
    if not isinstance(user, AbstractUser) or not may_see(user, subject):
        raise PreviewRefused
    address = edit_url(subject)
    content, missing, subject_id = _compiled(subject, read(token.refused))
    return Preview(completed(_as_recruiting(content)), missing, token.mode, address, subject_id)


def _as_recruiting(content: Wire) -> Wire:
    """A draft is shown as it will be once it may recruit; that it may not yet is said beside it."""
    if not content.get("withheld_reason"):
        return content
    whole = {**content, "withheld": None, "withheld_reason": None}
    return {**whole, "json_ld": json_ld_of_page(whole)}


def _compiled(subject: Subject, refused: tuple[Finding, ...]) -> tuple[Wire, tuple[Finding, ...], str | None]:
    if isinstance(subject, ContentPage):
        content = compile_draft(subject)
        return content, gaps_of(subject, content, refused), None
    missing = gaps_of(subject, compile_snippet_draft(subject), refused)
    if subject.pk is None:
        subject.pk = UNSAVED
    library = Library()
    library.show(subject)
    identifier = document_id(subject.translation_key, subject.edition)
    return compile_draft(page_for(subject), library), missing, str(identifier)
