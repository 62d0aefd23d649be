"""manage.py search check | rebuild: is the index of search true, and how to make it so."""

from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand

from pages.management.progress import shown
from search.indexing import indexable, rebuild, stale
from search.models import ThesaurusEntry
from search.server.backend import backend
from search.server.copying import copy_everything
from search.thesaurus import learn_entry


class Command(BaseCommand):
    help = "Compare the index of search with what is published (check), or write it anew (rebuild)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("action", choices=["check", "rebuild"])
        parser.add_argument("--stale", action="store_true", help="Rebuild only what check would count.")

    def handle(self, *args: Any, action: str, stale: bool, **options: Any) -> None:
        if action == "rebuild":
            self._rebuild(only_stale=stale)
        self._check()

    def _rebuild(self, *, only_stale: bool) -> None:
        """Document by document, in place: searches find everything meanwhile."""
        keys = list((stale() if only_stale else indexable()).values_list("pk", flat=True))
        _show("index", len(keys), rebuild(keys))
        for entry in ThesaurusEntry.objects.all():
            learn_entry(entry)
        if server := backend():
            _show("server", indexable().filter(path__isnull=False).count(), copy_everything(server))

    def _check(self) -> None:
        missing = stale().count()
        self.stdout.write(f"indexed: {indexable().count() - missing}")
        self.stdout.write(f"stale: {missing}")
        if missing:
            raise SystemExit(1)


def _show(what: str, total: int, work: Iterator[int]) -> None:
    """Do it, and tell how far it is."""
    for _ in shown(work, total=total, unit=f"documents in the {what}", step=int):
        pass
