"""Which paragraphs of a plain text are headings, and which short lines are a list without its bullets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from pages.importing.elements import Element, Heading, Item, ItemList, Paragraph, heading_of
from pages.importing.endings import is_two_sentences, unmarked
from pages.importing.finding import Finding
from pages.importing.vocabulary import Kind, kind_of, tier_of

MAX_WORDS = 14
MAX_QUESTION_WORDS = 16
MAX_ITEM_WORDS = 16
SURE_WORDS = 8
MIN_LIST = 2
MIN_RUN = 3
_ADDRESS = re.compile(r"https?://|www\.|\S@\S")


def looks_like_heading(text: str) -> bool:
    """Short, begins like a title, ends without a sentence's punctuation."""
    words = text.split()
    question = text.endswith("?")
    if not words or len(text) > 120 or len(words) > (MAX_QUESTION_WORDS if question else MAX_WORDS):
        return False
    if unmarked(text)[-1:] in tuple(".,;:…!") or _ADDRESS.search(text) or is_two_sentences(text):
        return False
    start = text.lstrip("\"'“‘¿(")[:1]
    return (start.isupper() or start.isdigit()) and any(char.isalpha() for char in text)


def names_a_section(text: str) -> bool:
    """A heading the vocabulary knows, with or without a colon at its end."""
    bare = text.removesuffix(":")
    return looks_like_heading(bare) and (kind_of(bare) is not Kind.OTHER or tier_of(bare) is not None)


def is_stem(element: Element) -> bool:
    return isinstance(element, Paragraph) and unmarked(element.text).endswith(":")


@dataclass(slots=True)
class Found:
    """What was recognised so far; `run_end` is where the run of heading-like lines being read ends."""

    run_end: int = 0
    elements: list[Element] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def find_headings(elements: Sequence[Element]) -> tuple[tuple[Element, ...], tuple[Finding, ...]]:
    """The same elements, with headings and bullet-less lists recognised; nothing added or lost."""
    found = Found()
    at = 0
    while at < len(elements):
        at = _step(elements, at, found)
    return tuple(found.elements), tuple(found.findings)


def find_lost_lists(elements: Sequence[Element]) -> tuple[tuple[Element, ...], tuple[Finding, ...]]:
    """The same, where the format itself marks the headings: only lists without bullets are looked for."""
    found = Found()
    at = 0
    while at < len(elements):
        found.elements.append(elements[at])
        at = _short_lines(elements, at + 1, found, MIN_LIST) if is_stem(elements[at]) else at + 1
    return tuple(found.elements), tuple(found.findings)


def _step(elements: Sequence[Element], at: int, found: Found) -> int:
    element = elements[at]
    if isinstance(element, ItemList):
        found.elements.append(_numbered_heading(elements, at) or element)
        return at + 1
    if not isinstance(element, Paragraph):
        found.elements.append(element)
        return at + 1
    if _is_section(elements, at) and not (element.text.endswith(":") and _below_heading(found)):
        found.elements.append(heading_of(element))
        return _short_lines(elements, at + 1, found, MIN_RUN, sentences=False)
    if is_stem(element):
        found.elements.append(element)
        return _short_lines(elements, at + 1, found, MIN_LIST)
    if _is_candidate(element):
        return _candidates(elements, at, found)
    found.elements.append(element)
    return at + 1


def _is_section(elements: Sequence[Element], at: int) -> bool:
    """A known heading; with a colon only where no list could follow from it as a sentence would."""
    element = elements[at]
    if not isinstance(element, Paragraph) or not names_a_section(element.text):
        return False
    return (
        not element.text.endswith(":")
        or len(element.text.split()) <= 3
        or kind_of(element.text) is Kind.SEE_DOCTOR
    )


def _below_heading(found: Found) -> bool:
    """Right under a heading, a line that ends in a colon opens a list, not another section."""
    return bool(found.elements) and isinstance(found.elements[-1], Heading)


def _is_candidate(element: Element) -> bool:
    return isinstance(element, Paragraph) and element.lines == 1 and looks_like_heading(element.text)


def _is_item_like(element: Element) -> bool:
    if not isinstance(element, Paragraph) or element.lines > 1 or is_stem(element):
        return False
    text = element.text
    return len(text.split()) <= MAX_ITEM_WORDS and not is_two_sentences(text)


