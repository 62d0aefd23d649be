"""compile_value(): the generic function whose rules are in `values`."""

from functools import singledispatch
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from wagtail import blocks

from pages.publishing.compile.compilation import Compilation


@singledispatch
def compile_value(block: blocks.Block, value: Any, compilation: Compilation) -> Any:
    """What editors filled into a block, as it stands on the wire.

    Raises:
        ImproperlyConfigured: there is no rule for the block's class.
    """
    raise ImproperlyConfigured(f"Nothing compiles {type(block).__module__}.{type(block).__qualname__}.")
