"""The blocks of a demo page as data, and their form in a stream field.

A value may be `Text` (our markup), `Items` (a list block) or `Link` (something with a primary key); the
loader says what the keys are. Ids are derived from the page's key, so that two loads agree.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal
from uuid import NAMESPACE_URL, UUID, uuid5

from pages.demo.markup import rich_text

NAMESPACE = uuid5(NAMESPACE_URL, "https://demo.invalid/health-content")

REFERENCE_KEY = "reference_key"
"""In a reference: what texts cite it by; it is not stored."""

Kind = Literal["page", "image", "condition", "person", "call_to_action", "question", "trial"]
Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]
Rule = dict[str, Json]
"""A rule of eligibility, in the grammar of `pages.eligibility`."""


@dataclass(frozen=True)
class Link:
    """Something of the demo that has its own row: a page, an image or a snippet."""

    kind: Kind
    key: str


@dataclass(frozen=True)
class Text:
    """Words in the demo markup, stored as rich text."""

    markup: str


@dataclass(frozen=True)
class Raw:
    """What is stored as it is."""

    json: Json


@dataclass(frozen=True)
class Items:
    """The items of a list block."""

    values: tuple["Value", ...]


Value = str | int | float | bool | None | Text | Link | Raw | Items | list["Value"] | dict[str, "Value"]


@dataclass(frozen=True)
class Block:
    """One child of a stream."""

    name: str
    value: dict[str, Value]


Body = tuple[Block, ...]
PrimaryKey = Callable[[Link], int]


def demo_id(*path: str | int) -> UUID:
    """The id of a thing of the demo, the same on every machine."""
    return uuid5(NAMESPACE, "/".join(map(str, path)))


def reference_id(page: str, key: str) -> UUID:
    """The block id of one reference of a page."""
    return demo_id(page, "reference", key)


def raw_body(page: str, body: Body, primary_key: PrimaryKey) -> list[Json]:
    """The stream as a stream field stores it."""
    return [
        {
            "type": block.name,
            "id": str(demo_id(page, number)),
            "value": raw(block.value, page, f"{number}", primary_key),
        }
        for number, block in enumerate(body)
    ]


def raw(value: Value, page: str, path: str, primary_key: PrimaryKey) -> Json:
    """One value of a block, with keys and ids in place."""
    match value:
        case Text(markup):
            return rich_text(
                markup, lambda key: primary_key(Link("page", key)), lambda key: reference_id(page, key)
            )
        case Link():
            return primary_key(value)
        case Raw(json):
            return json
        case Items(values):
            return [raw_item(item, page, f"{path}/{n}", primary_key) for n, item in enumerate(values)]
        case list():
            return [raw(item, page, f"{path}/{n}", primary_key) for n, item in enumerate(value)]
        case dict():
            return {name: raw(child, page, f"{path}/{name}", primary_key) for name, child in value.items()}
        case _:
            return value


def raw_item(item: Value, page: str, path: str, primary_key: PrimaryKey) -> Json:
    """One item of a list block; a reference keeps the id its citations use."""
    identity = demo_id(page, path)
    if isinstance(item, dict) and isinstance(key := item.get(REFERENCE_KEY), str):
        identity = reference_id(page, key)
        item = {name: value for name, value in item.items() if name != REFERENCE_KEY}
    return {"type": "item", "id": str(identity), "value": raw(item, page, path, primary_key)}


def walk(value: Value | Body | Block) -> Iterator[Value]:
    """The value and everything inside it, depth first, in reading order."""
    match value:
        case Block():
            yield from walk(value.value)
        case tuple():
            for block in value:
                yield from walk(block)
        case _:
            yield value
            yield from (inner for child in children(value) for inner in walk(child))


def children(value: Value) -> tuple[Value, ...]:
    """What stands directly inside a value."""
    match value:
        case Items(values):
            return values
        case list():
            return tuple(value)
        case dict():
            return tuple(value.values())
        case _:
            return ()