def _numbered_heading(elements: Sequence[Element], at: int) -> Heading | None:
    """A lone "2. Rest" with text below it is a heading, not a list of one; so is "3. Causes"."""
    element = elements[at]
    if not isinstance(element, ItemList) or not element.ordered or len(element.items) != 1:
        return None
    item = element.items[0]
    follows = at + 1 < len(elements) and isinstance(elements[at + 1], Paragraph)
    if item.children or not (names_a_section(item.text) or (follows and looks_like_heading(item.text))):
        return None
    return Heading(item.line, item.inlines, marker=item.marker)


def _candidates(elements: Sequence[Element], at: int, found: Found) -> int:
    """A run of heading-like lines: one or two are headings, three or more a list, none at the file's end."""
    end = found.run_end = found.run_end if at < found.run_end else _run_end(elements, at)
    if end == len(elements):
        return _tail(elements, at, end, found)
    if end - at >= MIN_RUN:
        return _after_run_heading(elements, at, found)
    _take_headings(elements[at:end], found)
    return end


def _run_end(elements: Sequence[Element], at: int) -> int:
    while at < len(elements) and _is_candidate(elements[at]) and not _is_section(elements, at):
        at += 1
    return at


def _after_run_heading(elements: Sequence[Element], at: int, found: Found) -> int:
    _take_headings(elements[at : at + 1], found)
    return _short_lines(elements, at + 1, found, MIN_LIST, sentences=False)


def _tail(elements: Sequence[Element], at: int, end: int, found: Found) -> int:
    found.elements.extend(elements[at:end])
    return end


def _take_headings(elements: Sequence[Element], found: Found) -> None:
    for element in elements:
        if isinstance(element, Paragraph):
            sure = len(element.text.split()) <= SURE_WORDS
            found.elements.append(heading_of(element, sure=sure))
            if not sure:
                found.findings.append(Finding("heading.unsure", element.line, element.text))


def _short_lines(
    elements: Sequence[Element], at: int, found: Found, least: int, *, sentences: bool = True
) -> int:
    """Where `least` or more short parallel lines follow, a list that lost its bullets."""
    lines = _parallel(elements, at, sentences=sentences)
    kept, unsure = _without_next_heading(elements, lines, at + len(lines))
    if len(kept) < least:
        return at
    items = tuple(Item(line.line, "", line.inlines) for line in kept)
    found.elements.append(ItemList(kept[0].line, False, items, kept[0].after_scar, guessed=True))
    found.findings.append(Finding("list.bullets_lost", kept[0].line, f"{len(kept)} lines"))
    if unsure:
        found.findings.append(Finding("list.end_unsure", kept[-1].line, kept[-1].text))
    return at + len(kept)


def _parallel(elements: Sequence[Element], at: int, *, sentences: bool) -> list[Paragraph]:
    lines: list[Paragraph] = []
    while at < len(elements):
        element = elements[at]
        if not isinstance(element, Paragraph) or not _is_item_like(element) or _is_section(elements, at):
            break
        if not sentences and element.text.endswith((".", "!", "?")):
            break
        if lines and (_closes(lines, element) or _gap_opens(lines, element)):
            break
        lines.append(element)
        at += 1
    return lines


def _closes(lines: Sequence[Paragraph], element: Paragraph) -> bool:
    """A sentence after lines that are none is the text that closes the list; so is a question."""
    ends = element.text.endswith((".", "!", "?"))
    return ends and not lines[-1].text.endswith((".", "!", "?", ";", ","))


def _gap_opens(lines: Sequence[Paragraph], element: Paragraph) -> bool:
    """Lines that touched one another end where a blank line stands."""
    return len(lines) > 1 and element.gap > lines[1].gap


def _without_next_heading(
    elements: Sequence[Element], lines: list[Paragraph], end: int
) -> tuple[list[Paragraph], bool]:
    """Leave the last line to the text below where it stands apart; the flag says the choice was open."""
    below = elements[end] if end < len(elements) else None
    if len(lines) < MIN_LIST or not isinstance(below, Paragraph):
        return lines, False
    last, rest = lines[-1], lines[:-1]
    if _is_section(elements, end) or below.gap > last.gap or not looks_like_heading(last.text):
        return lines, False
    if (last.gap > rest[0].gap and len(rest) > 1) or _other_manner(last, rest):
        return rest, False
    return lines, True


def _other_manner(last: Paragraph, rest: Sequence[Paragraph]) -> bool:
    lower = sum(1 for line in rest if line.text[:1].islower())
    ended = sum(1 for line in rest if line.text.endswith((".", ";", ",")))
    return last.text.endswith("?") or lower * 2 > len(rest) or ended * 2 > len(rest)
