"""manage.py import_trial FILE: a study record of ClinicalTrials.gov becomes a draft trial."""

import sys
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from pages.importing.trials.record import LARGEST
from pages.importing.trials.refusal import TrialImportError
from pages.importing.trials.trial_file import import_trial


class Command(BaseCommand):
    help = "Imports a study record (JSON of the API v2 of ClinicalTrials.gov) as a draft trial, and reports."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="the file, or - for standard input")
        parser.add_argument("--locale", default=settings.LANGUAGE_CODE, help="the language of the record")

    def handle(self, *, file: str, locale: str, **_options: object) -> None:
        try:
            imported = import_trial(_read(file), locale)
        except OSError as error:
            raise CommandError(f"file.unreadable: {file}: {error.strerror}") from error
        except TrialImportError as error:
            raise CommandError(f"{error.code}: {error.message}") from error
        self.stdout.write(imported.report)


def _read(file: str) -> bytes:
    """One byte more than is allowed at most, so that a larger file is known and not read."""
    if file == "-":
        return sys.stdin.buffer.read(LARGEST + 1)
    with Path(file).open("rb") as opened:
        return opened.read(LARGEST + 1)
