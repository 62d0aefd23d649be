"""What each type of block says: one function a type, for HTML and text alike.

A type that is not listed is still said, as its Shape describes it; a test fails until somebody has listed it,
with a function of its own or with `by_shape`. What no Shape knows is of another version, and says nothing.
"""

from collections.abc import Iterable
from functools import cache
from itertools import groupby

from api.representations.context import Context, Reader, entry, section
from api.representations.generic import generic_block
from api.representations.parts import (
    Grid,
    Line,
    Links,
    Note,
    Part,
    Picture,
    Signs,
    Sources,
    Wire,
    has_text,
    line,
    rich,
)
from api.representations.study_blocks import STUDY_READERS
from pages.shapes.documents import document_structs
from pages.shapes.types import Struct, StructKind, named_shapes


@cache
def block_structs() -> dict[str, Struct]:
    """The Shape of every type of block, by type."""
    named = (named for struct in document_structs().values() for named in named_shapes(struct))
    return {each.name: each for each in named if isinstance(each, Struct) and each.kind is StructKind.BLOCK}


def parts_of_blocks(blocks: Iterable[Wire], context: Context) -> tuple[Part, ...]:
    return tuple(part for block in blocks for part in parts_of_block(block, context))


def parts_of_block(block: Wire, context: Context) -> tuple[Part, ...]:
    """What a block says; nothing when its type is unknown or it is empty."""
    return READERS.get(block["type"], by_shape)(block, context)


def by_shape(block: Wire, context: Context) -> tuple[Part, ...]:
    """A block as its Shape describes it: field by field, in the order of the form."""
    struct = block_structs().get(block["type"])
    return generic_block(block, struct, context.words) if struct else ()


def prose(block: Wire, context: Context) -> tuple[Part, ...]:
    return section(block, rich(block["text"]))


def causes(block: Wire, context: Context) -> tuple[Part, ...]:
    entries = (part for each in block["causes"] for part in entry(each["heading"], rich(each["text"])))
    return section(block, (*rich(block["lead"]), *entries))


def treatments(block: Wire, context: Context) -> tuple[Part, ...]:
    tiers = (part for each in block["tiers"] for part in _tier(each, context))
    return section(block, (*rich(block["lead"]), *tiers))


def _tier(tier: Wire, context: Context) -> tuple[Part, ...]:
    level = context.words.levels.get(tier["level"] or "", "")
    heading = tier["heading"] or level
    told = line(level) if level.casefold() not in heading.casefold() else ()
    listed = (part for each in tier["treatments"] for part in entry(each["name"], rich(each["text"])))
    return entry(heading, (*told, *rich(tier["lead"]), *listed))


def when_to_see_a_doctor(block: Wire, context: Context) -> tuple[Part, ...]:
    """Signs that follow each other and are equally urgent come together."""
    groups = groupby(block["warning_signs"], key=lambda sign: (sign["urgency"], sign["accessible_label"]))
    signs = [
        Signs(
            context.words.urgencies.get(urgency or "", label),
            urgency or "ungraded",
            tuple(sign["text"] for sign in group),
        )
        for (urgency, label), group in groups
    ]
    return section(block, (*rich(block["lead"]), *signs, *rich(block["closing"])))


def faq(block: Wire, context: Context) -> tuple[Part, ...]:
    entries = (part for each in block["questions"] for part in entry(each["question"], rich(each["answer"])))
    return section(block, entries)


def callout(block: Wire, context: Context) -> tuple[Part, ...]:
    variant = block["variant"] or "information"
    label = context.words.callouts.get(variant, variant)
    return (Note(label, block["heading"] or "", rich(block["text"]), variant),)


def figure(block: Wire, context: Context) -> tuple[Part, ...]:
    image = block["image"]
    return (Picture(image, block["caption"], block["credit"]),) if image else rich(block["caption"])


def table(block: Wire, context: Context) -> tuple[Part, ...]:
    grid = block["table"]
    rows = tuple(tuple(row["cells"]) for row in grid["rows"])
    columns = tuple(column["heading"] for column in grid["columns"])
    caption = block["caption"] if has_text(block["caption"]) else None
    return (Grid(columns, rows, caption, block["row_headers"]),) if rows else rich(block["caption"])


def call_to_action(block: Wire, context: Context) -> tuple[Part, ...]:
    call = block["call_to_action"]
    return call_to_action_parts(call, context) if call else ()


def call_to_action_parts(call: Wire, context: Context) -> tuple[Part, ...]:
    """Who pays is said before anything else."""
    link, label = call["link"], call["button_label"]
    button = (Links(((label or link["title"] or link["url"], link["url"]),)),) if link else ()
    parts = (*map(Line, filter(None, call["text"].splitlines())), *button)
    return (Note(call["disclosure"], call["heading"], parts, "call"),)


def featured_pages(block: Wire, context: Context) -> tuple[Part, ...]:
    links = tuple((page["title"], page["url"]) for page in block["pages"])
    return entry(block["heading"] or "", (Links(links),)) if links else ()


def references(block: Wire, context: Context) -> tuple[Part, ...]:
    if not context.references:
        return ()
    words = context.words.references
    return section(block, (Sources(context.references),), heading=words, role="doc-endnotes")


READERS: dict[str, Reader] = {
    "Prose": prose,
    "Lowdown": prose,
    "Causes": causes,
    "Treatments": treatments,
    "WhenToSeeADoctor": when_to_see_a_doctor,
    "Faq": faq,
    "Callout": callout,
    "Figure": figure,
    "Table": table,
    "CallToActionPlacement": call_to_action,
    "FeaturedPages": featured_pages,
    "References": references,
    **STUDY_READERS,
}
