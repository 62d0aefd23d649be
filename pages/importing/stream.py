"""An outline -> the raw JSON of an article's body."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from pages.importing.elements import Element, Heading, Table
from pages.importing.headings import is_stem
from pages.importing.identity import Identity
from pages.importing.inlines import raw_text
from pages.importing.outline import (
    Body,
    CallToActionUse,
    Cause,
    Causes,
    Faq,
    Lowdown,
    Outline,
    Prose,
    Question,
    References,
    Section,
    SeeDoctor,
    Tier,
    Treatment,
    Treatments,
)
from pages.importing.raw_value import Json, Value, content_of, named
from pages.importing.reference_items import long_entries, reference_items
from pages.importing.rich_html import RichHtml
from pages.importing.unfinished import all_items
from pages.importing.vocabulary import ASPECTS, Kind

MAX_QUESTION = 250
SECTION: Value = {"safe_alone": False}


@dataclass(frozen=True, slots=True)
class Choices:
    """What the outline alone cannot say: primary keys of the snippets, and whether guesses are accepted."""

    calls_to_action: tuple[int, ...] = ()
    condition: int | None = None
    accept_suggestions: bool = False


def raw_stream(outline: Outline, choices: Choices) -> list[Value]:
    """The stream as StreamField stores it; ids depend on the text and its place alone."""
    return _Stream(Identity(raw_text(outline.title)), choices).blocks(outline.sections)


class _Stream:
    def __init__(self, identity: Identity, choices: Choices) -> None:
        self.identity, self.choices = identity, choices
        self.html = RichHtml(identity.of_reference)
        self.seen: Counter[tuple[str, str]] = Counter()

    def blocks(self, sections: Sequence[Section]) -> list[Value]:
        values = [pair for section in sections for pair in self._section(section)]
        return [{"type": name, "id": self._id(name, value), "value": value} for name, value in values]

    def _id(self, kind: str, value: Value) -> str:
        """From what the block says, and which of several that say the same it is."""
        content = content_of(value)
        self.seen[kind, content] += 1
        return self.identity.of(kind, content, self.seen[kind, content])

    def _section(self, section: Section) -> Iterator[tuple[str, Value]]:
        match section:
            case Prose():
                yield from self._prose(section.heading, section.kind, section.body)
            case CallToActionUse():
                yield "call_to_action", self._call_to_action(section)
            case References():
                yield from self._references(section)
            case SeeDoctor():
                yield from self._see_doctor(section)
            case Faq():
                yield from self._faq(section)
            case Causes() | Treatments() | Lowdown():
                yield self._health(section)

    def _health(self, section: Causes | Treatments | Lowdown) -> tuple[str, Value]:
        if isinstance(section, Lowdown):
            name, over = named(section.heading)
            return "lowdown", {"heading": name, "text": self.html.body((*over, *section.body)), **SECTION}
        name, over = named(section.heading)
        lead = self.html.body((*over, *section.lead))
        if isinstance(section, Causes):
            causes = self._items("cause", [self._cause(cause) for cause in section.causes])
            return "causes", {"heading": name, "lead": lead, "causes": causes, **SECTION}
        tiers = self._items("tier", [self._tier(tier) for tier in section.tiers])
        return "treatments", {"heading": name, "lead": lead, "tiers": tiers, **SECTION}

    def _prose(self, heading: Heading | None, kind: Kind, body: Body) -> Iterator[tuple[str, Value]]:
        """One block, or several where tables part the text."""
        name, over = named(heading)
        aspect = ASPECTS.get(kind, "")
        runs = [(table, tuple(run)) for table, run in groupby((*over, *body), key=_is_table)]
        if not runs or (name and runs[0][0]):
            runs.insert(0, (False, ()))
        for is_table, run in runs:
            if is_table:
                yield from (("table", self._table(table)) for table in run if isinstance(table, Table))
            elif html := self.html.section(run):
                yield "prose", {"heading": name, "text": html, "health_aspect": aspect, **SECTION}
                name = ""
            elif name:
                yield "prose", {"heading": name, "text": "", "health_aspect": aspect, **SECTION}
                name = ""

    def _table(self, table: Table) -> Value:
        head = [raw_text(cell) for cell in table.rows[0]] if table.header else [""] * len(table.rows[0])
        columns: list[Json] = [{"type": "cell", "heading": text} for text in head]
        rows: list[Json] = [
            {"values": [self.html.paragraph(cell) for cell in row]} for row in table.rows[int(table.header) :]
        ]
        return {
            "caption": "",
            "row_headers": False,
            "table": {"columns": columns, "rows": rows, "caption": ""},
        }

    def _cause(self, cause: Cause) -> Value:
        name, over = named(cause.heading)
        name = name or self._accepted(cause.suggestion)
        return {"heading": name, "text": self.html.body((*over, *cause.body))}

    def _tier(self, tier: Tier) -> Value:
        name, over = named(tier.heading)
        return {
            "level": tier.level,
            "heading": name,
            "lead": self.html.body((*over, *tier.lead)),
            "treatments": self._items("treatment", [self._treatment(each) for each in tier.treatments]),
        }

    def _treatment(self, treatment: Treatment) -> Value:
        name, over = named(treatment.heading)
        text = self.html.body((*over, *treatment.body))
        name = name or self._accepted(treatment.suggestion)
        return {"name": name, "suggested_name": treatment.suggestion, "text": text, "kind": ""}

    def _accepted(self, suggestion: str) -> str:
        return suggestion if self.choices.accept_suggestions else ""

    def _see_doctor(self, section: SeeDoctor) -> Iterator[tuple[str, Value]]:
        """Without signs it is text, unless a colon says that its list was lost."""
        if section.signs is None and not any(map(is_stem, section.lead)):
            yield from self._prose(section.heading, Kind.SEE_DOCTOR, section.lead)
            return
        name, over = named(section.heading)
        items = tuple(all_items(section.signs)) if section.signs else ()
        signs: list[Value] = [
            {"text": self.html.paragraph(item.inlines), "urgency": "ungraded"} for item in items
        ]
        yield (
            "when_to_see_a_doctor",
            {
                "heading": name,
                "lead": self.html.body((*over, *section.lead)),
                "warning_signs": self._items("sign", signs),
                "closing": self.html.body(section.closing),
                **SECTION,
            },
        )

    def _faq(self, section: Faq) -> Iterator[tuple[str, Value]]:
        heading: Heading | None = section.heading
        if section.lead:
            yield from self._prose(heading, Kind.FAQ, section.lead)
            heading = None
        name, over = named(heading)
        if over:
            yield from self._prose(None, Kind.FAQ, over)
        questions = self._items("question", [self._question(each) for each in section.questions])
        yield "faq", {"heading": name, "questions": questions, **SECTION}

    def _question(self, question: Question) -> Value:
        name, over = named(question.heading, MAX_QUESTION)
        return {"question": name, "answer": self.html.body((*over, *question.answer))}

    def _call_to_action(self, section: CallToActionUse) -> Value:
        condition = self.choices.condition
        return {"call_to_action": self.choices.calls_to_action[section.index], "condition": condition}

    def _references(self, section: References) -> Iterator[tuple[str, Value]]:
        name, over = named(section.heading)
        if over:
            yield from self._prose(None, Kind.OTHER, over)
        items = reference_items(section.entries, self.identity)
        yield "references", {"heading": name, "references": items, **SECTION}
        if long := long_entries(section.entries):
            yield from self._prose(None, Kind.OTHER, long)

    def _items(self, kind: str, values: Sequence[Value]) -> list[Json]:
        return [{"type": "item", "id": self._id(kind, value), "value": value} for value in values]


def _is_table(element: Element) -> bool:
    return isinstance(element, Table)
