"""manage.py import_article FILE: Markdown or pasted plain text becomes a draft."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from pages.importing.article_file import Options, import_article
from pages.importing.refusal import ArticleImportError
from pages.importing.report import rendered


class Command(BaseCommand):
    help = (
        "Imports an article from Markdown or plain text, or any page from Markdown that this system wrote, "
        "as a draft, and reports what is left to do."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--parent",
            metavar="PATH",
            help="path of the page it goes below, if not where our own Markdown says, or the home page",
        )
        parser.add_argument("--publish", action="store_true", help="publish it, if the rules allow")
        parser.add_argument(
            "--accept-suggestions", action="store_true", help="take suggested names as they are"
        )
        parser.add_argument("--clean-spaces", action="store_true", help="make no-break spaces ordinary ones")

    def handle(
        self,
        *,
        file: Path,
        parent: str | None,
        publish: bool,
        accept_suggestions: bool,
        clean_spaces: bool,
        **_options: object,
    ) -> None:
        options = Options(parent, publish, accept_suggestions, clean_spaces)
        try:
            imported = import_article(file.name, file.read_bytes(), options)
        except OSError as error:
            raise CommandError(f"file.unreadable: {file}: {error.strerror}") from error
        except ArticleImportError as error:
            raise CommandError(f"{error.code}: {error.message}") from error
        self.stdout.write(rendered(imported.title, imported.state, imported.outline, imported.findings))
        if imported.refusals:
            raise CommandError(f"publication.refused: the draft was saved. {' '.join(imported.refusals)}")
