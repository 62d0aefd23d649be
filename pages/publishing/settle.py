"""Brings documents up to date with what a transaction touched."""

from collections.abc import Iterable, Iterator

from django.utils import timezone
from wagtail.models import Page

from pages.models.content_version import ContentVersion
from pages.models.trial_landing_page import TrialLandingPage
from pages.models.unit_of_work import ObjectKey
from pages.publishing.batches import batches
from pages.publishing.compile import Compiled, compile_key
from pages.publishing.compile.library import Library
from pages.publishing.dependants import (
    PAGE,
    dependants_of,
    every_site,
    lists_of_studies,
    menus_with,
)
from pages.publishing.identity import source_of
from pages.publishing.models import PublishedDocument
from pages.publishing.questions import questions_asked
from pages.publishing.refusal import PublicationRefused
from pages.publishing.store import Store
from pages.rules.recruitment.approval import APPROVAL_REQUIRED
from pages.rules.table import blocking

BATCH = 100
"""Pages read at once: all that change together may be more than fit into memory."""

Face = tuple[str, str, str | None, str, str]
Before = dict[ObjectKey, PublishedDocument]
After = dict[ObjectKey, Compiled | None]


def settle(touched: dict[ObjectKey, bool]) -> int:
    """Compile what was touched, then what depends on it, until nothing changes; how many were written.

    Raises:
        PublicationRefused: an object that is being published breaks a rule that blocks.
    """
    settling = _Settling(ContentVersion.locked())
    waiting = touched
    while waiting:
        waiting = dict.fromkeys(settling.refresh(waiting), False)
    settling.store.tell()
    return settling.written


class _Settling:
    def __init__(self, version: ContentVersion) -> None:
        at = timezone.now().replace(microsecond=0)
        self.library, self.store, self.at = Library(), Store(at, version), at
        self.seen: set[ObjectKey] = set()
        self.written = 0

    def refresh(self, touched: dict[ObjectKey, bool]) -> Iterable[ObjectKey]:
        """Write these objects' documents; returns the objects whose documents may change in turn."""
        self.seen |= touched.keys()
        before = _documents_of(touched)
        after = dict(self._compiled(touched))
        self.store.read_ahead(before.values())
        for key, publishing in touched.items():
            if publishing:
                _refuse_if_wrong(before.get(key), after[key])
        self._withdraw(before, after)
        _free_paths(before, after)
        for key, compiled in after.items():
            if compiled:
                self.written += self.store.put(key, compiled, _same(before.get(key), compiled))
        rippling = [key for key in touched if _ripples(before.get(key), after[key])]
        lists = lists_of_studies(key for key in touched if _may_be_listed(key, before.get(key), after[key]))
        return {*dependants_of(rippling), *self._menus(rippling, after), *lists} - self.seen

    def _compiled(self, keys: Iterable[ObjectKey]) -> Iterator[tuple[ObjectKey, Compiled | None]]:
        for batch in batches(keys, BATCH):
            self.library.read_ahead([int(pk) for label, pk in batch if label == PAGE])
            yield from ((key, compile_key(key, self.library, self.at)) for key in batch)

    def _menus(self, rippling: list[ObjectKey], after: After) -> list[ObjectKey]:
        """The sites whose menus may be others now; what ripples tells those that had it already."""
        roots = {(PAGE, str(root.page_id)) for root in self.library.roots}
        if any(key in roots or (compiled and compiled.in_menus) for key, compiled in after.items()):
            return every_site()
        return menus_with([*(after.keys() - rippling)])

    def _withdraw(self, before: Before, after: After) -> None:
        for key, document in before.items():
            if not _same(document, after[key]):
                self.store.withdraw(document, gone=not self._is_private(key))
                self.written += 1

    def _is_private(self, key: ObjectKey) -> bool:
        page = Page.objects.filter(pk=key[1]).first() if key[0] == "wagtailcore.page" else None
        return page is not None and self.library.is_private(page)


def _documents_of(keys: Iterable[ObjectKey]) -> Before:
    by_source = {source_of(key): key for key in keys}
    rows = PublishedDocument.objects.filter(source__in=by_source).defer("body")
    return {by_source[row.source]: row for row in rows}


def _same(document: PublishedDocument | None, compiled: Compiled | None) -> PublishedDocument | None:
    """The document if it is the one that `compiled` replaces."""
    return document if document and compiled and document.id == compiled.id else None


def _free_paths(before: Before, after: After) -> None:
    """Paths and keys are unique; two documents that swap theirs must let go first."""
    moved = [
        document.pk
        for key, document in before.items()
        if (compiled := after[key]) and document.place != compiled.place
    ]
    if moved:
        PublishedDocument.objects.filter(pk__in=moved).update(path=None, key=None)


def _ripples(before: PublishedDocument | None, after: Compiled | None) -> bool:
    """Whether other documents may change: always, unless all they can say of a page stays as it was."""
    if before is None or after is None or before.path is None:
        return True
    content = after.content
    face = (content["id"], content["type"], content["path"], content["title"], after.recruitment_status)
    return _face_of(before) != face


def _face_of(document: PublishedDocument) -> Face:
    return str(document.id), document.type, document.path, document.title, document.recruitment_status


def _may_be_listed(key: ObjectKey, before: PublishedDocument | None, after: Compiled | None) -> bool:
    """Whether it is, was or belongs to a study: of pages only landing pages are in lists of studies."""
    types = {before and before.type, after and after.content["type"]}
    return key[0] != PAGE or TrialLandingPage.__name__ in types


def _refuse_if_wrong(before: PublishedDocument | None, compiled: Compiled | None) -> None:
    """What readers see already stays: a rule that came later must not keep an editor from locking a page.

    What nobody published anew, but its questions or trial changed, may lack an approval: it is withheld.
    """
    if compiled is None:
        return
    is_anew = before is None or before.updated_at != compiled.updated_at
    is_hidden_anew = is_anew and compiled.keeps_back
    if before and before.hash == compiled.hash and not is_hidden_anew:
        return
    whole = compiled.whole or compiled.content
    findings = blocking(whole, questions=questions_asked(whole))
    if not is_anew:
        findings = [finding for finding in findings if finding.code != APPROVAL_REQUIRED]
    if findings:
        raise PublicationRefused(compiled.own_title, findings)
