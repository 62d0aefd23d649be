"""How a struct is laid out as a Markdown directive: by its Shape, for the writer and the reader alike.

::::causes{#causes health_aspect="causes"}      the block's name; what is short stands in the braces
## Causes                                       its title
There are many.                                 its first rich text and its first table, as they are
:::causes                                       all else: directives named after their fields, lists one
### Lifting                                     for each item
A strained muscle.[^2]
:::
::::
"""

from dataclasses import dataclass

from pages.shapes.objects import RICH_TEXT, TABLE_GRID
from pages.shapes.types import TEXT, Enum, Field, Scalar, ScalarKind, Struct, StructKind

FORMAT = "content-api/1"
"""What the front matter of our own Markdown says in `format`."""

PART = "part"
"""The key of the front matter that says of which health aspect a part of a document is."""

ANCHOR = "anchor"
"""The field that is written as `{#anchor}`."""

TITLES = ("heading", "name", "question")
"""The field that becomes a Markdown heading: the first of these that is text."""

BLOCK_LEVEL = 2
LOWEST_LEVEL = 6
NO_ATTRIBUTE = (ScalarKind.PORTABLE_TEXT, ScalarKind.JSON_LD)
UNWRITTEN = {
    StructKind.BLOCK: frozenset({"type", "name", "id"}),
    StructKind.ITEM: frozenset({"id"}),
    StructKind.SNIPPET: frozenset({"type", "content_id", "locale"}),
}
"""What a directive does not say: a block's name is the directive's own, and ids that an import makes anew."""


@dataclass(frozen=True)
class Layout:
    """`title`, `text` and `grid` stand as Markdown, `attributes` in braces, `inside` in directives."""

    title: Field | None
    text: Field | None
    grid: Field | None
    attributes: tuple[Field, ...]
    inside: tuple[Field, ...]


def layout_of(struct: Struct) -> Layout:
    """Where each field of a struct stands."""
    fields = [field for field in struct.fields if field.name not in UNWRITTEN.get(struct.kind, ())]
    texts = {field.name: field for field in fields if field.shape == TEXT}
    title = next((texts[name] for name in TITLES if name in texts), None)
    text = next((field for field in fields if field.shape == RICH_TEXT), None)
    grid = next((field for field in fields if field.shape == TABLE_GRID), None)
    rest = [field for field in fields if field not in (title, text, grid)]
    return Layout(
        title,
        text,
        grid,
        tuple(field for field in rest if is_attribute(field)),
        tuple(field for field in rest if not is_attribute(field)),
    )


def is_attribute(field: Field) -> bool:
    match field.shape:
        case Scalar(kind):
            return kind not in NO_ATTRIBUTE
        case Enum():
            return True
    return False


def level_below(level: int) -> int:
    """The level of titles one directive further in."""
    return min(level + 1, LOWEST_LEVEL)
