"""A file's text -> the outline of its article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pages.importing.citations import Marker, styles_of
from pages.importing.condition_name import condition_of_call, condition_of_title, first_offer, with_slot
from pages.importing.elements import Element, Item, ItemList, Paragraph, Table, element_text, run
from pages.importing.finding import Finding
from pages.importing.front import Front, split_front
from pages.importing.front_matter import read_front_matter
from pages.importing.headings import find_headings, find_lost_lists
from pages.importing.inlines import raw_text
from pages.importing.markdown import is_markdown, read_markdown
from pages.importing.outline import (
    CallToActionText,
    CallToActionUse,
    Outline,
    Prose,
    References,
    Section,
)
from pages.importing.plain_text import read_plain_text
from pages.importing.reference_entry import ReferenceEntry, entries_of
from pages.importing.sectioning import Part, call_key, part_sections, repeated_calls
from pages.importing.source import Source
from pages.importing.typed_sections import Typing, merged
from pages.importing.unfinished import unfinished
from pages.importing.vocabulary import Kind

Key = tuple[str, str]


def recognise(source: Source) -> Outline:
    """The outline of any text; it raises nothing and drops nothing."""
    outline = _from_markdown(source) if is_markdown(source.name, source.text) else _from_plain(source)
    return replace(outline, findings=(*source.findings, *outline.findings))


def _from_plain(source: Source) -> Outline:
    front = split_front(read_plain_text(source.text))
    elements, findings = find_headings(front.rest)
    front.findings.extend(findings)
    return _outline(front, elements, {})


def _from_markdown(source: Source) -> Outline:
    matter = read_front_matter(source.text)
    reading = read_markdown(matter.body)
    front = split_front(reading.elements, titled=matter.fields.get("title", ""))
    front.set_aside[:0] = [*matter.set_aside, *reading.set_aside]
    front.bylines[:0] = matter.bylines
    elements, findings = find_lost_lists(front.rest)
    front.findings[:0] = [*matter.findings, *reading.findings]
    front.findings.extend(findings)
    return _outline(front, elements, matter.fields)


def _outline(front: Front, elements: Sequence[Element], fields: dict[str, str]) -> Outline:
    calls = _calls(elements, front.findings)
    parts = part_sections(elements, frozenset(calls))
    entries = tuple(
        entry for part in parts if part.kind is Kind.REFERENCES for entry in entries_of(part.elements)
    )
    title = run(fields["title"]) if "title" in fields else front.title
    texts = {key: call_text(key) for key in calls}
    condition, condition_sure = _condition(raw_text(title), list(texts.values()), fields, front.findings)
    marker = _mark_citations(parts, entries)
    typing = Typing((raw_text(title), condition), {entry.label: entry.title for entry in entries})
    sections = _sections(parts, typing, calls)
    sections = _one_reference_list(sections)
    found = [*front.findings, *marker.findings, *typing.findings, *unfinished(sections)]
    return Outline(
        title,
        front.title_line,
        fields.get("summary", ""),
        condition,
        condition_sure,
        tuple(sections),
        tuple(texts.values()),
        tuple(front.set_aside),
        tuple(front.bylines),
        _findings(found, sections),
    )


def _calls(elements: Sequence[Element], findings: list[Finding]) -> list[Key]:
    """Keys of the calls to action, in order: what is repeated word for word, and what reads as an offer."""
    keys = {key: elements[at].line for at in range(len(elements)) if (key := _plain_call(elements, at))}
    repeated = repeated_calls(elements) & keys.keys()
    singles = [key for key in first_offer(keys) if key not in repeated]
    findings.extend(Finding("call_to_action.single", keys[key], key[0]) for key in singles)
    return [key for key in keys if key in repeated or key in singles]


def _plain_call(elements: Sequence[Element], at: int) -> Key | None:
    """Calls to action are plain text in braces-free words; anything richer stays prose."""
    key = call_key(elements, at)
    rich = key and len(getattr(elements[at + 1], "inlines", ())) != 1
    fits = key and not rich and len(key[0]) <= 250 and "{" not in "".join(key)
    return key if fits and key and key[1] else None


def call_text(key: Key) -> CallToActionText:
    condition = condition_of_call(*key)
    return CallToActionText(with_slot(key[0], condition), with_slot(key[1], condition), condition)


def _condition(
    title: str, calls: Sequence[CallToActionText], fields: dict[str, str], findings: list[Finding]
) -> tuple[str, bool]:
    """The text's own name for it, stated, in a call to action or in the title; and whether it is sure."""
    stated = fields.get("condition") or next((call.condition for call in calls if call.condition), "")
    if stated:
        return stated, True
    name, sure = condition_of_title(title)
    if not sure and name:
        findings.append(Finding("condition.unsure", None, name))
    if not name:
        findings.append(Finding("conditions.missing"))
    return name, sure


def _mark_citations(parts: Sequence[Part], entries: Sequence[ReferenceEntry]) -> Marker:
    """Mark the citations in all parts but the references and the calls to action."""
    known = frozenset(entry.label for entry in entries)
    texts = [element_text(e) for part in parts if _may_cite(part) for e in part.elements]
    marker = Marker(known, styles_of(texts, known))
    for part in parts:
        if _may_cite(part):
            part.elements[:] = [_marked(element, marker) for element in part.elements]
    return marker


def _may_cite(part: Part) -> bool:
    return part.kind is not Kind.REFERENCES and part.call_to_action is None


def _marked(element: Element, marker: Marker) -> Element:
    match element:
        case Paragraph():
            return replace(element, inlines=marker.mark(element.inlines, element.line))
        case ItemList():
            return replace(element, items=tuple(_marked_item(item, marker) for item in element.items))
        case Table():
            rows = tuple(tuple(marker.mark(cell, element.line) for cell in row) for row in element.rows)
            return replace(element, rows=rows)
        case _:
            return element


def _marked_item(item: Item, marker: Marker) -> Item:
    children = tuple(
        child for child in (_marked(c, marker) for c in item.children) if isinstance(child, ItemList)
    )
    return replace(item, inlines=marker.mark(item.inlines, item.line), children=children)


def _sections(parts: Sequence[Part], typing: Typing, calls: Sequence[Key]) -> list[Section]:
    sections: list[Section] = []
    for part in parts:
        if part.call_to_action is not None and part.heading:
            use = CallToActionUse(calls.index(part.call_to_action), part.heading, tuple(part.elements))
            sections.append(use)
        elif part.kind is Kind.REFERENCES and part.elements:
            sections.append(References(part.heading, entries_of(part.elements)))
        else:
            sections.extend(typing.sections(part))
    return merged(sections)


def _one_reference_list(sections: list[Section]) -> list[Section]:
    """A page has one list of references: earlier ones join the last; their headings stay as text."""
    lists = [section for section in sections if isinstance(section, References)]
    if len(lists) < 2:
        return sections
    entries = tuple(entry for section in lists for entry in section.entries)
    kept: list[Section] = []
    for section in sections:
        if section is lists[-1]:
            kept.append(References(section.heading, entries))
        elif not isinstance(section, References):
            kept.append(section)
        elif section.heading:
            kept.append(Prose(section.heading, Kind.OTHER, ()))
    return kept


def _findings(found: Iterable[Finding], sections: Sequence[Section]) -> tuple[Finding, ...]:
    """Without doubts about headings that turned out to be calls to action; in the order of the file."""
    calls = {section.heading.line for section in sections if isinstance(section, CallToActionUse)}
    kept = [f for f in found if not (f.code == "heading.unsure" and f.line in calls)]
    return tuple(sorted(dict.fromkeys(kept), key=lambda finding: finding.line or 0))
