"""The whole way: a file's bytes -> a draft trial and a report."""

from __future__ import annotations

from dataclasses import dataclass

from wagtail.models import Locale

from pages.importing.trials.contents import Contents, contents_of
from pages.importing.trials.draft import Draft, save_draft
from pages.importing.trials.finding import Finding
from pages.importing.trials.record import read_record
from pages.importing.trials.refusal import TrialImportError
from pages.importing.trials.report import rendered


@dataclass(frozen=True, slots=True)
class Imported:
    contents: Contents
    draft: Draft

    @property
    def findings(self) -> tuple[Finding, ...]:
        return (*self.draft.findings, *self.contents.findings)

    @property
    def report(self) -> str:
        kinds = [piece.kind for piece in self.contents.pieces]
        counts = {
            "inclusion criteria": kinds.count("inclusion"),
            "exclusion criteria": kinds.count("exclusion"),
            "criteria of an unknown kind": kinds.count(""),
            "sites": len(self.contents.sites),
        }
        state = (
            f"{self.draft.outcome}, {'a draft over what is public' if self.draft.trial.live else 'a draft'}"
        )
        read = {name: count for name, count in counts.items() if count}
        return rendered(self.draft.trial.public_title, state, read, self.findings)


def import_trial(data: bytes, language: str) -> Imported:
    """Import one record.

    Raises:
        TrialImportError: it cannot be imported; nothing was written.
    """
    record = read_record(data)
    locale = Locale.objects.filter(language_code=language).first()
    if locale is None:
        raise TrialImportError("locale.unknown", f"There is no language {language} here.")
    contents = contents_of(record)
    return Imported(contents, save_draft(record, contents, locale))
