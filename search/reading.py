"""What search reads of a document: its passages, and the words that weigh more."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]

UNREAD_BLOCKS = frozenset(
    {
        "CallToActionPlacement",
        "EligibilityCheck",
        "FeaturedPages",
        "LegalFooter",
        "References",
        "RelatedArticles",
        "Stories",
    }
)
"""Blocks whose words are not what the page is about; a question asked of readers is no advice."""

URGENT = ("emergency", "urgent")
"""Urgencies of warning signs that come first, most urgent first."""

_NAMES = ("heading", "name", "question", "text", "alt", "studied_product")
"""Keys of plain text worth reading; other plain values are codes, identifiers and addresses."""

_CITATION = re.compile(r"\[\d+\]")
"""The number of a source, which says nothing outside its page."""

_UNREAD = frozenset({"renditions", "exclusion"})
"""Who cannot join a study must not find it by what keeps them out."""

_ENVELOPE = frozenset({"type", "name", "id"})


@dataclass
class Passage:
    """A part of a document that a result can point at: its beginning, a section, an urgent warning sign."""

    heading: str = ""
    anchor: str = ""
    health_aspect: str = ""
    urgency: str = ""
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(self.texts)


@dataclass(frozen=True)
class Reading:
    """A document as search sees it. `names` are those of its conditions, with their synonyms."""

    title: str
    names: str
    people: str
    passages: list[Passage]

    @property
    def headings(self) -> str:
        return "\n".join(passage.heading for passage in self.passages if not passage.urgency)

    @property
    def text(self) -> str:
        return "\n".join([self.people, *(passage.text for passage in self.passages if not passage.urgency)])


def read(content: Json) -> Reading:
    """The passages of a published page, in order; the first is what stands before any section."""
    start = Passage(texts=_strings(content, "summary") or _strings(content.get("seo") or {}, "description"))
    passages = [start]
    for block in content.get("body", ()):
        if block["type"] not in UNREAD_BLOCKS:
            _read_block(block, passages)
    return Reading(_clean(content["title"]), _names(content), _people(content), passages)


def _read_block(block: Json, passages: list[Passage]) -> None:
    if anchor := block.get("anchor"):
        aspect = block.get("health_aspect") or ""
        passages.append(Passage(_clean(block.get("heading") or ""), anchor, aspect))
    section = _section(passages)
    texts = _texts(block, skip=_ENVELOPE | {"heading"} if anchor else _ENVELOPE)
    section.texts += map(_clean, filter(None, texts))
    for sign in block.get("warning_signs", ()):
        if sign["urgency"] in URGENT:
            text = _clean(sign["text"]["text"])
            passages.append(
                Passage(section.heading, section.anchor, section.health_aspect, sign["urgency"], [text])
            )


def _section(passages: list[Passage]) -> Passage:
    return next(passage for passage in reversed(passages) if not passage.urgency)


def _texts(value: object, skip: frozenset[str] = frozenset()) -> Iterator[str]:
    """Every text a reader sees below a value, in order."""
    if isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict) and "nodes" in value:
        yield value["text"]
    elif isinstance(value, dict):
        yield from (value[key] for key in _NAMES if key not in skip and isinstance(value.get(key), str))
        for key, part in value.items():
            if key not in _UNREAD:
                yield from _texts(part)


def _names(content: Json) -> str:
    conditions = content.get("conditions") or ()
    names = (name for each in conditions for name in (each["name"], *each.get("synonyms", ())))
    return _clean("\n".join(names))


def _people(content: Json) -> str:
    reviewer = (content.get("review") or {}).get("reviewed_by")
    people = [*(content.get("authors") or ()), *([reviewer] if reviewer else [])]
    return _clean("\n".join(dict.fromkeys(person["name"] for person in people)))


def _strings(content: Json, *keys: str) -> list[str]:
    return [_clean(content[key]) for key in keys if content.get(key)]


def _clean(text: str) -> str:
    return unicodedata.normalize("NFC", _CITATION.sub("", text))
