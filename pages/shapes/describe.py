"""describe(): the Shape of a block or of a model field.

`pages.shapes.blocks` and `pages.shapes.fields` hold the rules. What has no rule raises, so nothing is ever
published by guess.
"""

from functools import singledispatch

from django.core.exceptions import ImproperlyConfigured
from django.db import models

from pages.shapes.types import Enum, EnumValue, Shape


@singledispatch
def describe(source: object) -> Shape:
    """The Shape of a block or model field.

    Raises:
        ImproperlyConfigured: there is no rule for its class.
    """
    raise ImproperlyConfigured(f"No Shape describes {type(source).__module__}.{type(source).__qualname__}.")


def describe_enum(enum: type[models.TextChoices]) -> Enum:
    values = tuple(EnumValue(member.value, str(member.label)) for member in enum)
    return Enum(enum.__name__, values, (enum.__doc__ or "").strip().split("\n")[0])
