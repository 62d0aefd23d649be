"""Parts -> typed sections. Elements keep their order; only their place in the tree is decided here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from pages.importing.elements import Element, Heading, ItemList, Paragraph, element_text
from pages.importing.finding import Finding
from pages.importing.headings import is_stem
from pages.importing.inlines import Citation
from pages.importing.lost_name import suggest_name
from pages.importing.outline import (
    Body,
    Cause,
    Causes,
    Faq,
    Lowdown,
    Prose,
    Question,
    Section,
    SeeDoctor,
    Tier,
    Treatment,
    Treatments,
)
from pages.importing.sectioning import Part
from pages.importing.vocabulary import Kind, kind_of, tier_of

MAX_STEM_HEADING = 14


@dataclass(slots=True)
class Typing:
    """Types the parts of one article; `topic` are its title and condition, `titles` its references."""

    topic: tuple[str, ...]
    titles: dict[str, str]
    findings: list[Finding] = field(default_factory=list)

    def sections(self, part: Part) -> list[Section]:
        """The section or sections that a part becomes."""
        make = _MAKERS.get(part.kind)
        made = make(self, part) if make and part.heading else []
        if not made:
            made = [Prose(part.heading, part.kind, tuple(part.elements))]
            self._note_lost(part.elements)
        return made

    def causes(self, part: Part) -> list[Section]:
        lead, groups = _by_heading(part.elements, scars=True)
        if part.heading is None or not any(heading for heading, _ in groups):
            return []
        causes = tuple(Cause(_line(h, body), h, body, self._suggestion(h, body)) for h, body in groups)
        return [Causes(part.heading, lead, causes)]

    def treatments(self, part: Part) -> list[Section]:
        if part.heading is not None and tier_of(part.heading.text):
            made = self._tiered(None, [part.heading, *part.elements])
        else:
            made = self._tiered(part.heading, part.elements)
        return made

    def _tiered(self, heading: Heading | None, elements: Sequence[Element]) -> list[Section]:
        """Treatments blocks, and as prose in its place whatever stands in no tier."""
        before, groups = _by_tier(elements)
        tiers = [self._tier(group, body) if tier_of(group.text) else None for group, body in groups]
        if not any(tier and tier.treatments for tier in tiers):
            self._note_untiered(elements)
            return []
        sections: list[Section] = []
        if any(isinstance(element, Heading) for element in before):
            self._note_untiered(before)
            sections.append(Prose(heading, Kind.TREATMENTS, before))
            heading, before = None, ()
        for place, (tier, (group, body)) in enumerate(zip(tiers, groups, strict=True)):
            if tier and (tier.treatments or any(tiers[place + 1 :])):
                sections.append(Treatments(heading, before, (tier,)))
                heading, before = None, ()
            else:
                self._note_untiered([group, *body])
                sections.append(Prose(group, Kind.TREATMENTS, body))
        return merged(sections)

    def _tier(self, heading: Heading, body: Body) -> Tier:
        level, literal = tier_of(heading.text) or ("basic", False)
        if not literal:
            self.findings.append(Finding("tier.inferred", heading.line, f"{heading.text} -> {level}"))
        lead, groups = _by_heading(body, scars=True)
        treatments = tuple(Treatment(_line(h, b), h, b, self._suggestion(h, b)) for h, b in groups)
        return Tier(level, heading, lead, treatments)

    def see_doctor(self, part: Part) -> list[Section]:
        if part.heading is None:
            return []
        lead, groups = _by_heading(part.elements, scars=False)
        pairs = [(part.heading, lead), *((h, b) for h, b in groups if h)]
        return [section for heading, body in pairs for section in self._doctor_blocks(heading, body)]

    def _doctor_blocks(self, heading: Heading, body: Body) -> list[Section]:
        """One block a list; a second list needs a short stem that can head a block of its own."""
        self._note_lost(body)
        at = next((i for i, element in enumerate(body) if isinstance(element, ItemList)), None)
        if at is None:
            return [SeeDoctor(heading, body, None, ())]
        signs, rest = body[at], body[at + 1 :]
        stem = next((i for i in range(len(rest) - 1) if _heads_list(rest, i)), None)
        first = SeeDoctor(heading, body[:at], signs if isinstance(signs, ItemList) else None, rest[:stem])
        if stem is None:
            return [first]
        paragraph = rest[stem]
        stem_heading = (
            Heading(paragraph.line, paragraph.inlines) if isinstance(paragraph, Paragraph) else heading
        )
        return [first, *self._doctor_blocks(stem_heading, rest[stem + 1 :])]

    def lowdown(self, part: Part) -> list[Section]:
        return [Lowdown(part.heading, tuple(part.elements))] if part.heading and part.elements else []

    def faq(self, part: Part) -> list[Section]:
        lead, groups = _by_heading(part.elements, scars=False)
        if part.heading is None or not groups:
            return []
        return [Faq(part.heading, lead, tuple(Question(h, body) for h, body in groups if h))]

    def _suggestion(self, heading: Heading | None, body: Body) -> str:
        if heading is not None:
            return ""
        element = body[0]
        suggestion = self._suggest(element)
        self.findings.append(
            Finding("heading.lost", element.line, f"suggestion: {suggestion or 'none'}", blocks=True)
        )
        return suggestion

    def _suggest(self, element: Element) -> str:
        cited = [part.labels for part in getattr(element, "inlines", ()) if isinstance(part, Citation)]
        sources = [self.titles[label] for labels in cited for label in labels if label in self.titles]
        return suggest_name(element_text(element), topic=self.topic, sources=sources)

    def _note_lost(self, elements: Iterable[Element]) -> None:
        """A scar where no name is asked for is advice."""
        for element in elements:
            if isinstance(element, Paragraph | ItemList) and element.after_scar:
                suggestion = self._suggest(element) or "none"
                self.findings.append(Finding("heading.lost", element.line, f"suggestion: {suggestion}"))

    def _note_untiered(self, elements: Sequence[Element]) -> None:
        headings = [element for element in elements if isinstance(element, Heading)]
        if headings:
            names = ", ".join(heading.text for heading in headings)
            self.findings.append(Finding("treatments.no_tier", headings[0].line, names))


_MAKERS: dict[Kind, Callable[[Typing, Part], list[Section]]] = {
    Kind.CAUSES: Typing.causes,
    Kind.TREATMENTS: Typing.treatments,
    Kind.SEE_DOCTOR: Typing.see_doctor,
    Kind.LOWDOWN: Typing.lowdown,
    Kind.FAQ: Typing.faq,
}


def _heads_list(rest: Body, at: int) -> bool:
    stem = rest[at]
    short = isinstance(stem, Paragraph) and len(stem.text.split()) <= MAX_STEM_HEADING
    return short and is_stem(stem) and isinstance(rest[at + 1], ItemList)


def _by_heading(
    elements: Sequence[Element], *, scars: bool
) -> tuple[Body, list[tuple[Heading | None, Body]]]:
    """What stands before the first heading, then each heading with its text.

    Headings deeper than the highest stay in the text. With `scars`, text after a scar opens a nameless group.
    """
    levels = [element.level or 0 for element in elements if isinstance(element, Heading)]
    top = min(levels, default=0)
    lead: list[Element] = []
    groups: list[tuple[Heading | None, list[Element]]] = []
    for element in elements:
        if isinstance(element, Heading) and (element.level or 0) == top:
            groups.append((element, []))
        elif (
            scars
            and isinstance(element, Paragraph)
            and element.after_scar
            and not is_stem_answer(groups, lead)
        ):
            groups.append((None, [element]))
        else:
            (groups[-1][1] if groups else lead).append(element)
    return tuple(lead), [(heading, tuple(body)) for heading, body in groups]


def is_stem_answer(groups: Sequence[tuple[Heading | None, list[Element]]], lead: Sequence[Element]) -> bool:
    """The text before ends in a colon: what follows answers it, whatever the gap."""
    before = (groups[-1][1] if groups else lead)[-1:]
    return bool(before) and is_stem(before[0])


def _by_tier(elements: Sequence[Element]) -> tuple[Body, list[tuple[Heading, Body]]]:
    """What stands before the first tier, then each tier and each group that is none with its text."""
    before: list[Element] = []
    groups: list[tuple[Heading, list[Element]]] = []
    for element in elements:
        if isinstance(element, Heading) and _opens_group(element, groups[-1][0] if groups else None):
            groups.append((element, []))
        else:
            (groups[-1][1] if groups else before).append(element)
    return tuple(before), [(heading, tuple(body)) for heading, body in groups]


def _opens_group(heading: Heading, group: Heading | None) -> bool:
    """A tier; or, after one, a heading beside it that is no tier and no treatment of it either."""
    if group is not None and group.level is not None and heading.level is not None:
        return heading.level <= group.level
    return tier_of(heading.text) is not None or (
        group is not None and kind_of(heading.text) is Kind.TREATMENTS
    )


def _line(heading: Heading | None, body: Body) -> int:
    return heading.line if heading else body[0].line


def merged(sections: Iterable[Section]) -> list[Section]:
    """Top-level tiers join the treatments before them, a text joins the bare heading above it."""
    joined: list[Section] = []
    for section in sections:
        last = joined[-1] if joined else None
        if isinstance(last, Prose) and isinstance(section, Prose) and _heads(last, section):
            below = (section.heading,) if section.heading else ()
            joined[-1] = replace(last, body=(*below, *section.body))
        elif not isinstance(section, Treatments) or section.heading is not None:
            joined.append(section)
        elif isinstance(last, Treatments):
            joined[-1] = replace(last, tiers=last.tiers + section.tiers)
        elif isinstance(last, Prose) and _opens_treatments(last):
            joined[-1] = replace(section, heading=last.heading, lead=last.body + section.lead)
        else:
            joined.append(section)
    return joined


def _heads(above: Prose, below: Prose) -> bool:
    """In plain text two headings in a row are a section and its first part."""
    plain = above.heading is not None and above.heading.level is None
    return plain and not above.body and below.heading is not None and bool(below.body)


def _opens_treatments(section: Prose) -> bool:
    """A treatments heading whose text is only a lead: the tiers after it are its own."""
    return (
        section.kind is Kind.TREATMENTS
        and section.heading is not None
        and not any(isinstance(element, Heading) for element in section.body)
    )
