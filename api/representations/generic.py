"""What anything with a Shape says, field by field: for what has no function of its own."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from api.representations.parts import Grid, Line, Links, Listing, Moment, Part, Picture, Section, Wire, rich
from api.representations.words import Words
from pages.shapes.objects import IMAGE, LINK, RICH_TEXT, TABLE_GRID
from pages.shapes.types import (
    TEXT,
    Enum,
    Field,
    ListOf,
    Scalar,
    ScalarKind,
    Shape,
    Struct,
    StructKind,
    Union,
)

TITLES = ("heading", "title", "public_title", "name", "question", "label", "text", "hostname")
"""The fields that may name what they stand in, the best first; only text can."""

UNSAID = frozenset(
    {"type", "name", "id", "content_id", "locale", "site", "slug", "anchor", "health_aspect", "safe_alone"}
)
"""Fields for machines. A `name` is said where it is a title."""


def generic_block(block: Wire, struct: Struct, words: Words) -> tuple[Part, ...]:
    """A block as a section."""
    title = title_of(block, struct)
    parts = tuple(parts_of_fields(block, struct, words))
    anchor = block.get("anchor") or ""
    return (Section(title, parts, anchor),) if title or parts else ()


def title_of(value: Wire, struct: Struct) -> str:
    field = title_field(value, struct)
    return str(value[field.name]) if field else ""


def title_field(value: Wire, struct: Struct) -> Field | None:
    """The field that names the value: the first of TITLES that is text and filled in."""
    texts = {field.name: field for field in struct.fields if field.shape == TEXT}
    if struct.kind is StructKind.BLOCK:
        texts.pop("name", None)  # there it is the block's name in the editor's menu
    return next((texts[name] for name in TITLES if name in texts and value.get(name)), None)


def parts_of_fields(value: Wire, struct: Struct, words: Words, skip: Iterable[str] = ()) -> Iterator[Part]:
    """What the fields of a value say, but for its title and what is for machines."""
    title = title_field(value, struct)
    left_out = {*UNSAID, *skip, title.name if title else ""}
    for field in struct.fields:
        if field.name not in left_out and value.get(field.name) not in (None, "", [], False):
            yield from parts_of_value(value[field.name], field.shape, words, label_of(field))


def parts_of_value(value: Any, shape: Shape, words: Words, label: str) -> Iterator[Part]:  # noqa: ANN401
    """What a value says by its Shape; `label` is said before short ones."""
    match shape:
        case Scalar(kind):
            yield from _scalar(value, kind, words, label)
        case Enum():
            said = {each.value: each.description for each in shape.values}
            yield Line(said.get(value, str(value)), label)
        case ListOf(item):
            yield from _list(value, item, words, label)
        case Struct():
            yield from _struct(value, shape, words)
        case Union():
            member = next((each for each in shape.members if each.name == value["type"]), None)
            yield from _struct(value, member, words) if member else ()


def label_of(field: Field) -> str:
    return field.name.replace("_", " ").capitalize()


def _scalar(value: Any, kind: ScalarKind, words: Words, label: str) -> Iterator[Part]:  # noqa: ANN401
    match kind:
        case ScalarKind.JSON_LD | ScalarKind.PORTABLE_TEXT | ScalarKind.ID:
            return
        case ScalarKind.BOOLEAN:
            yield Line(words.yes_no[0 if value else 1], label)
        case ScalarKind.DATE | ScalarKind.DATETIME:
            yield Moment(value, label)
        case ScalarKind.URL:
            yield Links(((label, value),))
        case _:
            yield Line(str(value), label)


def _list(values: list[Any], item: Shape, words: Words, label: str) -> Iterator[Part]:
    if item == LINK:
        yield Links(tuple((link["title"] or link["url"], link["url"]) for link in values))
    elif isinstance(item, Scalar):
        yield Section(label, (Listing(tuple(map(str, values))),))
    else:
        for value in values:
            yield from parts_of_value(value, item, words, label)


def _struct(value: Wire, struct: Struct, words: Words) -> Iterator[Part]:
    if known := KNOWN.get(struct.name):
        yield from known(value)
        return
    title, parts = title_of(value, struct), tuple(parts_of_fields(value, struct, words))
    if title or parts:
        yield Section(title, parts)


def _link(value: Wire) -> tuple[Part, ...]:
    return (Links(((value["title"] or value["url"], value["url"]),)),)


def _grid(value: Wire) -> tuple[Part, ...]:
    columns = tuple(column["heading"] for column in value["columns"])
    return (Grid(columns, tuple(tuple(row["cells"]) for row in value["rows"])),) if value["rows"] else ()


def _picture(value: Wire) -> tuple[Part, ...]:
    return (Picture(value),)


KNOWN: dict[str, Callable[[Wire], tuple[Part, ...]]] = {
    RICH_TEXT.name: rich,
    IMAGE.name: _picture,
    LINK.name: _link,
    TABLE_GRID.name: _grid,
}
"""The structs that are parts themselves."""
