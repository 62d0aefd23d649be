"""The generic functions of the compiler, whose rules are in `values` and `pages`: these know all others."""

from functools import singledispatch
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from wagtail import blocks

from pages.models.base import ContentPage
from pages.publishing.compile.compilation import Compilation
from pages.publishing.compile.library import PublicPage


@singledispatch
def compile_value(block: blocks.Block, value: Any, compilation: Compilation) -> Any:
    """What editors filled into a block, as it stands on the wire.

    Raises:
        ImproperlyConfigured: there is no rule for the block's class.
    """
    raise ImproperlyConfigured(f"Nothing compiles {type(block).__module__}.{type(block).__qualname__}.")


@singledispatch
def compile_content(page: ContentPage, face: PublicPage, compilation: Compilation) -> dict[str, Any]:
    """Everything but the delivery metadata of a page's document.

    Raises:
        ImproperlyConfigured: there is no rule for the page's class.
    """
    raise ImproperlyConfigured(f"Nothing compiles {type(page).__module__}.{type(page).__qualname__}.")
