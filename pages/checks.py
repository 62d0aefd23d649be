"""Our conventions as Django system checks: what breaks a client is found before the server starts."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, register
from django.core.exceptions import ImproperlyConfigured

from pages.shapes.documents import document_structs
from pages.shapes.types import Named, Struct, Union, named_shapes


@register()
def check_shapes(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Every published type can be described, has one meaning, and combines with its neighbours in a union."""
    try:
        shapes = [shape for struct in document_structs().values() for shape in named_shapes(struct)]
    except ImproperlyConfigured as error:
        return [Error(str(error), id="pages.E001")]
    return [*_names_with_two_meanings(shapes), *_fields_that_conflict(shapes)]


def _names_with_two_meanings(shapes: Iterable[Named]) -> list[CheckMessage]:
    meanings: dict[str, set[Named]] = {}
    for shape in shapes:
        meanings.setdefault(shape.name, set()).add(shape)
    doubled = sorted(name for name, found in meanings.items() if len(found) > 1)
    hint = "Give one of them another api_name."
    return [Error(f"Two published types are called {name}.", hint=hint, id="pages.E002") for name in doubled]


def _fields_that_conflict(shapes: Iterable[Named]) -> list[CheckMessage]:
    unions = dict.fromkeys(shape for shape in shapes if isinstance(shape, Union))
    return [error for union in unions for error in _conflicts_in(union)]


def _conflicts_in(union: Union) -> list[CheckMessage]:
    first: dict[str, tuple[Struct, object]] = {}
    errors: list[CheckMessage] = []
    for member in union.members:
        for field in member.fields:
            meaning = (field.shape, field.nullable)
            owner, known = first.setdefault(field.name, (member, meaning))
            if known != meaning:
                pair = f"{owner.name}.{field.name} and {member.name}.{field.name}"
                message = f"{pair} differ, and both stand in {union.name}."
                errors.append(Error(message, hint="No client could ask for both.", id="pages.E003"))
    return errors
