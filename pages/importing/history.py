"""What an import leaves in the page's history: the text it was, what came of it, what it set aside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from wagtail.log_actions import log
from wagtail.models import Page, PageLogEntry, Revision

ACTION = "pages.import"


@dataclass(frozen=True, slots=True)
class ImportRecord:
    """`produced` is a digest of everything the import wrote, `revision` the primary key of what it saved."""

    source: str
    sha256: str
    produced: str
    revision: int
    calls_to_action: Mapping[str, int] = field(default_factory=dict)
    set_aside: tuple[str, ...] = ()


def last_import(page: Page) -> ImportRecord | None:
    entry = PageLogEntry.objects.filter(page=page.pk, action=ACTION).order_by("-timestamp", "-pk").first()
    return _record(entry.data) if entry else None


def _record(data: Mapping[str, Any]) -> ImportRecord:
    return ImportRecord(
        source=data["source"],
        sha256=data["sha256"],
        produced=data["produced"],
        revision=data["revision"],
        calls_to_action=data["calls_to_action"],
        set_aside=tuple(data["set_aside"]),
    )


def remember(page: Page, record: ImportRecord, revision: Revision) -> None:
    """Write the record; Wagtail shows it in the page's history."""
    data = {
        "source": record.source,
        "sha256": record.sha256,
        "produced": record.produced,
        "revision": record.revision,
        "calls_to_action": dict(record.calls_to_action),
        "set_aside": list(record.set_aside),
    }
    log(instance=page, action=ACTION, data=data, revision=revision, content_changed=True)
