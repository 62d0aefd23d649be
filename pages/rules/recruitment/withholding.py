"""What is left of what may invite nobody: a landing page, or a call to action to one.

No approval covers it, or its trial takes nobody.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from pages.rules.finding import Document
from pages.rules.trials.status import takes_people


class Withheld(StrEnum):
    """Why what recruits is left out. Without an approval less may be said, so that reason comes first."""

    NO_APPROVAL = "no_approval"
    NOT_RECRUITING = "not_recruiting"


INVITES_NOBODY = frozenset({"WhoRunsIt", "StudyContact", "RelatedArticles", "LegalFooter"})
"""Blocks that no board needs to see: who is responsible, how to reach them, articles, people's rights."""

KEPT = {
    Withheld.NO_APPROVAL: INVITES_NOBODY,
    Withheld.NOT_RECRUITING: INVITES_NOBODY | {"StudyFacts", "StudyPurpose", "Locations"},
}
"""Approved words may still tell those who heard of the study or are in it what it is, and where."""

NO_WORDS = {"nodes": [], "html": "", "text": ""}

NOT_APPROVED = {
    "en": "This study is not taking new people through this page at the moment.",
    "es": "En este momento, este estudio no admite a nuevas personas a través de esta página.",
}
NOT_NOW = {
    "en": "This study is not looking for people at the moment.",
    "es": "En este momento, este estudio no busca participantes.",
}
NOT_YET = {
    "en": "This study is not looking for people yet.",
    "es": "Este estudio todavía no busca participantes.",
}
NO_LONGER = {
    "en": "This study is not looking for people any more.",
    "es": "Este estudio ya no busca participantes.",
}
BY_INVITATION = {
    "en": "This study is not open to everybody: the study team asks people to join.",
    "es": "Este estudio no está abierto a todos: el equipo del estudio invita a las personas.",
}
NOT_TAKING_PEOPLE = {
    "en": "This study is not taking new people now.",
    "es": "Este estudio no admite ahora a nuevas personas.",
}
"""What a call says by itself while its trial or its landing page takes nobody."""
OF_STATUS = {
    "not_yet_recruiting": NOT_YET,
    "enrolling_by_invitation": BY_INVITATION,
    **dict.fromkeys(("active_not_recruiting", "completed", "terminated", "withdrawn"), NO_LONGER),
}
"""The notes of trials that take nobody; of other statuses `NOT_NOW` is true."""


def with_reason(document: Document, *, approval_required: bool) -> dict[str, Any]:
    """The document with `withheld` and `withheld_reason`, from its approval and its trial; all else stays."""
    reason = _reason(document, approval_required)
    note = reason and _note(document, reason)
    return {**document, "withheld": note, "withheld_reason": reason and reason.value}


def withhold(document: Document) -> dict[str, Any]:
    """The page without the words that recruit, which are fewer where a board approved them.

    It tells what the compiler and a read past the approval's end must tell alike, so it may be done twice,
    and first for the one reason and then for the other.
    """
    reason = document.get("withheld_reason")
    if reason is None:
        return dict(document)
    note = document.get("withheld")
    return {
        **document,
        "summary": note,
        "seo": {"title": document.get("title"), "description": note},
        "trial": _facts(document.get("trial"), Withheld(reason)),
        "body": [_told(block) for block in document.get("body") or () if block.get("type") in KEPT[reason]],
    }


def withhold_call(call: Document) -> dict[str, Any]:
    """A call to action without the words that no board approved."""
    note = in_language(NOT_APPROVED, str(call.get("locale", "")))
    return {**call, "heading": note, "text": "", "button_label": "", "link": None, "disclosure": ""}


def in_language(notes: Mapping[str, str], locale: str) -> str:
    """In English where there is none in the language."""
    return notes.get(locale.partition("-")[0], notes["en"])


def _reason(document: Document, approval_required: bool) -> Withheld | None:
    if approval_required and document.get("approval") is None:
        return Withheld.NO_APPROVAL
    return None if takes_people(_status(document)) else Withheld.NOT_RECRUITING


def _note(document: Document, reason: Withheld) -> str:
    of_status = OF_STATUS.get(_status(document), NOT_NOW)
    notes = NOT_APPROVED if reason is Withheld.NO_APPROVAL else of_status
    return in_language(notes, str(document.get("locale", "")))


def _status(document: Document) -> str:
    return str((document.get("trial") or {}).get("recruitment_status"))


def _told(block: Document) -> Document:
    """The places of a study, without words on which to choose."""
    return {**block, "text": NO_WORDS} if block.get("type") == "Locations" else block


def _facts(trial: Document | None, reason: Withheld) -> Document | None:
    """Without the criteria, for they ask who could join; without a summary that no board approved."""
    if trial is None:
        return None
    summary = "" if reason is Withheld.NO_APPROVAL else trial.get("summary")
    return {**trial, "summary": summary, "criteria": []}
