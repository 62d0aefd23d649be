"""Wagtail's own report of search terms is always empty here: what people search for is not recorded."""

from django.http import HttpRequest
from wagtail.admin.menu import MenuItem

NAME = "search-terms"


def hide_search_terms(request: HttpRequest, items: list[MenuItem]) -> None:
    """Take the report out of the menu."""
    items[:] = [item for item in items if item.name != NAME]
