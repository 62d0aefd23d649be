"""A page's own table of contents: short lines before the text that name the sections to come."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from pages.importing.elements import Element, Heading, ItemList, Paragraph
from pages.importing.vocabulary import Kind, kind_of

LEAST = 3
MAX_WORDS = 12


def contents_in(elements: Sequence[Element], lead: int, apart: Container[int]) -> frozenset[int]:
    """Indices, among the first `lead` elements, of what only lists the headings that follow.

    `apart` are indices of lines that are something else: the title, bylines, buttons.
    """
    known = _names(elements[lead:])
    found: set[int] = set()
    run: list[int] = []
    for index, element in enumerate([*elements[:lead], None]):
        if index not in apart and isinstance(element, Paragraph) and _is_short(element.text):
            run.append(index)
            continue
        found.update(_contents(elements, run, known))
        run = []
        if isinstance(element, ItemList) and _lists(known, [item.text for item in element.items]):
            found.add(index)
    return frozenset(found)


def _contents(elements: Sequence[Element], run: list[int], known: frozenset[str]) -> list[int]:
    """The run where it lists sections; its last line stays where it heads the text below."""
    texts = [element.text for i in run if isinstance(element := elements[i], Paragraph)]
    if not _lists(known, texts):
        return []
    return run if known & _keys(texts[-1]) else run[:-1]


def _lists(known: frozenset[str], texts: Sequence[str]) -> bool:
    again = sum(1 for text in texts if known & _keys(text))
    return len(texts) >= LEAST and again * 2 >= len(texts)


def _names(elements: Iterable[Element]) -> frozenset[str]:
    short = (e.text for e in elements if isinstance(e, Paragraph | Heading) and _is_short(e.text))
    return frozenset(key for text in short for key in _keys(text))


def _keys(text: str) -> frozenset[str]:
    """A line by its words, and by its kind where the vocabulary knows it."""
    kind = kind_of(text)
    words = {text.strip().casefold()}
    return frozenset(words | ({kind.value} if kind is not Kind.OTHER else set()))


def _is_short(text: str) -> bool:
    return len(text.split()) <= MAX_WORDS and not text.endswith((".", ":", ","))
