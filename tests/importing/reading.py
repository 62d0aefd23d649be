"""How tests read an import: articles from files, and outlines as short lines."""

from collections import defaultdict
from pathlib import Path
from typing import Any

from pages.importing.inlines import Citation, raw_text
from pages.importing.outline import (
    Causes,
    Faq,
    Outline,
    Prose,
    References,
    Section,
    SeeDoctor,
    Treatment,
    Treatments,
)
from pages.importing.recognise import recognise
from pages.importing.source import read_source
from pages.importing.unfinished import all_items, bodies_of, inlines_of

ARTICLES = Path(__file__).parent / "articles"
NAMES = sorted(path.name for path in ARTICLES.iterdir() if path.suffix in (".md", ".txt"))


def outline_of(text: str, name: str = "article.txt") -> Outline:
    return recognise(read_source(name, text.encode()))


def article(name: str) -> bytes:
    return (ARTICLES / name).read_bytes()


def shape(outline: Outline) -> dict[str, Any]:
    """An outline in the form of the golden files."""
    found: defaultdict[str, list[int | None]] = defaultdict(list)
    for finding in outline.findings:
        found[finding.code].append(finding.line)
    return {
        "title": raw_text(outline.title),
        "condition": outline.condition,
        "sections": [line_of(section) for section in outline.sections],
        "citations": citations(outline),
        "findings": dict(found),
        "set_aside": [aside.text for aside in outline.set_aside],
    }


def citations(outline: Outline) -> list[str]:
    """The labels of each marker, in reading order."""
    bodies = (body for section in outline.sections for body in bodies_of(section))
    parts = (part for body in bodies for inlines in inlines_of(body) for part in inlines)
    return [" ".join(part.labels) for part in parts if isinstance(part, Citation)]


def line_of(section: Section) -> str:
    """Type, heading and what is inside, as in "Causes | What causes gout? | Age; Beer"."""
    name = type(section).__name__ + (f" {section.kind.value}" if isinstance(section, Prose) else "")
    inside = _inside(section)
    heading = section.heading.text if section.heading else ""
    return " | ".join(
        [name, *([heading] if heading or inside else []), *([inside] if inside else [])]
    ).replace(" |  |", " | |")


def _inside(section: Section) -> str:
    match section:
        case Causes():
            return "; ".join(cause.heading.text if cause.heading else "?" for cause in section.causes)
        case Treatments():
            tiers = ((tier.level, ", ".join(map(_name, tier.treatments))) for tier in section.tiers)
            return "; ".join(f"{level}: {names}" for level, names in tiers)
        case SeeDoctor():
            return f"{sum(1 for _ in all_items(section.signs)) if section.signs else 0} signs"
        case Faq():
            return "; ".join(question.heading.text for question in section.questions)
        case References():
            return "; ".join(entry.label for entry in section.entries)
        case _:
            return ""


def _name(treatment: Treatment) -> str:
    return treatment.heading.text if treatment.heading else f"<{treatment.suggestion}>"
