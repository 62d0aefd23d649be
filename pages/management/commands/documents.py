"""manage.py documents check | rebuild: are the published documents true, and how to make them so."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from pages.publishing.drift import find_drift, keys_to_check, rebuild, unknown_blocks


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
            with tqdm(total=len(keys), unit="doc", disable=None) as progress:
                for done in rebuild(keys):
                    progress.update(done)
        self._check(keys_to_check() if action == "rebuild" else keys)

    def _check(self, keys: list[tuple[str, str]]) -> None:
        drifts = [
            drift for drift in tqdm(find_drift(keys), total=len(keys), unit="doc", disable=None) if drift
        ]
        drifts += unknown_blocks()
        for drift in drifts:
            self.stdout.write(f"{drift.source}: {drift.reason}")
        self.stdout.write(f"checked: {len(keys)}")
        self.stdout.write(f"drift: {len(drifts)}")
        if drifts:
            raise SystemExit(1)
