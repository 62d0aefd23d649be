"""manage.py renditions: make the formats of published images that the worker would make, now."""

from typing import Any

from django.core.management.base import BaseCommand

from pages.management.progress import shown
from pages.publishing.renditions import finish, unfinished


class Command(BaseCommand):
    help = "Make the AVIF and JPEG renditions of published images that are missing, and compile them in."

    def handle(self, *args: Any, **options: Any) -> None:
        images = list(unfinished())
        done = sum(shown(finish(images), total=len(images), unit="images"))
        self.stdout.write(f"made: {done}")
        if done < len(images):
            raise SystemExit(1)
