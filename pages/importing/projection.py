"""An outline as text again: what proves that nothing was dropped and nothing invented."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pages.importing.elements import Element, Heading, ItemList, element_text
from pages.importing.inlines import raw_text
from pages.importing.outline import Body, Causes, Faq, Outline, References, Section, Tier, Treatments
from pages.importing.unfinished import all_items, bodies_of

Placed = tuple[int, str]


def text_projection(outline: Outline) -> str:
    """Every word of the source in the order of its lines, markers of lists and references included."""
    placed = [*_placed(outline)]
    return "\n".join(text for _, text in sorted(placed, key=lambda pair: pair[0]))


def _placed(outline: Outline) -> Iterator[Placed]:
    if outline.title_line:
        yield outline.title_line, raw_text(outline.title)
    yield from ((aside.line, aside.text) for aside in outline.set_aside)
    yield from ((byline.line, byline.text) for byline in outline.bylines)
    for section in outline.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[Placed]:
    if section.heading:
        yield _heading(section.heading)
    if isinstance(section, References):
        yield from ((entry.line, f"{entry.marker} {entry.raw}") for entry in section.entries)
    for heading, body in _parts(section):
        yield from _named(heading, body)


def _parts(section: Section) -> list[tuple[Heading | None, Body]]:
    """The headed parts inside a section, its own opening first and without its heading."""
    match section:
        case Causes():
            return [(None, section.lead), *((cause.heading, cause.body) for cause in section.causes)]
        case Treatments():
            return [(None, section.lead), *(part for tier in section.tiers for part in _tier_parts(tier))]
        case Faq():
            return [(None, section.lead), *((q.heading, q.answer) for q in section.questions)]
        case _:
            return [(None, body) for body in bodies_of(section)]


def _tier_parts(tier: Tier) -> list[tuple[Heading | None, Body]]:
    return [(tier.heading, tier.lead), *((each.heading, each.body) for each in tier.treatments)]


def _named(heading: Heading | None, body: Iterable[Element]) -> Iterator[Placed]:
    if heading:
        yield _heading(heading)
    yield from _body(body)


def _heading(heading: Heading) -> Placed:
    return heading.line, element_text(heading)


def _body(body: Iterable[Element]) -> Iterator[Placed]:
    for element in body:
        if isinstance(element, ItemList):
            yield from ((item.line, f"{item.marker} {item.text}") for item in all_items(element))
        else:
            yield element.line, element_text(element)
