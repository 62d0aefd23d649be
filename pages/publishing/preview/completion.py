"""Fills what a draft leaves out, so that clients get every field their types promise.

A text that is missing is "", a list is empty, a moment is now, a choice is the first of its words or kinds;
what is missing is said beside the document, never in it.
"""

from datetime import UTC, datetime
from typing import Any

from pages.eligibility.unfinished import finished_part
from pages.publishing.canonical import content_hash
from pages.publishing.compile.fields import Wire, instant
from pages.shapes.documents import document_structs, shape_hash
from pages.shapes.types import Enum, Field, ListOf, Scalar, ScalarKind, Shape, Struct, Union


def completed(content: Wire) -> Wire:
    """The document a draft's content would make, with its delivery metadata."""
    document = _filled(document_structs()[content["type"]], content)
    metadata = {
        "changed_at": instant(datetime.now(UTC)),
        "keys": [],
        "hash": content_hash(content),
        "sequence": 0,
        "shape_hash": shape_hash(content["type"]),
    }
    return {**document, **metadata}


def _filled(shape: Shape, value: Any) -> Any:  # noqa: ANN401 - any JSON value
    match shape:
        case ListOf():
            return [_filled(shape.item, item) for item in value]
        case Struct():
            return {**value, **{field.name: _field(field, value.get(field.name)) for field in shape.fields}}
        case Union():
            member = next(member for member in shape.members if member.name == value["type"])
            return _filled(member, value)
        case Scalar(ScalarKind.ELIGIBILITY_RULE):
            return finished_part(value)
    return value


def _field(field: Field, value: Any) -> Any:  # noqa: ANN401 - any JSON value
    if value is not None:
        return _filled(field.shape, value)
    return None if field.nullable else _empty(field.shape)


def _empty(shape: Shape) -> Any:  # noqa: ANN401 - any JSON value
    match shape:
        case Scalar():
            return _empty_scalar(shape.kind)
        case ListOf():
            return []
        case Enum():
            return shape.values[0].value
        case Struct():
            return {field.name: None if field.nullable else _empty(field.shape) for field in shape.fields}
        case Union():
            return {**_empty(shape.members[0]), "type": shape.members[0].name}
    return None


def _empty_scalar(kind: ScalarKind) -> object:
    now = datetime.now(UTC)
    others: dict[ScalarKind, object] = {
        ScalarKind.INTEGER: 0,
        ScalarKind.NUMBER: 0,
        ScalarKind.BOOLEAN: False,
        ScalarKind.DATE: now.date().isoformat(),
        ScalarKind.DATETIME: instant(now),
        ScalarKind.PORTABLE_TEXT: [],
        ScalarKind.JSON_LD: {},
        ScalarKind.ELIGIBILITY_RULE: {},
    }
    return others.get(kind, "")
