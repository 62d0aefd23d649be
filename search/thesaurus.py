"""Names that mean the same, from the thesaurus and from published conditions; looked up by each search."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pages.publishing.models import PublishedDocument
from search.models import ThesaurusEntry, ThesaurusPhrase
from search.spelling import learn
from search.sql import Statement, marks, rows
from search.words import language_of, stem, telling, words

CONDITION = "Condition"
"""The type of documents whose names are phrases, too."""

PHRASE = ThesaurusPhrase._meta.db_table

LONGEST = 10
"""Words of a name that can be found in a question."""

MAX_STEMS = 255


@dataclass(frozen=True)
class Synonym:
    """Another name of what words `start` to `end` of a question name.

    `position` 0 is the plain name, and `plain` how many words that has, but for stop words.
    """

    start: int
    end: int
    stems: tuple[str, ...]
    position: int
    plain: int


def learn_entry(entry: ThesaurusEntry) -> None:
    """Put the names of a thesaurus entry in place of those it had."""
    ThesaurusPhrase.objects.filter(entry=entry).delete()
    rows = _phrases(f"entry {entry.pk}", entry.language, entry.names)
    ThesaurusPhrase.objects.bulk_create(_owned(rows, entry=entry))
    learn({word.folded for name in entry.names for word in words(name)}, entry.language)


def learn_condition(document: PublishedDocument) -> None:
    """Put the names of a published condition in place of those it had."""
    ThesaurusPhrase.objects.filter(condition=document).delete()
    language = language_of(document.locale)
    rows = _phrases(f"condition {document.pk}", language, condition_names(document))
    ThesaurusPhrase.objects.bulk_create(_owned(rows, condition=document))


def condition_names(document: PublishedDocument) -> list[str]:
    """The plain name of a published condition, then its other names."""
    content = json.loads(document.body)
    return [content["name"], *content.get("synonyms", ())]


def synonyms(stems: Mapping[str, Sequence[str]]) -> dict[str, list[Synonym]]:
    """Other names of everything that the words of a question name, by language, given their stems in each.

    Of the longest names only. One query.
    """
    places = {language: _places(words) for language, words in stems.items()}
    known = _concepts(places)
    return {
        language: _others(places[language], known.get(language, {}).values(), language) for language in stems
    }


Places = dict[str, list[tuple[int, int]]]
"""Each run of words in a question, and where it stands."""

Name = tuple[int, str]
"""Its position in its concept, and its stems."""


def _concepts(places: Mapping[str, Places]) -> dict[str, dict[str, list[Name]]]:
    """By language, what any of the runs name: the names of each concept."""
    runs = sorted(set[str]().union(*places.values()))
    statement = Statement(
        f"SELECT language, concept, position, stems FROM {PHRASE}"  # noqa: S608 - names of ours
        f" WHERE language IN ({marks(places)}) AND concept IN (SELECT concept FROM {PHRASE}"
        f" WHERE stems IN ({marks(runs)}) AND language IN ({marks(places)})) ORDER BY concept, position",
        [*places, *runs, *places],
    )
    known: dict[str, dict[str, list[Name]]] = {}
    for language, concept, position, stems in rows(statement):
        known.setdefault(language, {}).setdefault(concept, []).append((position, stems))
    return known


def _others(places: Places, concepts: Iterable[list[Name]], language: str) -> list[Synonym]:
    found = [
        (place, stems, names) for names in concepts for _, stems in names for place in places.get(stems, ())
    ]
    outer = [place for place, _, _ in found]
    return [
        Synonym(
            *place, tuple(other.split()), position, len(telling(names[0][1].split(), language, [language]))
        )
        for place, stems, names in found
        if not any(_inside(place, longer) for longer in outer)
        for position, other in names
        if other != stems
    ]


def _phrases(concept: str, language: str, names: Iterable[str]) -> list[ThesaurusPhrase]:
    stems = (" ".join(stem(word.folded, language) for word in words(name)) for name in names)
    distinct = dict.fromkeys(phrase for phrase in stems if 0 < len(phrase) <= MAX_STEMS)
    return [
        ThesaurusPhrase(concept=concept, position=position, language=language, stems=phrase)
        for position, phrase in enumerate(distinct)
    ]


def _owned(rows: list[ThesaurusPhrase], **owner: object) -> list[ThesaurusPhrase]:
    for row in rows:
        for name, value in owner.items():
            setattr(row, name, value)
    return rows


def _places(stems: Sequence[str]) -> Places:
    places: Places = {}
    for start in range(len(stems)):
        for end in range(start + 1, min(start + LONGEST, len(stems)) + 1):
            places.setdefault(" ".join(stems[start:end]), []).append((start, end))
    return places


def _inside(place: tuple[int, int], other: tuple[int, int]) -> bool:
    return place != other and other[0] <= place[0] and place[1] <= other[1]
