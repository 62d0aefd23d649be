"""What every block of ours is made of."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.db import models
from wagtail import blocks


@dataclass(frozen=True)
class Computed:
    """A published field that editors do not fill in.

    Its value is the attribute of that name on the block's `value_class`, unless the compiler
    knows it from the whole document (anchors and numbers, `pages.publishing.numbering`).
    """

    name: str
    type: type[str] | type[int] | type[models.TextChoices]
    description: str
    nullable: bool = False


class ContentBlock(blocks.StructBlock):
    """A struct with a public type: `Meta.api_name` names it in GraphQL, JSON Schema and TypeScript."""

    computed: ClassVar[tuple[Computed, ...]] = ()
    unpublished: ClassVar[frozenset[str]] = frozenset()
    """Child blocks for editors only; they are neither described nor compiled."""


class ItemBlock(ContentBlock):
    """A struct that stands in a list; it is published with the id of its list item."""


class EnumBlock(blocks.ChoiceBlock):
    """A choice of one `TextChoices`; the class names the public enum, its values go on the wire."""

    def __init__(self, enum: type[models.TextChoices], **kwargs: Any) -> None:
        self.enum = enum
        super().__init__(choices=enum.choices, **kwargs)


class HeadingBlock(blocks.CharBlock):
    """One line above a part of the page; published as null when it is empty."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": 160, **kwargs})


class ListStream(blocks.StreamBlock):
    """A stream of one block type, published as a plain list of that block's values."""


class OneOf(blocks.StreamBlock):
    """A stream that holds exactly one block, published as that block: the menu chooses its type."""

    def __init__(self, local_blocks: Any = None, **kwargs: Any) -> None:  # noqa: ANN401 - Wagtail's own
        super().__init__(local_blocks, **{"min_num": 1, "max_num": 1, **kwargs})


def own_meta(block: blocks.Block, name: str) -> str | None:
    """The value of `name` in the block's own Meta, not an inherited one (Wagtail merges Meta classes)."""
    declared = type(block)._meta_class.__mro__[1].__dict__
    value = declared.get(name)
    return None if value is None else str(value)
