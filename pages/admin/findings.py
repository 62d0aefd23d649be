"""What the rules say of a page or snippet that is being edited, in places and words that editors know."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from django.utils import timezone
from wagtail.blocks import StreamValue

from pages.admin.hidden_pictures import hidden_pictures
from pages.models.base import ContentPage
from pages.models.snippet import PublicSnippet
from pages.publishing.compile import compile_draft, compile_snippet_draft
from pages.publishing.questions import questions_asked
from pages.publishing.required_fields import missing_fields, with_untold
from pages.rules.body import quoted
from pages.rules.finding import Finding, Severity
from pages.rules.table import findings

UUID_LENGTH = 36
STREAMS = ("body", "criteria", "sites")
HEADINGS = ("heading", "plain_text", "key")
"""Fields that editors know a block by, the first that is filled in."""

Edited: TypeAlias = ContentPage | PublicSnippet


@dataclass(frozen=True)
class Message:
    """One sentence; `target` is the id of the element of the form it speaks of."""

    text: str
    target: str


@dataclass(frozen=True)
class Place:
    """A field or block of the form, and what was found there."""

    label: str
    messages: tuple[Message, ...]


@dataclass(frozen=True)
class Findings:
    """What blocks and what advises, by place in the order of the page."""

    blocking: tuple[Place, ...]
    advice: tuple[Place, ...]

    @property
    def blocking_count(self) -> int:
        return sum(len(place.messages) for place in self.blocking)

    @property
    def advice_count(self) -> int:
        return sum(len(place.messages) for place in self.advice)


def findings_of(page: Edited) -> Findings:
    """The findings of a page or snippet in memory."""
    document = compile_draft(page) if isinstance(page, ContentPage) else compile_snippet_draft(page)
    found = findings(document, today=timezone.localdate(), questions=questions_asked(document))
    found = with_untold(found, missing_fields(page))
    if isinstance(page, ContentPage):
        found += hidden_pictures(page, document)
    blocking = [finding for finding in found if finding.severity is Severity.BLOCKS]
    advice = [finding for finding in found if finding.severity is Severity.ADVISES]
    return Findings(tuple(_places(page, blocking)), tuple(_places(page, advice)))


def _places(page: Edited, found: list[Finding]) -> Iterator[Place]:
    labels = _block_labels(page)
    order = {block_id: index for index, block_id in enumerate(labels)}
    fields = [each.field for each in found]
    found = sorted(found, key=lambda each: (order.get(each.block_id or "", -1), fields.index(each.field)))
    for (block_id, field), group in groupby(found, key=lambda each: (each.block_id, each.field)):
        label = labels.get(block_id or "") or _field_label(page, field)
        yield Place(label, tuple(Message(each.message, _target(page, each)) for each in group))


def _block_labels(page: Edited) -> dict[str, str]:
    """The name of each block of the streams, with its heading, by id and in order."""
    streams = (getattr(page, name, ()) for name in STREAMS)
    return {child.id: _block_label(child) for stream in streams for child in stream}


def _block_label(child: StreamValue.StreamChild) -> str:
    names = (child.value.get(name) for name in HEADINGS) if hasattr(child.value, "get") else ()
    heading = next(filter(None, names), "")
    return f"{child.block.label} {quoted(heading, 60)}" if heading else str(child.block.label)


def _field_label(page: Edited, field: str) -> str:
    return str(getattr(page._meta.get_field(field), "verbose_name", field)).capitalize()


def _target(page: Edited, finding: Finding) -> str:
    """Wagtail names the elements of each block and item of a stream, of related objects, and of labels."""
    if finding.block_id is None:
        related = page._meta.get_field(finding.field).one_to_many
        return f"id_{finding.field}-{'FORMS' if related else 'label'}"
    items = [step for step in finding.path if len(step) == UUID_LENGTH]
    return f"block-{[finding.block_id, *items][-1]}-section"
