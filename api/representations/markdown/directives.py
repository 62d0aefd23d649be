"""Blocks as directives: containers of generic directive syntax, written by their Shapes."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from api.representations.markdown.escaping import (
    address,
    attribute,
    cell,
    escaped,
    joined_lines,
    plain_heading,
)
from api.representations.markdown.rich_text import blocks_of, line_of
from api.representations.parts import Wire
from pages.shapes.directives import ANCHOR, BLOCK_LEVEL, Layout, layout_of, level_below
from pages.shapes.objects import IMAGE, LINK, RICH_TEXT
from pages.shapes.types import ELIGIBILITY_RULE, Field, ListOf, Shape, Struct, Union

SHORTEST = 3
"""Colons of a directive that holds no other."""


@dataclass(frozen=True)
class Directive:
    """`content` are blocks of Markdown; `inside` are directives that follow them."""

    name: str
    attributes: tuple[str, ...]
    content: tuple[str, ...] = ()
    inside: tuple["Directive", ...] = ()

    @property
    def height(self) -> int:
        return 1 + max((each.height for each in self.inside), default=0)

    def written(self) -> str:
        """The longer fence holds the shorter ones."""
        fence = ":" * (SHORTEST - 1 + self.height)
        braces = f"{{{' '.join(self.attributes)}}}" if self.attributes else ""
        blocks = [*self.content, *(each.written() for each in self.inside)]
        return "\n".join([f"{fence}{self.name}{braces}", *(["\n\n".join(blocks)] if blocks else []), fence])


def block_directive(block: Wire, struct: Struct) -> Directive:
    return _directive(block["name"], block, struct, BLOCK_LEVEL)


def _directive(name: str, value: Wire, struct: Struct, level: int, *said: str) -> Directive:
    layout = layout_of(struct)
    given = (*said, *_attributes(value, layout, level))
    inside = (each for field in layout.inside for each in _inside(field, value, level_below(level)))
    return Directive(name, given, tuple(_content(value, layout, level)), tuple(inside))


def _attributes(value: Wire, layout: Layout, level: int) -> Iterator[str]:
    for field in layout.attributes:
        given = value.get(field.name)
        if field.name == ANCHOR and given:
            yield f"#{given}"
        elif given not in (None, "", False):
            yield attribute(field.name, _short(given, field))
    if layout.title and not value.get(layout.title.name) and _starts_with_heading(value, layout, level):
        yield attribute(layout.title.name, "")  # so that nobody takes the text's first heading for the title


def _short(value: Any, field: Field) -> str:  # noqa: ANN401 - any JSON value
    """A value in one line: a rule as JSON."""
    if field.shape == ELIGIBILITY_RULE:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return "true" if value is True else str(value)


def _starts_with_heading(value: Wire, layout: Layout, level: int) -> bool:
    nodes = value[layout.text.name]["nodes"] if layout.text else []
    return bool(nodes) and nodes[0]["style"] == f"h{level}"


def _content(value: Wire, layout: Layout, level: int) -> Iterator[str]:
    if layout.title and (title := value.get(layout.title.name)):
        yield f"{'#' * level} {plain_heading(title)}"
    if layout.text:
        yield from blocks_of(value[layout.text.name]["nodes"])
    if layout.grid and value[layout.grid.name]["columns"]:
        yield _table(value[layout.grid.name])


def _table(grid: Wire) -> str:
    heads = [cell(escaped(column["heading"])) for column in grid["columns"]]
    rows = [[cell(line_of(each["nodes"])) for each in row["cells"]] for row in grid["rows"]]
    return "\n".join(map(_row, [heads, ["---"] * len(heads), *rows]))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _inside(field: Field, value: Wire, level: int) -> Iterator[Directive]:
    """The directives of one field: one for each item of a list, none for what is empty."""
    given = value.get(field.name)
    match field.shape:
        case ListOf(Struct() | Union() as item):
            yield from (_of_shape(field.name, each, item, level) for each in given or ())
        case ListOf():
            if given:
                listed = "\n".join(f"- {joined_lines(escaped(str(each)), '  ')}" for each in given)
                yield Directive(field.name, (), (listed,))
        case shape:
            if given is not None and not _is_empty(given, shape):
                yield _of_shape(field.name, given, shape, level)


def _is_empty(value: Wire, shape: Shape) -> bool:
    return shape == RICH_TEXT and not value["nodes"]


def _of_shape(name: str, value: Wire, shape: Shape, level: int) -> Directive:
    if shape == RICH_TEXT:
        return Directive(name, (), tuple(blocks_of(value["nodes"])))
    if shape == IMAGE:
        return _image(name, value)
    if shape == LINK:
        return _link(name, value)
    if isinstance(shape, Union):
        member = next(each for each in shape.members if each.name == value["type"])
        return _directive(name, value, member, level, attribute("block", value["name"]))
    return _directive(name, value, _struct(shape), level)


def _struct(shape: Shape) -> Struct:
    if not isinstance(shape, Struct):
        raise TypeError(f"No directive for {shape}.")
    return shape


def _image(name: str, value: Wire) -> Directive:
    decorative = (attribute("decorative", "true"),) if value["decorative"] else ()
    given = (attribute("id", value["id"]), *decorative)
    return Directive(name, given, (f"![{plain_heading(value['alt'])}]({address(_largest(value))})",))


def _largest(image: Wire) -> str:
    renditions: Sequence[Wire] = image["renditions"]
    return str(renditions[-1]["url"]) if renditions else ""


def _link(name: str, value: Wire) -> Directive:
    given = (attribute("id", value["document_id"]),) if value["document_id"] else ()
    return Directive(name, given, (f"[{escaped(value['title'] or value['url'])}]({address(value['url'])})",))
