"""The recognised article: a typed tree in source order. Every word of the file is somewhere in it."""

from __future__ import annotations

from dataclasses import dataclass

from pages.importing.elements import Element, Heading, ItemList
from pages.importing.finding import Finding
from pages.importing.front import SetAside
from pages.importing.furniture import Byline
from pages.importing.inlines import Inlines
from pages.importing.reference_entry import ReferenceEntry
from pages.importing.vocabulary import Kind, Level

Body = tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Prose:
    heading: Heading | None
    kind: Kind
    body: Body


@dataclass(frozen=True, slots=True)
class Cause:
    """`heading` is None where it was lost; `suggestion` is a guess at it, for the report only."""

    line: int
    heading: Heading | None
    body: Body
    suggestion: str = ""


@dataclass(frozen=True, slots=True)
class Causes:
    heading: Heading
    lead: Body
    causes: tuple[Cause, ...]


@dataclass(frozen=True, slots=True)
class Treatment:
    """`heading` is None where it was lost; an editor sees `suggestion` beside the empty name."""

    line: int
    heading: Heading | None
    body: Body
    suggestion: str = ""


@dataclass(frozen=True, slots=True)
class Tier:
    level: Level
    heading: Heading
    lead: Body
    treatments: tuple[Treatment, ...]


@dataclass(frozen=True, slots=True)
class Treatments:
    """`heading` is None where the tiers stand at the top level of the text."""

    heading: Heading | None
    lead: Body
    tiers: tuple[Tier, ...]


@dataclass(frozen=True, slots=True)
class SeeDoctor:
    heading: Heading
    lead: Body
    signs: ItemList | None
    closing: Body


@dataclass(frozen=True, slots=True)
class Lowdown:
    heading: Heading
    body: Body


@dataclass(frozen=True, slots=True)
class Question:
    heading: Heading
    answer: Body


@dataclass(frozen=True, slots=True)
class Faq:
    heading: Heading
    lead: Body
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class CallToActionUse:
    """One placing of `Outline.calls_to_action[index]`; heading and body as they stood here."""

    index: int
    heading: Heading
    body: Body


@dataclass(frozen=True, slots=True)
class References:
    heading: Heading | None
    entries: tuple[ReferenceEntry, ...]


Section = Prose | Causes | Treatments | SeeDoctor | Lowdown | Faq | CallToActionUse | References


@dataclass(frozen=True, slots=True)
class CallToActionText:
    """Heading and text with the slot {condition} where the article's condition stood."""

    heading: str
    text: str
    condition: str


@dataclass(frozen=True, slots=True)
class Outline:
    """`condition` is the article's condition as the text calls it, "" for none found.

    `condition_sure` is False where only a short title suggests it.
    """

    title: Inlines
    title_line: int
    summary: str
    condition: str
    condition_sure: bool
    sections: tuple[Section, ...]
    calls_to_action: tuple[CallToActionText, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    bylines: tuple[Byline, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def references(self) -> tuple[ReferenceEntry, ...]:
        return tuple(
            e for section in self.sections if isinstance(section, References) for e in section.entries
        )
