"""Why a draft could not be published as it is: what rules find, required fields lack, its form refuses."""

import json
from collections.abc import Iterable
from dataclasses import asdict

from pages.models.base import ContentPage
from pages.models.snippet import PublicSnippet
from pages.publishing.compile.fields import Wire
from pages.publishing.questions import questions_asked
from pages.publishing.required_fields import missing_fields, with_untold
from pages.rules.finding import Finding
from pages.rules.table import blocking


def gaps_of(
    instance: ContentPage | PublicSnippet, content: Wire, refused: Iterable[Finding]
) -> tuple[Finding, ...]:
    """The gaps of a page or snippet in memory, which `content` was compiled from."""
    by_rules = blocking(content, questions=questions_asked(content))
    return tuple(with_untold(with_untold(by_rules, missing_fields(instance)), refused))


def written(refused: Iterable[Finding]) -> str:
    """Findings as a token keeps them."""
    return json.dumps([asdict(each) for each in refused])


def read(kept: str) -> tuple[Finding, ...]:
    """The findings that a token keeps."""
    return tuple(Finding(**{**each, "path": tuple(each["path"])}) for each in json.loads(kept))
