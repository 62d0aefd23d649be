"""manage.py content check: do published pages keep the rules of publication?"""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from pages.publishing.examination import Examined, examine


class Command(BaseCommand):
    help = "Run the rules over everything that is published; fails if a page breaks one that blocks."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("action", choices=["check"])
        parser.add_argument("--allow-empty", action="store_true", help="Do not fail when there is no page.")

    def handle(self, *_args: str, allow_empty: bool, **_options: object) -> None:
        examined = list(examine(timezone.localdate()))
        if not examined and not allow_empty:
            raise CommandError("There is no published page to look at; --allow-empty if that is expected.")
        for page in examined:
            self._print(page)
        broken = sum(page.blocks for page in examined)
        self.stdout.write(f"checked: {len(examined)}")
        self.stdout.write(f"broken: {broken}")
        if broken:
            raise SystemExit(1)

    def _print(self, page: Examined) -> None:
        for finding in page.findings:
            self.stdout.write(f"{page.name}: {finding.severity} {finding.code}: {finding.message}")
