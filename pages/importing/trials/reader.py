"""Reads values out of a record: what is not there or not of the expected kind becomes a finding."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import Any

from pages.importing.trials.finding import Finding

Json = dict[str, Any]
ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#\d{2,6});")

ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
"""What Markdown escapes: a punctuation mark of ASCII behind a backslash."""


@dataclass
class Reader:
    """`protocol` is the record's protocolSection; places are named as the registry names them."""

    protocol: Json
    findings: list[Finding] = field(default_factory=list)

    def note(self, code: str, text: str) -> None:
        self.findings.append(Finding(code, text))

    def module(self, name: str) -> Json:
        """A module of the record; empty where it is missing."""
        found = self.protocol.get(name)
        if found is None:
            self.note("module.missing", name)
            return {}
        return self._dict(found, name)

    def part(self, module: Json, name: str) -> Json:
        """A part of a module; empty where it is missing, which is nothing to report."""
        return self._dict(module.get(name) or {}, name)

    def text(self, module: Json, name: str, *, verbatim: bool = False) -> str:
        found = module.get(name)
        if found is None or isinstance(found, str):
            given = (found or "").strip()
            return given if verbatim else self._plain(given, name)
        self.note("value.shape", name)
        return ""

    def number(self, module: Json, name: str) -> int | None:
        found = module.get(name)
        if found is None or (isinstance(found, int) and not isinstance(found, bool) and 0 <= found < 2**31):
            return found
        self.note("value.shape", name)
        return None

    def flag(self, module: Json, name: str) -> bool | None:
        found = module.get(name)
        if found is None or isinstance(found, bool):
            return found
        self.note("value.shape", name)
        return None

    def items(self, module: Json, name: str) -> list[Json]:
        """A list of objects; what is none is left out."""
        return [each for each in self._list(module, name) if self._is(each, dict, name)]

    def texts(self, module: Json, name: str) -> list[str]:
        """A list of texts; what is none is left out."""
        return [self._plain(each, name) for each in self._list(module, name) if self._is(each, str, name)]

    def _plain(self, text: str, name: str) -> str:
        """Some sponsors send “&amp;” for “&”, and the registry's Markdown has “\\[” for “[”."""
        without_entities = unescape(text) if ENTITY.search(text) else text
        if without_entities != text:
            self.note("value.entities", name)
        plain = ESCAPE.sub(r"\1", without_entities)
        if plain != without_entities:
            self.note("value.escaped", name)
        return plain

    def _dict(self, found: object, name: str) -> Json:
        if isinstance(found, dict):
            return found
        self.note("value.shape", name)
        return {}

    def _list(self, module: Json, name: str) -> list[Any]:
        found = module.get(name) or []
        if isinstance(found, list):
            return found
        self.note("value.shape", name)
        return []

    def _is(self, found: object, kind: type, name: str) -> bool:
        if isinstance(found, kind):
            return True
        self.note("value.shape", name)
        return False
