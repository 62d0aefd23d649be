"""The recruitment text of a landing page: what an ethics board approves, and what an approval is bound to."""

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from pages.rules.body import blocks
from pages.rules.finding import Document
from pages.rules.recruitment.words import Words, words_of

FORMAT = "Recruitment text, format 1"
"""The first line. Written in another way, the text would void every approval: give that another number."""

TRIAL_WORDS = (
    *("public_title", "summary", "investigational_product", "comparator", "allocation", "duration"),
    *("sponsor", "investigator"),
)
CRITERION_WORDS = ("kind", "plain_text", "reason_if_not_met")
"""Status, dates, sites and numbers of a trial change without the board: they are facts, not words."""


def recruitment_text(document: Document) -> str:
    """Every line that a reader of the page may read, in its order, as plain text."""
    return "\n".join(_lines(document)) + "\n"


def recruitment_hash(text: str) -> str:
    """SHA-256 of the text in UTF-8, as 64 hexadecimal digits: the digest of the file an ethics board gets."""
    return sha256(text.encode()).hexdigest()


def _lines(document: Document) -> Iterator[str]:
    yield f"{FORMAT} ({document.get('locale')})"
    yield from _section("Page", [("title", document.get("title")), ("summary", document.get("summary"))])
    yield from _section("Search engines", (document.get("seo") or {}).items())
    yield from _trial(document.get("trial") or {})
    for block in blocks(document):
        yield from _section(_in_words(str(block.get("type"))), [("", block)])


def _trial(trial: dict[str, Any]) -> Iterator[str]:
    yield from _section("Trial", [(name, trial.get(name)) for name in TRIAL_WORDS])
    for criterion in trial.get("criteria") or ():
        yield from _section("Criterion", [(name, criterion.get(name)) for name in CRITERION_WORDS])


def _section(title: str, parts: Any) -> Iterator[str]:  # noqa: ANN401 - pairs of a name and any JSON value
    lines = [_line(words) for name, value in parts for words in words_of(value, (name,) if name else ())]
    if lines:
        yield from ("", f"[{title}]", *lines)


def _in_words(type_name: str) -> str:
    """WhoRunsIt: Who runs it."""
    return re.sub(r"(?<!^)[A-Z]", lambda letter: f" {letter[0].lower()}", type_name)


def _line(words: Words) -> str:
    return f"{words.name.replace('_', ' ')}: {words.text}"
