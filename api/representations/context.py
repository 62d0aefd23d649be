"""What a block needs to know of its document, and the ways to say a block as a section."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from api.representations.parts import Part, Section, Wire
from api.representations.words import Words


@dataclass(frozen=True)
class Context:
    """`page` is the document, for blocks that stand for what it says elsewhere: of its trial, say."""

    words: Words
    references: tuple[Wire, ...] = ()
    page: Wire = field(default_factory=dict)


Reader: TypeAlias = Callable[[Wire, Context], tuple[Part, ...]]


def section(block: Wire, parts: Iterable[Part], *, heading: str = "", role: str = "") -> tuple[Part, ...]:
    """A block as a section, or nothing when it says nothing."""
    title, said = block["heading"] or heading, tuple(parts)
    return (Section(title, said, block["anchor"], role),) if title or said else ()


def entry(heading: str, parts: Iterable[Part]) -> tuple[Part, ...]:
    said = tuple(parts)
    return (Section(heading, said),) if heading or said else ()
