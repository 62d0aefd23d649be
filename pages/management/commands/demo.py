"""manage.py demo: the demo content."""

from django.core.management.base import BaseCommand

from pages.demo.load import demo_path, load


class Command(BaseCommand):
    help = "Loads the demo content where it is missing; changes nothing that is there."

    def handle(self, *_args: str, **_options: object) -> None:
        made = load(self.stdout.write)
        if made:
            self.stdout.write(f"Demo content: {made} pages published.")
        if path := demo_path():
            self.stdout.write(f"Demo article: {path}")
