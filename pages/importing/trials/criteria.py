"""Pieces of criteria text as draft criteria, and what a later record changes about those that are there.

Compared are the registry's pieces, then and now. What an editor did with an unchanged piece is left alone:
words, rules, a criterion split in two or taken out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any
from uuid import uuid5

from django.utils.text import slugify

from pages.importing.trials.criteria_text import ESCAPE, MARKER, Piece
from pages.importing.trials.finding import Finding
from pages.importing.trials.sites import NAMESPACE
from pages.rules.trials.comparisons import Questions
from pages.rules.trials.sentences import rule_in_words

Raw = dict[str, Any]

ALIKE = 0.6
"""How much of a piece must be the same for it to be the old one with other words."""

COMPARED = 600
"""How many characters of a piece are compared: the work grows with their square."""

LONGEST_KEY, WORDS_OF_KEY = 60, 6


@dataclass(frozen=True, slots=True)
class Merged:
    """The criteria as StreamField stores them, and what became of those that changed."""

    criteria: list[Raw]
    findings: tuple[Finding, ...]


def merged_criteria(
    number: str, existing: list[Raw], before: Sequence[Piece], now: Sequence[Piece], questions: Questions
) -> Merged:
    """What is there, with what the registry changed; everything, where nothing is there."""
    known = {_words(piece.source_text) for piece in before} | {_words(_source(each)) for each in existing}
    current = {_words(piece.source_text) for piece in now}
    added = [piece for piece in now if _words(piece.source_text) not in known]
    gone = {_words(piece.source_text) for piece in before} - current
    criteria: list[Raw] = []
    findings: list[Finding] = []
    for each in existing:
        if _words(_source(each)) not in gone:
            criteria.append(each)
        elif successor := _successor(each, added):
            added.remove(successor)
            criteria.append(_changed(each, successor))
            findings.append(Finding("criterion.changed", _told(each, successor, questions)))
        else:
            findings.append(Finding("criterion.removed", f"{_source(each)}{_lost(each, questions)}"))
    criteria += _new(number, added, {each["value"]["key"] for each in criteria})
    findings += [Finding("criterion.added", piece.source_text) for piece in added if existing]
    return Merged(criteria, tuple(findings))


def _new(number: str, pieces: Sequence[Piece], taken: set[str]) -> list[Raw]:
    keys, made = Keys(set(taken)), []
    for piece in pieces:
        key = keys.for_piece(piece)
        identifier = str(uuid5(NAMESPACE, f"{number}\x1fcriterion\x1f{key}\x1f{piece.source_text}"))
        made.append({"type": "criterion", "id": identifier, "value": _value(piece, key)})
    return made


@dataclass
class Keys:
    """Gives keys from the first words of pieces, each once."""

    taken: set[str]
    _numbers: Counter[str] = field(default_factory=Counter)

    def for_piece(self, piece: Piece) -> str:
        stem = _stem(piece)
        key = stem
        while key in self.taken:
            self._numbers[stem] += 1
            key = f"{stem}-{self._numbers[stem] + 1}"
        self.taken.add(key)
        return key


def _value(piece: Piece, key: str) -> Raw:
    return {
        "key": key,
        "kind": piece.kind,
        "plain_text": "",
        "source_text": piece.source_text,
        "rule": None,
        "when": None,
        "strength": "hard",
        "reason_if_not_met": "",
    }


def _changed(existing: Raw, piece: Piece) -> Raw:
    """The criterion with its new source; what was said and decided about the old one is out."""
    old = existing["value"]
    kept = {"key": old["key"], "strength": old.get("strength") or "hard", "kind": piece.kind or old["kind"]}
    return {**existing, "value": {**_value(piece, ""), **kept}}


def _told(existing: Raw, piece: Piece, questions: Questions) -> str:
    lost = _lost(existing, questions)
    return f"{existing['value']['key']}: {_source(existing)} -> {piece.source_text}{lost}"


def _lost(existing: Raw, questions: Questions) -> str:
    """What a person had written and decided about a criterion, which goes with its source."""
    value = existing["value"]
    words = [str(value[name]) for name in ("plain_text", "reason_if_not_met") if value.get(name)]
    rules = [rule_in_words(value[name], questions) for name in ("rule", "when") if value.get(name)]
    return f" (taken out: {'; '.join([*words, *rules])})" if words or rules else ""


def _successor(existing: Raw, added: Sequence[Piece]) -> Piece | None:
    """The new piece most like the source of a criterion, if any is like it."""
    kind = existing["value"].get("kind")
    same = [piece for piece in added if piece.kind in ("", kind)]
    likeness = {piece: _alike(_source(existing), piece.source_text) for piece in same}
    best = max(likeness, key=lambda piece: likeness[piece], default=None)
    return best if best is not None and likeness[best] >= ALIKE else None


def _alike(one: str, other: str) -> float:
    """From 0 to 1; what cannot be alike enough is not looked at closely."""
    matcher = SequenceMatcher(None, _words(one)[:COMPARED], _words(other)[:COMPARED], autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= ALIKE else 0


def _stem(piece: Piece) -> str:
    marked = MARKER.match(piece.text)
    words = ESCAPE.sub(" ", piece.text[marked.end() - 1 :] if marked else piece.text)
    stem = "-".join(slugify(words[:200].replace("_", " ")).split("-")[:WORDS_OF_KEY])
    return stem[:LONGEST_KEY].strip("-") or "criterion"


def _source(existing: Raw) -> str:
    return str(existing["value"].get("source_text") or "")


def _words(text: str) -> str:
    return " ".join(text.split())
