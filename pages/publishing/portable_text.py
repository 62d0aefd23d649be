"""Portable Text as sanitised HTML and as plain text. Every channel renders from the same nodes."""

from collections.abc import Callable
from html import escape
from itertools import groupby
from typing import Any

import nh3

Node = dict[str, Any]
Told = Callable[[str], str]
"""What is said of the address that a link leads to; nothing if it is empty."""

TAGS = {"strong": "strong", "em": "em", "sup": "sup", "sub": "sub"}
LISTS = {"bullet": "ul", "number": "ol"}
HEADINGS = {"h3": 0, "h4": 1}
"""How far below the highest heading of a text a style stands."""
RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
"""Plain text keeps powers: 10² must never read as 102."""
ALLOWED = {"a": {"href", "role", "aria-label"}}
ALLOWED_TAGS = {"p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "sup", "sub", "a", "br"}


def to_html(nodes: list[Node], *, top: int = 3) -> str:
    """Sanitised HTML of Portable Text nodes; their highest headings are of level `top`, 2 to 6."""
    parts = [
        _list_html(list(group)) if listed else "".join(_block_html(node, top) for node in group)
        for listed, group in groupby(nodes, key=lambda node: "listItem" in node)
    ]
    clean: str = nh3.clean("".join(parts), tags=ALLOWED_TAGS, attributes=ALLOWED, link_rel=None)
    return clean


def unsaid(address: str) -> str:
    return ""


def to_text(nodes: list[Node], *, told: Told = unsaid) -> str:
    """Plain text: one line for each block, list items with a bullet or number, citations as [1].

    What is told of a link stands in brackets after its words, unless they say it already.
    """
    lines: list[str] = []
    counters: dict[tuple[int, str], int] = {}
    for node in nodes:
        here = (node.get("level", 0), node.get("listItem", ""))
        counters = {kept: count for kept, count in counters.items() if kept[0] < here[0] or kept == here}
        counters[here] = counters.get(here, 0) + 1
        lines.append(_bullet(node, counters[here]) + _line(node, told))
    return "\n".join(lines)


def _bullet(node: Node, count: int) -> str:
    if "listItem" not in node:
        return ""
    return "  " * (int(node["level"]) - 1) + ("• " if node["listItem"] == "bullet" else f"{count}. ")


def _line(node: Node, told: Told) -> str:
    links = _links(node)
    groups = groupby(node["children"], key=lambda child: _target(child, links))
    return "".join(
        _with_address("".join(map(_plain, group)), told(target) if target else "") for target, group in groups
    ).strip()


def _target(child: Node, links: dict[str, str]) -> str:
    """Where a span leads; empty for most."""
    return next((links[mark] for mark in child.get("marks", ()) if mark in links), "")


def _with_address(words: str, address: str) -> str:
    kept, whole = words.rstrip(), address.rstrip("/")
    if not address or kept.rstrip("/") in {whole, whole.partition("://")[2]}:
        return words
    return f"{kept} ({address}){words[len(kept) :]}"


def _plain(child: Node) -> str:
    if child["_type"] == "citation":
        return f"[{child['number'] or '?'}]"
    text = str(child["text"])
    return text.translate(RAISED) if "sup" in child["marks"] else text


def _block_html(node: Node, top: int) -> str:
    tag = f"h{min(top + HEADINGS[node['style']], 6)}" if node["style"] in HEADINGS else "p"
    return f"<{tag}>{_children_html(node)}</{tag}>"


def _list_html(nodes: list[Node]) -> str:
    """Nested lists from the flat list items of Portable Text."""
    html: list[str] = []
    open_lists: list[str] = []
    for node in nodes:
        level, tag = node["level"], LISTS[node["listItem"]]
        while len(open_lists) > level or (len(open_lists) == level and open_lists[-1] != tag):
            html.append(f"</li></{open_lists.pop()}>")
        if len(open_lists) == level:
            html.append("</li>")
        while len(open_lists) < level:
            html.append(f"<{tag}>" if len(open_lists) == level - 1 else f"<{tag}><li>")
            open_lists.append(tag)
        html.append(f"<li>{_children_html(node)}")
    html.extend(f"</li></{tag}>" for tag in reversed(open_lists))
    return "".join(html)


def _links(node: Node) -> dict[str, str]:
    """The addresses of a node's links, by the mark of their spans."""
    return {definition["_key"]: definition["href"] for definition in node["markDefs"]}


def _children_html(node: Node) -> str:
    links = _links(node)
    return "".join(_child_html(child, links) for child in node["children"])


def _child_html(child: Node, links: dict[str, str]) -> str:
    if child["_type"] == "citation":
        return _citation_html(child)
    html = escape(child["text"], quote=False).replace("\n", "<br>")
    for mark in reversed(child["marks"]):
        href = links.get(mark)
        html = f'<a href="{escape(href)}">{html}</a>' if href else f"<{TAGS[mark]}>{html}</{TAGS[mark]}>"
    return html


def _citation_html(child: Node) -> str:
    number = child["number"]
    if number is None:
        return ""
    label = f'href="#reference-{number}" role="doc-noteref" aria-label="Reference {number}"'
    return f"<sup><a {label}>{number}</a></sup>"
