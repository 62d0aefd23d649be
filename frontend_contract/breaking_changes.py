"""What a newer schema takes away from clients that were built on an older one.

Added are fields, enum values and members of unions; everything else that differs breaks somebody.
"""

from collections.abc import Iterator
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]

WORDS = frozenset({"description", "title", "$schema"})


def breaking_changes(old: Json, new: Json) -> list[str]:
    """Each change as "Name.field: what happened"; both are schemas of one document type."""
    old_objects, new_objects = _named(old), _named(new)
    found: list[str] = []
    for name, schema in old_objects.items():
        if name not in new_objects:
            found.append(f"{name}: removed")
        else:
            found.extend(f"{name}{change}" for change in _changes(schema, new_objects[name]))
    return found


def _named(schema: Json) -> dict[str, Json]:
    root = {key: value for key, value in schema.items() if key != "$defs"}
    return {schema["title"]: root, **schema.get("$defs", {})}


def _changes(old: Json, new: Json) -> Iterator[str]:
    if "properties" in old:
        yield from _changed_fields(old, new)
    elif not _is_extended(old, new):
        yield ": changed"


def _changed_fields(old: Json, new: Json) -> Iterator[str]:
    for field, schema in old["properties"].items():
        if field not in new.get("properties", {}):
            yield f".{field}: removed"
        elif not _is_extended(schema, new["properties"][field]):
            yield f".{field}: changed"
        elif field in old["required"] and field not in new["required"]:
            yield f".{field}: may be missing"


def _is_extended(old: Json, new: Json) -> bool:
    """Whether `new` is `old`, or `old` with more enum values or members."""
    return all(
        _holds(_bare(new.get(key)), _bare(value))
        if key in ("enum", "oneOf")
        else _bare(new.get(key)) == _bare(value)
        for key, value in old.items()
        if key not in WORDS
    )


def _holds(more: Any, some: list[Any]) -> bool:  # noqa: ANN401 - any JSON value
    return isinstance(more, list) and all(item in more for item in some)


def _bare(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    match value:
        case dict():
            return {key: _bare(item) for key, item in value.items() if key not in WORDS}
        case list():
            return [_bare(item) for item in value]
        case _:
            return value
