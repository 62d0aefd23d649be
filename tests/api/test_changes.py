"""A consumer of the changes ends with exactly the live documents, however often it dies."""

from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule, run_state_machine_as_test
from pytest_django.fixtures import Settings as DjangoSettings
from wagtail.models import Page

from api.changes import changes
from api.cursors import Cursor, InvalidCursor
from pages.models import Article, SectionIndex
from pages.publishing.models import PublishedDocument
from tests.content import publish_page
from tests.publishing.test_stateful import CHOICES, EFFORT, Editors

Known = dict[UUID, tuple[str, str]]
"""Id to type and hash."""


@dataclass
class Consumer:
    """Keeps documents and, with them, how far it is: a sequence, or the cursor of the next page."""

    types: list[str] | None = None
    locale: str | None = None
    known: Known = field(default_factory=dict)
    since: int = 0
    cursor: str | None = None

    def read(self, limit: int) -> None:
        """Apply one page."""
        page = changes(
            since=self.since, types=self.types, locale=self.locale, limit=limit, cursor=self.cursor
        )
        for change in page.items:
            self.known.pop(change.id, None)
            if not change.withdrawn:
                self.known[change.id] = change.type, change.hash or ""
        self.since, self.cursor = page.sequence, page.next.encode() if page.next else None

    def forget_the_cursor(self) -> None:
        """As a client that keeps nothing but the sequence."""
        self.cursor = None

    def expected(self) -> Known:
        rows = PublishedDocument.objects.all()
        rows = rows.filter(type__in=self.types) if self.types else rows
        rows = rows.filter(locale=self.locale) if self.locale else rows
        return {row.pk: (row.type, row.hash) for row in rows}


class Followers(Editors):
    """Editors at work, and three consumers that read now and then."""

    def __init__(self) -> None:
        super().__init__()
        self.working = [Consumer(), Consumer(types=["Article"]), Consumer(locale="es")]
        self.saved = deepcopy(self.working)

    @rule(who=st.integers(0, 2), limit=st.integers(1, 5))
    def read_a_page(self, who: int, limit: int) -> None:
        self.working[who].read(limit)

    @rule(who=st.integers(0, 2))
    def save(self, who: int) -> None:
        self.saved[who] = deepcopy(self.working[who])

    @rule(who=st.integers(0, 2), by_sequence=st.booleans())
    def crash(self, who: int, by_sequence: bool) -> None:
        """What was read since it last saved is lost."""
        self.working[who] = deepcopy(self.saved[who])
        if by_sequence:
            self.working[who].forget_the_cursor()

    @rule(choice=CHOICES)
    def write_anew_as_another_type(self, choice: int) -> None:
        """Under the same identity, as an import does."""
        pages = list(Page.objects.filter(depth__gt=2, numchild=0).order_by("pk").specific())
        if not pages:
            return
        page = pages[choice % len(pages)]
        other = SectionIndex if isinstance(page, Article) else Article
        parent, identity = page.get_parent(), (page.translation_key, page.locale)
        with self.acting():
            page.delete()
            parent.refresh_from_db()
            fresh = other(title=self.token(), slug=page.slug, translation_key=identity[0], locale=identity[1])
            if isinstance(fresh, Article):
                fresh.body = self.body(0)
            parent.add_child(instance=fresh)
            publish_page(fresh)

    @invariant()
    def documents_are_true(self) -> None:
        """That is another test's business."""

    @invariant()
    def whoever_reads_on_is_right(self) -> None:
        for consumer in (*deepcopy(self.working), *deepcopy(self.saved)):
            consumer.read(2)
            while consumer.cursor:
                consumer.read(2)
            assert consumer.known == consumer.expected()
            assert consumer.since >= max(
                (row.sequence for row in PublishedDocument.objects.filter(pk__in=consumer.known)), default=0
            )


@pytest.mark.slow
@pytest.mark.django_db
def test_consumers_end_with_the_live_documents(tmp_path: Path, settings: DjangoSettings) -> None:
    settings.MEDIA_ROOT = tmp_path
    run_state_machine_as_test(Followers, settings=EFFORT)


@pytest.mark.parametrize("value", ["", "1", "12", "x0", "-10", "٣1", f"{2**63}1", "1.01", "11 "])
def test_a_cursor_that_is_none_of_ours(value: str) -> None:
    text = Cursor("changes", value, UUID(int=1)).encode()
    with pytest.raises(InvalidCursor):
        changes(cursor=text)
