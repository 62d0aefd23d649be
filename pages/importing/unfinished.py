"""What the outline leaves for an editor: lost lists, empty sections, uncited sources, ungraded signs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pages.importing.elements import Element, Heading, Item, ItemList, Paragraph, Separator, Table
from pages.importing.finding import Finding
from pages.importing.headings import is_stem
from pages.importing.inlines import Citation, Inlines
from pages.importing.outline import (
    Body,
    CallToActionUse,
    Causes,
    Faq,
    Lowdown,
    Prose,
    References,
    Section,
    SeeDoctor,
    Treatments,
)
from pages.importing.reference_entry import ReferenceEntry
from pages.importing.vocabulary import speaks_of_emergency


def bodies_of(section: Section) -> list[Body]:
    """Every run of elements in a section, in reading order."""
    match section:
        case Prose() | Lowdown() | CallToActionUse():
            return [section.body]
        case Causes():
            return [section.lead, *(cause.body for cause in section.causes)]
        case Treatments():
            inner = [
                body for tier in section.tiers for body in (tier.lead, *(t.body for t in tier.treatments))
            ]
            return [section.lead, *inner]
        case SeeDoctor():
            signs: Body = (section.signs,) if section.signs else ()
            return [(*section.lead, *signs, *section.closing)]
        case Faq():
            return [section.lead, *(question.answer for question in section.questions)]
        case References():
            return []


def unfinished(sections: Sequence[Section]) -> list[Finding]:
    found = [finding for section in sections for finding in _of_section(section)]
    cited = {label for section in sections for body in bodies_of(section) for label in _cited(body)}
    for section in sections:
        if isinstance(section, References):
            found += [finding for entry in section.entries for finding in _of_reference(entry, cited)]
    return found


def _of_section(section: Section) -> Iterator[Finding]:
    for body in bodies_of(section):
        yield from _lost_lists(body)
        if not isinstance(section, Prose):
            yield from (Finding("table.as_text", e.line) for e in body if isinstance(e, Table))
    for heading in _empty(section):
        yield Finding("text.missing", heading.line, heading.text, blocks=True)
    if isinstance(section, Treatments):
        yield from _of_treatments(section)
    if isinstance(section, SeeDoctor):
        yield from _of_signs(section)


def _of_treatments(section: Treatments) -> Iterator[Finding]:
    if section.heading is None:
        yield Finding("heading.missing", section.tiers[0].heading.line, "treatments", blocks=True)
    for tier in section.tiers:
        if not tier.treatments:
            yield Finding("items.missing", tier.heading.line, tier.heading.text, blocks=True)


def _empty(section: Section) -> Iterator[Heading]:
    """Headings with nothing below them."""
    match section:
        case Prose() if section.heading and all(isinstance(e, Table | Separator) for e in section.body):
            yield section.heading
        case Causes():
            yield from (cause.heading for cause in section.causes if cause.heading and not cause.body)
        case Treatments():
            for tier in section.tiers:
                yield from (each.heading for each in tier.treatments if each.heading and not each.body)
        case Faq():
            yield from (question.heading for question in section.questions if not question.answer)
        case _:
            return


def _lost_lists(body: Body) -> Iterator[Finding]:
    for at, element in enumerate(body):
        followed = at + 1 < len(body) and isinstance(body[at + 1], ItemList | Table)
        if is_stem(element) and isinstance(element, Paragraph) and not followed:
            yield Finding("list.lost", element.line, element.text, blocks=True)


def _of_signs(section: SeeDoctor) -> Iterator[Finding]:
    if section.signs is None:
        return
    count = sum(1 for _ in all_items(section.signs))
    yield Finding("sign.ungraded", section.signs.line, f"{count} signs")
    stems = [element.text for element in section.lead if isinstance(element, Paragraph)]
    if speaks_of_emergency(" ".join((section.heading.text, *stems))):
        yield Finding("sign.emergency_stated", section.heading.line, section.heading.text)
    if any(item.children for item in section.signs.items):
        yield Finding("list.flattened", section.signs.line, f"{count} signs")


def _of_reference(entry: ReferenceEntry, cited: set[str]) -> Iterator[Finding]:
    if entry.label not in cited:
        yield Finding("reference.uncited", entry.line, entry.title)
    if entry.locator == "not_stated":
        yield Finding("reference.unlocated", entry.line, entry.title)


def all_items(items: ItemList) -> Iterator[Item]:
    """Items and the ones nested in them, in reading order."""
    for item in items.items:
        yield item
        for child in item.children:
            yield from all_items(child)


def _cited(body: Iterable[Element]) -> Iterator[str]:
    for inlines in inlines_of(body):
        for part in inlines:
            if isinstance(part, Citation):
                yield from part.labels


def inlines_of(body: Iterable[Element]) -> Iterator[Inlines]:
    """All inline text of the elements, in reading order."""
    for element in body:
        match element:
            case ItemList():
                yield from (item.inlines for item in all_items(element))
            case Table():
                yield from (cell for row in element.rows for cell in row)
            case Paragraph():
                yield element.inlines
            case _:
                continue
