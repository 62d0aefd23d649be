"""Elements -> sections: where each begins, what kind it is, and what stands in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from pages.importing.elements import Element, Heading, Paragraph
from pages.importing.reference_entry import is_reference_list, looks_like_reference
from pages.importing.vocabulary import Kind, kind_of, tier_of

OWN_BLOCK = (Kind.REFERENCES, Kind.SEE_DOCTOR, Kind.FAQ, Kind.LOWDOWN)


@dataclass(slots=True)
class Part:
    """A section before it is typed. `level` is its heading's, None in plain text.

    `call_to_action` is the key of a call to action, None for any other section.
    """

    kind: Kind
    heading: Heading | None = None
    elements: list[Element] = field(default_factory=list)
    call_to_action: tuple[str, str] | None = None

    @property
    def level(self) -> int | None:
        return self.heading.level if self.heading else None


def part_sections(elements: Sequence[Element], calls: frozenset[tuple[str, str]]) -> list[Part]:
    """Sections in order; joined they hold every element once. `calls` are the keys of calls to action."""
    parts = [Part(Kind.OVERVIEW)]
    at = 0
    while at < len(elements):
        element = elements[at]
        key = call_key(elements, at)
        if isinstance(element, Heading) and key in calls:
            parts.append(Part(Kind.OTHER, element, [elements[at + 1]], key))
            parts.append(Part(Kind.OTHER))
            at += 2
            continue
        _place(parts, element)
        at += 1
    return [part for part in parts if part.heading or part.elements]


def call_key(elements: Sequence[Element], at: int) -> tuple[str, str] | None:
    """Heading and text of what may be a call to action: a heading over one paragraph."""
    if at + 1 >= len(elements):
        return None
    heading, text = elements[at], elements[at + 1]
    if not isinstance(heading, Heading) or not isinstance(text, Paragraph):
        return None
    return heading.text.strip(), text.text.strip()


def repeated_calls(elements: Sequence[Element]) -> frozenset[tuple[str, str]]:
    """Heading and paragraph that stand twice or more, word for word."""
    keys = Counter(key for at in range(len(elements)) if (key := call_key(elements, at)))
    return frozenset(key for key, count in keys.items() if count > 1)


def _place(parts: list[Part], element: Element) -> None:
    part = parts[-1]
    if isinstance(element, Heading):
        if _is_child(part, element):
            part.elements.append(element)
        else:
            parts.append(Part(_kind(element), element))
    elif is_reference_list(element) and part.kind not in (Kind.REFERENCES, Kind.SEE_DOCTOR):
        parts.extend((Part(Kind.REFERENCES, None, [element]), Part(Kind.OTHER)))
    elif part.kind is Kind.REFERENCES and _leaves_references(element):
        parts.append(_before_references(parts, element))
    else:
        part.elements.append(element)


def _kind(heading: Heading) -> Kind:
    """A tier that stands at the top of the text opens or goes on with the treatments."""
    return (
        Kind.TREATMENTS
        if tier_of(heading.text) and kind_of(heading.text) is not Kind.FAQ
        else kind_of(heading.text)
    )


def _is_child(part: Part, heading: Heading) -> bool:
    kind = kind_of(heading.text)
    if part.call_to_action:
        return False
    if heading.level is not None:
        return _is_child_by_level(part, heading, kind)
    if part.kind is Kind.FAQ:
        return heading.text.endswith("?")
    if heading.text.endswith("?") and kind is Kind.OTHER:
        return False
    if part.kind is Kind.TREATMENTS:
        return kind in (Kind.TREATMENTS, Kind.SELF_CARE, Kind.OTHER) or tier_of(heading.text) is not None
    return part.kind is Kind.CAUSES and kind in (Kind.CAUSES, Kind.OTHER)


def _is_child_by_level(part: Part, heading: Heading, kind: Kind) -> bool:
    if part.kind is Kind.REFERENCES or (kind in OWN_BLOCK and kind is not part.kind):
        return False
    if (
        part.kind is Kind.TREATMENTS
        and tier_of(heading.text)
        and part.heading
        and not tier_of(part.heading.text)
    ):
        return True
    if part.heading is None:
        return False
    return part.level is None or (heading.level or 6) > part.level


def _leaves_references(element: Element) -> bool:
    """A sentence in a list of sources that is none of them."""
    if not isinstance(element, Paragraph) or looks_like_reference(element.text):
        return not isinstance(element, Paragraph) and not hasattr(element, "items")
    return len(element.text.split()) >= 8 and element.text.rstrip().endswith((".", "!", ":"))


def _before_references(parts: list[Part], element: Element) -> Part:
    """Text under the heading "Sources" before the first source: that heading is the text's."""
    part = parts[-1]
    if part.elements:
        return Part(Kind.OTHER, None, [element])
    parts[-1] = Part(Kind.OTHER, part.heading, [element])
    return Part(Kind.REFERENCES)
