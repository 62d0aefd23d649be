"""`fields=title,body(type,id)`: which fields of a document an answer holds."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from api.rest.parameters import BadValueError
from pages.shapes.types import ListOf, Shape, Struct, Union

Selection: TypeAlias = dict[str, "Selection | None"]
"""Field name to what is selected inside it; None: all of it."""

MARK = re.compile(r"[a-z_]+|[(),]")
MAX_DEPTH = 10


def parse_selection(text: str) -> Selection:
    """The selection written in `text`.

    Raises:
        BadValueError: it is not written as title,body(type,id).
    """
    marks = MARK.findall(text)
    if "".join(marks) != text:
        raise BadValueError("Write field names like title,body(type,id).")
    selection, end = _fields(iter([*marks, "", ""]), depth=1)
    if end:
        raise BadValueError("A parenthesis is closed that was not opened.")
    return selection


def check_selection(selection: Selection, structs: Iterable[Struct], *, above: str = "") -> None:
    """Whether every selected field is one of at least one of the structs.

    Raises:
        BadValueError: one is not; it is named with the fields above it, as body.title.
    """
    structs = tuple(structs)
    for name, inner in selection.items():
        shapes = [field.shape for struct in structs for field in struct.fields if field.name == name]
        if not shapes:
            raise BadValueError(f"There is no field {above}{name}. There are: {', '.join(_names(structs))}.")
        inside = [struct for shape in shapes for struct in _structs(shape)]
        if inner is not None and not inside:
            raise BadValueError(f"The field {above}{name} has no fields of its own.")
        if inner is not None:
            check_selection(inner, inside, above=f"{above}{name}.")


def selected(value: Any, selection: Selection) -> Any:  # noqa: ANN401 - any JSON value
    """What a selection leaves of a JSON value; fields that an object does not have are left out."""
    match value:
        case list():
            return [selected(item, selection) for item in value]
        case dict():
            return {
                name: value[name] if inner is None else selected(value[name], inner)
                for name, inner in selection.items()
                if name in value
            }
        case _:
            return value


def _fields(marks: Iterator[str], *, depth: int) -> tuple[Selection, str]:
    """One list of fields, and the mark that ended it: a closing parenthesis, or "" at the end of the text."""
    if depth > MAX_DEPTH:
        raise BadValueError(f"Fields may be nested {MAX_DEPTH} deep at most.")
    selection: Selection = {}
    end = ","
    while end == ",":
        name = next(marks)
        if not name.strip("(),"):
            raise BadValueError("A field name is missing.")
        if name in selection:
            raise BadValueError(f"The field {name} is there twice.")
        selection[name], end = _inside(marks, depth=depth)
    return selection, end


def _inside(marks: Iterator[str], *, depth: int) -> tuple[Selection | None, str]:
    """What is selected inside a field, and the mark behind it."""
    inner, end = None, next(marks)
    if end == "(":
        inner, closing = _fields(marks, depth=depth + 1)
        if closing != ")":
            raise BadValueError("A parenthesis is not closed.")
        end = next(marks)
    if end not in (",", ")", ""):
        raise BadValueError("Separate field names with commas.")
    return inner, end


def _structs(shape: Shape) -> list[Struct]:
    match shape:
        case ListOf(item):
            return _structs(item)
        case Union():
            return list(shape.members)
        case Struct():
            return [shape]
        case _:
            return []


def _names(structs: Iterable[Struct]) -> list[str]:
    return list(dict.fromkeys(field.name for struct in structs for field in struct.fields))
