"""Typing errors: which words a mistyped one may have been."""

from collections.abc import Iterable, Iterator

from search.models import Spelling
from search.sql import Statement, marks, rows

SHORTEST = 4
"""Letters a word must have to be what was meant; too many others are like a shorter one."""

SHORTEST_MISTYPED = 3
"""Letters a word must have to be corrected: to one more, then."""

LONG = 8
"""From so many letters on, a word may have two errors: those that lose a letter on either side."""

BATCH = 5_000


def keys(word: str) -> set[str]:
    """The word, and the word without one of its letters."""
    return {word, *(word[:n] + word[n + 1 :] for n in range(len(word)))}


def learn(found: Iterable[str], language: str) -> None:
    """Make words known, so that others are corrected to them."""
    fit = {word for word in found if is_correctable(word)}
    known = Spelling.objects.filter(language=language, key__in=fit).values_list("key", "word")
    new = sorted(fit - {word for key, word in known if key == word})
    spellings = (
        Spelling(language=language, key=key, word=word) for word in new for key in sorted(keys(word))
    )
    Spelling.objects.bulk_create(spellings, batch_size=BATCH, ignore_conflicts=True)


def is_correctable(word: str) -> bool:
    return len(word) >= SHORTEST and word.isalpha()


def is_mistyped(word: str) -> bool:
    """Whether a word that is on no page may be meant to be another."""
    return len(word) >= SHORTEST_MISTYPED and word.isalpha()


def similar(mistyped: Iterable[str], language: str) -> dict[str, list[str]]:
    """For each word those it may have been. One query."""
    wanted = {word: keys(word) for word in mistyped}
    sought = sorted(set[str]().union(*wanted.values()))
    statement = Statement(
        f"SELECT key, word FROM {Spelling._meta.db_table}"  # noqa: S608 - names of ours
        f" WHERE language = %s AND key IN ({marks(sought)})",
        [language, *sought],
    )
    by_key: dict[str, set[str]] = {}
    for key, word in rows(statement):
        by_key.setdefault(key, set()).add(word)
    return {word: sorted(_near(word, by_key)) for word in wanted}


def _near(word: str, by_key: dict[str, set[str]]) -> Iterator[str]:
    allowed = 2 if len(word) >= LONG else 1
    candidates = set[str]().union(*(by_key.get(key, ()) for key in keys(word)))
    return (other for other in candidates if 0 < distance(word, other) <= allowed)


def nearest(word: str, others: list[str]) -> str:
    """The likeliest of the words that `word` may be meant to be."""
    return min(others, key=lambda other: unlikeness(word, other))


def unlikeness(word: str, other: str) -> tuple[int, bool]:
    """How unlikely `word` is meant to be `other`: people seldom mistype the first letter."""
    return distance(word, other), word[0] != other[0]


def distance(one: str, other: str) -> int:
    """How many letters to insert, leave out, replace or swap with the next: optimal string alignment."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, opposite in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != opposite))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == opposite:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
