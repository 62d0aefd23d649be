"""manage.py snapshot: write the snapshot of all published documents now."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from api.edge.snapshot.writing import write_snapshot


class Command(BaseCommand):
    help = "Bring the snapshot of all published documents up to date; the worker does so after every change."

    def handle(self, *args: Any, **options: Any) -> None:
        sequence = write_snapshot()
        if sequence is None:
            raise CommandError("EDGE_SNAPSHOT is empty: it names the folder of the snapshot.")
        self.stdout.write(f"snapshot: {sequence}")
