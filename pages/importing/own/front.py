"""The front matter of our own Markdown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

from pages.importing.refusal import ArticleImportError
from pages.shapes.directives import FORMAT

_FRONT = re.compile(r"\A---\n(?P<yaml>.*?\n)---(?:\n|\Z)", re.DOTALL)
_OWN = re.compile(rf"\A---\nformat: ['\"]?{re.escape(FORMAT)}['\"]?\n")


@dataclass(frozen=True, slots=True)
class Front:
    """What a file says before its blocks; `lines` is how many lines that takes."""

    values: Mapping[str, Any]
    lines: int

    def text(self, name: str) -> str:
        return _text(self.values, name)

    def mapping(self, name: str) -> Mapping[str, Any]:
        """A mapping; an empty one where there is none."""
        return _mapping(self.values.get(name), name)

    def mappings(self, name: str) -> list[Mapping[str, Any]]:
        listed = self.values.get(name) or []
        if not isinstance(listed, list):
            raise _refused(f"`{name}` must be a list.")
        return [_mapping(each, name) for each in listed]

    def day(self, mapping: str, name: str) -> date | None:
        given = self.mapping(mapping).get(name)
        try:
            return date.fromisoformat(str(given)) if given else None
        except ValueError as error:
            raise _refused(f"`{name}` must be a date such as 2026-01-31.") from error


def is_own(text: str) -> bool:
    """Whether a text says in its first lines that it is our own Markdown."""
    return bool(_OWN.match(text))


def read_front(text: str) -> Front:
    """The front matter of a page. ArticleImportError markdown.front_matter where it cannot be read."""
    match = _FRONT.match(text)
    try:
        values = yaml.safe_load(match["yaml"]) if match else None
    except (yaml.YAMLError, ValueError) as error:  # a date that is none is a ValueError
        raise _refused(f"It is no YAML: {' '.join(str(error).split())}") from error
    if match is None or not isinstance(values, dict):
        raise _refused("It must stand between two lines of three hyphens, as YAML.")
    front = Front(values, match[0].count("\n"))
    if not front.text("title").strip():
        raise _refused("`title` is missing.")
    return front


def text_of(mapping: Mapping[str, Any], name: str) -> str:
    """A value as text; empty where there is none."""
    return _text(mapping, name)


def _text(mapping: Mapping[str, Any], name: str) -> str:
    value = mapping.get(name)
    if isinstance(value, dict | list):
        raise _refused(f"`{name}` must be text.")
    return "" if value is None else str(value)


def _mapping(value: object, name: str) -> Mapping[str, Any]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise _refused(f"`{name}` must hold names and values.")
    return value


def _refused(message: str) -> ArticleImportError:
    return ArticleImportError("markdown.front_matter", f"The front matter cannot be read. {message}")
