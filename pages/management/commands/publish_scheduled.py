"""manage.py publish_scheduled: Wagtail's command, but one refused page does not keep the rest waiting."""

from wagtail.management.commands.publish_scheduled import Command as WagtailCommand

from pages.publishing.scheduling import publish_due, recompile_due


class Command(WagtailCommand):
    help = "Publishes and unpublishes what is due, and compiles anew what the clock has changed."

    def handle(self, *args: object, **options: object) -> None:
        if options["dryrun"]:
            super().handle(*args, **options)
            return
        due, recompiled = publish_due(), recompile_due()
        self.stdout.write(f"Published {due.published}, unpublished {due.unpublished}, refused {due.refused}.")
        self.stdout.write(f"Compiled anew {recompiled}.")
