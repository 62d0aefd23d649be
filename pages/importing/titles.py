"""The page's title and slug."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath

from django.utils.text import slugify

from pages.importing.elements import Paragraph
from pages.importing.finding import Finding
from pages.importing.inlines import Text, words_only
from pages.importing.outline import Outline, Prose
from pages.importing.vocabulary import Kind

MAX_TITLE, MAX_SLUG = 255, 200


def titled(outline: Outline, file_name: str) -> tuple[str, Outline]:
    """The title, and the outline with what a title cannot hold as its first text.

    A text without a title is called after its file, and the report says so.
    """
    title = " ".join(words_only(outline.title).split())
    if not title:
        name = PurePath(file_name).stem.replace("-", " ").replace("_", " ").strip() or "Untitled"
        found = (Finding("title.from_file_name", None, name), *outline.findings)
        return name[:MAX_TITLE], replace(outline, title=(Text(name),), findings=found)
    if len(title) <= MAX_TITLE:
        return title, outline
    whole = Prose(None, Kind.OVERVIEW, (Paragraph(outline.title_line, outline.title),))
    return title[:MAX_TITLE].rsplit(maxsplit=1)[0], replace(outline, sections=(whole, *outline.sections))


def slug_of(title: str) -> str:
    """A slug from the title's words; "article" where it has none."""
    return slugify(title)[:MAX_SLUG].strip("-") or "article"
