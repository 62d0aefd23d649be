"""The front matter: what a document says outside its blocks, as YAML."""

from typing import Any

import yaml

from api.representations.markdown.rich_text import line_of
from api.representations.parts import Wire
from pages.shapes.directives import FORMAT, PART, UNWRITTEN
from pages.shapes.documents import METADATA_NAMES, document_structs
from pages.shapes.objects import IMAGE, RICH_TEXT
from pages.shapes.types import JSON_LD, Field, ListOf, Scalar, Shape, Struct, StructKind, Union


def front_matter(content: Wire) -> str:
    """Everything but the blocks, JSON-LD and what belongs to delivery."""
    struct = document_structs()[content["type"]]
    part = {PART: content["health_aspect"]} if "health_aspect" in content else {}
    said = {
        field.name: _value(content[field.name], field.shape)
        for field in struct.fields
        if field.name in content and not _is_elsewhere(field)
    }
    given: str = yaml.dump(
        {"format": FORMAT, **part, **said},
        Dumper=yaml.CSafeDumper if hasattr(yaml, "CSafeDumper") else yaml.SafeDumper,
        allow_unicode=True,
        sort_keys=False,
        width=1_000_000,
    )
    return f"---\n{given}---\n"


def _is_elsewhere(field: Field) -> bool:
    blocks = isinstance(field.shape, ListOf) and isinstance(field.shape.item, Union)
    return blocks or field.shape == JSON_LD or field.name in METADATA_NAMES


def _value(value: Any, shape: Shape) -> Any:  # noqa: ANN401 - any JSON value
    """A value in short: of what is embedded, who or what it is."""
    if value is None:
        return None
    match shape:
        case ListOf(item):
            return [_value(each, item) for each in value]
        case Union(members=members):
            member = next((each for each in members if each.name == value["type"]), None)
            return {"type": value["type"], **_fields(value, member)} if member else None
        case Struct():
            return _struct(value, shape)
        case _:
            return value


def _struct(value: Wire, struct: Struct) -> Any:  # noqa: ANN401 - text of rich text, else a mapping
    if struct == RICH_TEXT:
        return line_of(value["nodes"])
    if struct == IMAGE:
        url = value["renditions"][-1]["url"] if value["renditions"] else ""
        return {"id": value["id"], "alt": value["alt"], "decorative": value["decorative"], "url": url}
    if struct.kind is StructKind.SNIPPET:
        return {name: each for name, each in _fields(value, _scalars(struct)).items() if each}
    return _fields(value, struct)


def _scalars(struct: Struct) -> Struct:
    plain = tuple(field for field in struct.fields if isinstance(field.shape, Scalar))
    return Struct(struct.name, plain, struct.description, struct.kind)


def _fields(value: Wire, struct: Struct) -> Wire:
    left_out = UNWRITTEN.get(struct.kind, frozenset())
    return {
        field.name: _value(value.get(field.name), field.shape)
        for field in struct.fields
        if field.name not in left_out
    }
