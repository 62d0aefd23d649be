"""What a whole document says: its title, what stands around its blocks, its blocks, and its sources."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from api.representations.blocks import call_to_action_parts, parts_of_blocks
from api.representations.checks import question_parts
from api.representations.context import Context
from api.representations.generic import parts_of_fields, title_field
from api.representations.parts import Line, Links, Moment, Note, Part, Picture, Section, Sources, Wire, line
from api.representations.study_words import study_words_of
from api.representations.trials import approved, trial_parts
from api.representations.words import Words, words_of
from pages.shapes.documents import METADATA_NAMES, PAGE_ENVELOPE, document_structs
from pages.shapes.types import StructKind

AROUND = (
    *("summary", "review", "authors", "conditions", "hero_image", "references", "body"),
    *("trial", "approval", "withheld", "withheld_reason"),
)
"""The fields of a page that are said in a place of their own: of its trial its blocks tell."""


@dataclass(frozen=True)
class Reading:
    """A document, or a part of one, as its title and parts."""

    locale: str
    title: str
    parts: tuple[Part, ...]


def reading_of(content: Wire) -> Reading:
    """What a document, or a part of one, says."""
    locale = content.get("locale") or ""
    if "health_aspect" in content:
        return Reading(locale, content["title"], (*_byline(content), *_body(content)))
    struct = document_structs()[content["type"]]
    if struct.kind is StructKind.PAGE:
        return Reading(locale, content["title"], tuple(_page(content)))
    return Reading(locale, *_other(content))


def _page(content: Wire) -> Iterator[Part]:
    words = words_of(content["locale"])
    if content["type"] == "TrialLandingPage":
        yield Line(study_words_of(words.language).study)
    yield from _summary(content)
    if image := content.get("hero_image"):
        yield Picture(image)
    yield from _byline(content)
    said = [*AROUND, *(field.name for field in PAGE_ENVELOPE)]
    yield from parts_of_fields(content, document_structs()[content["type"]], words, said)
    yield from _body(content)


def _summary(content: Wire) -> Iterator[Part]:
    """A page that is withheld says so at once, and once: its summary is that note then."""
    summary, withheld = content.get("summary"), content.get("withheld")
    if withheld:
        yield Note("", "", (Line(withheld),), "withheld")
    if summary != withheld:
        yield from line(summary)


def _byline(content: Wire) -> Iterator[Part]:
    words, review = words_of(content["locale"]), content.get("review") or {}
    yield from line(", ".join(map(_named, content.get("authors", ()))), words.written_by)
    if reviewer := review.get("reviewed_by"):
        yield Line(_named(reviewer), words.reviewed_by)
        if review["last_reviewed"]:
            yield Moment(review["last_reviewed"], words.last_reviewed)


def _named(person: Wire) -> str:
    return ", ".join(filter(None, (person["name"], person["credentials"])))


def _body(content: Wire) -> Iterator[Part]:
    """The blocks; sources that no block places stand at the end."""
    words, references = words_of(content["locale"]), tuple(content.get("references", ()))
    blocks = content.get("body", [])
    yield from parts_of_blocks(blocks, Context(words, references, content))
    if not any(block["type"] == "LegalFooter" for block in blocks):
        yield from approved(content.get("approval"), words)
    if references and not any(block["type"] == "References" for block in blocks):
        yield Section(words.references, (Sources(references),), "references", "doc-endnotes")


def _other(content: Wire) -> tuple[str, tuple[Part, ...]]:
    """A document that is no page: by its Shape, but for those that have a function."""
    words = words_of(content.get("locale"))
    if content["type"] == "Redirect":
        return "", (Line(words.moved), Links(((content["to"], content["to"]),)))
    if content["type"] == "CallToAction":
        return "", call_to_action_parts(content, Context(words))
    if told := NAMED.get(content["type"]):
        name, parts_of = told
        return str(content[name]), parts_of(content, words)
    struct = document_structs()[content["type"]]
    title = title_field(content, struct)
    parts = parts_of_fields(content, struct, words, METADATA_NAMES)
    return str(content[title.name]) if title else "", tuple(parts)


NAMED: dict[str, tuple[str, Callable[[Wire, Words], tuple[Part, ...]]]] = {
    "EligibilityQuestion": ("text", question_parts),
    "Trial": ("public_title", trial_parts),
}
"""By type: the field that is the title, and what says the rest."""
