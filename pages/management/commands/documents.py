"""manage.py documents check | rebuild: are the published documents true, and how to make them so."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from pages.management.progress import shown
from pages.publishing.drift import Drift, find_drift, keys_to_check, rebuild, unknown_blocks

ADDRESSES = (
    "json_ld has the addresses that the settings make: published is {0}, these settings make {1}. If the "
    "server runs with other ones, give WAGTAILADMIN_BASE_URL (or PORT, where that is not set) and "
    "HEADLESS_CLIENT_URLS to this command as well; if they were changed, run `documents rebuild`."
)


class Command(BaseCommand):
    help = "Compare published documents with a fresh compilation (check), or bring them up to date (rebuild)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("action", choices=["check", "rebuild"])
        parser.add_argument(
            "--allow-empty", action="store_true", help="Do not fail when there is no document."
        )

    def handle(self, *args: Any, action: str, allow_empty: bool, **options: Any) -> None:
        keys = keys_to_check()
        if not keys and not allow_empty:
            raise CommandError("There is no document to look at; --allow-empty if that is expected.")
        if action == "rebuild":
            for _ in shown(rebuild(keys), total=len(keys), unit="documents compiled", step=int):
                pass
        self._check(keys_to_check() if action == "rebuild" else keys)

    def _check(self, keys: list[tuple[str, str]]) -> None:
        checked = shown(find_drift(keys), total=len(keys), unit="documents checked")
        drifts = [drift for drift in checked if drift]
        drifts += unknown_blocks()
        for drift in drifts:
            self.stdout.write(f"{drift.source}: {drift.reason}")
        self._explain(drifts)
        self.stdout.write(f"checked: {len(keys)}")
        self.stdout.write(f"drift: {len(drifts)}")
        if drifts:
            raise SystemExit(1)

    def _explain(self, drifts: list[Drift]) -> None:
        """Say once where addresses come from: the settings of this process may not be the server's."""
        addresses = next((drift.addresses for drift in drifts if drift.addresses), None)
        if addresses:
            self.stdout.write(ADDRESSES.format(*addresses))
