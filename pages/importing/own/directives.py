"""Our own Markdown as a tree of directives."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.footnote import footnote_plugin

from pages.importing.refusal import ArticleImportError
from pages.shapes.directives import ANCHOR

_NAME = r"[a-z][a-z0-9_]*"
_ANCHOR = r"#[\w-]+"
_VALUE = rf'{_NAME}="[^"\n]*"'
_HEAD = re.compile(rf"(?P<name>{_NAME})(?:\{{(?P<braces>(?:(?:{_ANCHOR}|{_VALUE})[ ]?)*)\}})?\s*")
_ATTRIBUTE = re.compile(rf'(?P<anchor>{_ANCHOR})|(?P<name>{_NAME})="(?P<value>[^"\n]*)"')
_DEEPEST = 180


@dataclass(frozen=True, slots=True)
class Directive:
    """`nodes` are Markdown in it, `inside` the directives. `line` counts from 1 in the file."""

    name: str
    attributes: Mapping[str, str]
    nodes: tuple[SyntaxTreeNode, ...]
    inside: tuple[Directive, ...]
    line: int


def read_directives(
    text: str, *, references: Sequence[int] = (), first_line: int = 1
) -> tuple[Directive, ...]:
    """The directives of a text without its front matter; `references` are the numbers that may be cited.

    ArticleImportError markdown.text where text stands outside of every directive, or nests too deeply.
    """
    # The footnotes of the file are for readers. These make a citation of every number that may be one.
    notes = "".join(f"\n\n[^{number}]: -" for number in references)
    tokens = _parser().parse(f"{text}\n{notes}\n")
    if any(token.level > _DEEPEST for token in tokens):
        raise ArticleImportError("markdown.text", "Lists or directives are nested too deeply.")
    found = [node for node in SyntaxTreeNode(tokens).children if node.type != "footnote_reference"]
    return tuple(_directive(node, first_line) for node in found)


def line_of(node: SyntaxTreeNode, first_line: int) -> int:
    return first_line + (node.map[0] if node.map else 0)


def _parser() -> MarkdownIt:
    """CommonMark with tables, footnotes and directives, whose addresses stay as they are written."""
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST + 20}).enable("table").disable("html_block")
    parser.use(footnote_plugin, inline=False).disable("footnote_tail")
    parser.use(container_plugin, "directive", validate=lambda head, _fence: bool(head.strip()))
    parser.normalizeLink = _as_written  # type: ignore[method-assign]
    parser.validateLink = _accepted  # type: ignore[method-assign]
    return parser


def _as_written(url: str) -> str:
    return url


def _accepted(url: str) -> bool:
    """Every address: the compiler publishes none that is not safe."""
    return True


def _directive(node: SyntaxTreeNode, first_line: int) -> Directive:
    line = line_of(node, first_line)
    if node.type != "container_directive":
        raise ArticleImportError("markdown.text", f"Line {line}: this stands in no block (:::name … :::).")
    head = _HEAD.fullmatch(node.info.rstrip())
    if head is None:
        message = f"Line {line}: “{node.info.strip()}” is no name with values in braces."
        raise ArticleImportError("markdown.directive", message)
    inside = [child for child in node.children if child.type == "container_directive"]
    nodes = [
        child for child in node.children if child.type not in ("container_directive", "footnote_reference")
    ]
    return Directive(
        head["name"],
        _attributes(head["braces"] or ""),
        tuple(nodes),
        tuple(_directive(child, first_line) for child in inside),
        line,
    )


def _attributes(braces: str) -> dict[str, str]:
    found = _ATTRIBUTE.finditer(braces)
    return {
        each["name"] or ANCHOR: each["anchor"][1:] if each["anchor"] else html.unescape(each["value"])
        for each in found
    }
