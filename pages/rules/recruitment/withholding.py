"""What is left of a landing page while no approval covers its text."""

from pages.rules.finding import Document

KEPT = frozenset({"WhoRunsIt", "StudyContact", "RelatedArticles", "LegalFooter"})
"""Blocks that invite nobody: who is responsible, how to reach them, articles to read, people's rights."""

NOTES = {
    "en": "This study is not taking new people through this page at the moment.",
    "es": "En este momento, este estudio no admite a nuevas personas a través de esta página.",
}


def note_in(locale: str) -> str:
    """The honest note, in English where there is none in the language."""
    return NOTES.get(locale.partition("-")[0], NOTES["en"])


def withhold(document: Document) -> Document:
    """The page without the words that recruit: the trial's, the summary, and all blocks but the kept ones.

    It tells what the compiler and a read past the approval's end must tell alike, so it may be done twice.
    """
    note = note_in(str(document.get("locale", "")))
    title = document.get("title")
    return {
        **document,
        "summary": note,
        "seo": {"title": title, "description": note},
        "trial": _facts(document.get("trial")),
        "approval": None,
        "withheld": note,
        "body": [block for block in document.get("body") or () if block.get("type") in KEPT],
    }


def _facts(trial: Document | None) -> Document | None:
    return trial and {**trial, "summary": "", "criteria": []}
