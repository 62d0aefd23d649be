"""What an import says when it is done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pages.importing.finding import CODES, Finding, Group
from pages.importing.inlines import Citation
from pages.importing.outline import (
    CallToActionUse,
    Causes,
    Faq,
    Outline,
    SeeDoctor,
    Treatments,
)
from pages.importing.unfinished import all_items, bodies_of, inlines_of

WIDTH = 100


@dataclass(frozen=True, slots=True)
class Counts:
    """What was recognised in one article."""

    causes: int
    tiers: int
    treatments: int
    warning_signs: int
    questions: int
    citations: int
    references: int
    calls_to_action: int
    placements: int
    lost_headings: int


def counts_of(outline: Outline) -> Counts:
    sections = outline.sections
    tiers = [tier for s in sections if isinstance(s, Treatments) for tier in s.tiers]
    treatments = [treatment for tier in tiers for treatment in tier.treatments]
    causes = [cause for s in sections if isinstance(s, Causes) for cause in s.causes]
    inlines = [part for s in sections for body in bodies_of(s) for run in inlines_of(body) for part in run]
    return Counts(
        causes=len(causes),
        tiers=len(tiers),
        treatments=len(treatments),
        warning_signs=sum(_signs(s) for s in sections if isinstance(s, SeeDoctor)),
        questions=sum(len(s.questions) for s in sections if isinstance(s, Faq)),
        citations=sum(isinstance(part, Citation) for part in inlines),
        references=len(outline.references),
        calls_to_action=len(outline.calls_to_action),
        placements=sum(isinstance(s, CallToActionUse) for s in sections),
        lost_headings=sum(t.heading is None for t in treatments) + sum(c.heading is None for c in causes),
    )


def _signs(section: SeeDoctor) -> int:
    return sum(1 for _ in all_items(section.signs)) if section.signs else 0


def rendered(title: str, outcome: str, outline: Outline | None, findings: Iterable[Finding]) -> str:
    """The report as text for a terminal."""
    found = list(findings)
    lines = [f"“{title}”: {outcome}", "", *_recognised(outline)]
    for group, heading in ((Group.UNSURE, "Not sure"), (Group.TO_DO, "Left for an editor")):
        lines += [*_listed(heading, [f for f in found if CODES[f.code][0] is group])]
    blocking = any(finding.blocks for finding in found)
    lines += ["", "What is marked ! blocks publication." if blocking else "Nothing here blocks publication."]
    return "\n".join(lines)


def _recognised(outline: Outline | None) -> list[str]:
    if outline is None:
        return ["Read as Markdown of our own: every block as it was"]
    lines = ["Recognised"]
    lines += [f"  {count:>3}  {name.replace('_', ' ')}" for name, count in _filled(counts_of(outline))]
    return [*lines, f"       condition: {outline.condition}"] if outline.condition else lines


def _filled(counts: Counts) -> list[tuple[str, int]]:
    named = ((name, getattr(counts, name)) for name in Counts.__slots__)
    return [(name, count) for name, count in named if count]


def _listed(heading: str, findings: Iterable[Finding]) -> Iterator[str]:
    rows = list(findings)
    if not rows:
        return
    yield ""
    yield heading
    for finding in rows:
        place = f"line {finding.line}" if finding.line else ""
        yield f"{'!' if finding.blocks else ' '} {place:<9} {finding.code}: {CODES[finding.code][1]}"
        if finding.text:
            yield f"{'':12}“{_short(finding.text)}”"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= WIDTH else f"{flat[: WIDTH - 1]}…"
