"""The recruitment text of a landing page or call to action: what a board approves, and an approval covers."""

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

from pages.rules.body import blocks
from pages.rules.checks import CHECK
from pages.rules.finding import Document
from pages.rules.recruitment.parts import CALL, CALL_TO_ACTION
from pages.rules.recruitment.words import Words, words_of
from pages.rules.trials.comparisons import Questions
from pages.rules.trials.sentences import rule_in_words

FORMAT = "Recruitment text, format 2"
"""The first line. Written in another way, the text would void every approval: give that another number."""

FORMAT_OF_WORDS = "Recruitment text, format 1"
"""Without the rules of the eligibility check, as the text was when the first approvals were recorded."""

TRIAL_WORDS = (
    *("public_title", "summary", "investigational_product", "comparator", "allocation", "duration"),
    *("sponsor", "investigator"),
)
CRITERION_WORDS = ("kind", "plain_text", "reason_if_not_met")
"""Status, dates, sites and numbers of a trial change without the board: they are facts, not words."""


def recruitment_text(document: Document) -> str:
    """Every line that its readers may read, in its order, as plain text; then the rules."""
    return _joined(FORMAT, document, [*_words(document), *_rules(document)])


def recruitment_hash(text: str) -> str:
    """SHA-256 of the text in UTF-8, as 64 hexadecimal digits: the digest of the file an ethics board gets."""
    return sha256(text.encode()).hexdigest()


def covering_hashes(document: Document) -> tuple[str, str]:
    """The hashes of approvals that cover a document: of its text, and of its words alone, as it once was."""
    words = _joined(FORMAT_OF_WORDS, document, _words(document))
    return recruitment_hash(recruitment_text(document)), recruitment_hash(words)


def _joined(first: str, document: Document, lines: Iterable[str]) -> str:
    return "\n".join([f"{first} ({document.get('locale')})", *lines]) + "\n"


def _words(document: Document) -> Iterator[str]:
    if document.get("type") == CALL_TO_ACTION:
        yield from _section("Call to action", [(name, document.get(name)) for name in CALL])
        return
    yield from _section("Page", [("title", document.get("title")), ("summary", document.get("summary"))])
    yield from _section("Search engines", (document.get("seo") or {}).items())
    yield from _trial(document.get("trial") or {})
    for block in blocks(document):
        yield from _section(_in_words(str(block.get("type"))), [("", block)])


def _rules(document: Document) -> Iterator[str]:
    """What the answers decide, and which questions are asked only of some people."""
    for block in blocks(document, CHECK):
        placed = [each for each in block.get("placements") or () if each.get("question")]
        questions = {str(each["question"].get("key")): each["question"] for each in placed}
        lines = [
            *(_criterion(criterion, questions) for criterion in block.get("criteria") or ()),
            *(_asked_when(each, questions) for each in placed if each.get("show_when")),
        ]
        if lines:
            yield from ("", "[Rules of the eligibility check]", *lines)
            yield f"ruleset hash: {block.get('ruleset_hash')}"


def _criterion(criterion: dict[str, Any], questions: Questions) -> str:
    name = f"{criterion.get('kind')} {criterion.get('key')} ({criterion.get('strength')})"
    when = criterion.get("when")
    whom = f", for those with {rule_in_words(when, questions)}" if when else ""
    return f"{name}{whom}: {rule_in_words(criterion.get('rule'), questions)}"


def _asked_when(placement: dict[str, Any], questions: Questions) -> str:
    key = placement["question"].get("key")
    return f"{key} is asked only when {rule_in_words(placement['show_when'], questions)}"


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
