"""Text as Markdown that reads back as exactly that text."""

import re
from itertools import pairwise

SPECIAL = re.compile(r"[\\`*_\[\]<#~]|&(?=#?\w+;)|!$")
"""What means something anywhere in a line. A last `!` would make a picture of a link that follows."""

AT_START = re.compile(r"(?=[-+](?:[\s-]|$)|[=>|:])")
NUMBERED = re.compile(r"(\d{1,9})(?=[.)](?:\s|$))")
NOTE = re.compile(r"(\[\^\d+\])(?=:)")
"""A citation that starts a line, before a colon: together they would start a footnote."""

ENTITY = re.compile(r"&(?=#?\w+;)")
PLAIN_ADDRESS = re.compile(r"[\w/:.?=%#@+,;~-]+", re.ASCII)


def escaped(text: str) -> str:
    """Text inside a line. Line ends stay what they are: `joined_lines` writes them."""
    return SPECIAL.sub(lambda found: f"\\{found[0]}", text)


def line_start(line: str) -> str:
    """A line that starts no list, heading, quotation, table, footnote or directive."""
    if found := NUMBERED.match(line) or NOTE.match(line):
        return f"{found[1]}\\{line[found.end() :]}"
    return f"\\{line}" if AT_START.match(line) else line


def edges_kept(line: str) -> str:
    """White space at the ends as character references: Markdown would drop it."""
    inner = line.strip()
    if not inner:
        return references(line)
    start = line.index(inner)
    return references(line[:start]) + inner + references(line[start + len(inner) :])


def references(space: str) -> str:
    return "".join(f"&#{ord(character)};" for character in space)


def with_breaks(markdown: str) -> str:
    """Inline Markdown for where a line may not end: headings and cells."""
    return "<br>".join(map(edges_kept, markdown.split("\n")))


def joined_lines(markdown: str, indent: str = "") -> str:
    """Inline Markdown as a paragraph; lines after the first are indented."""
    lines = [line_start(edges_kept(line)) for line in markdown.split("\n")]
    text = lines[0]
    for before, line in pairwise(lines):
        text += f"\\\n{indent}{line}" if before and line else f"<br>{line}"
    return text


def plain_heading(text: str) -> str:
    """Plain text as the text of a heading; a line end in it is a character reference."""
    return "&#10;".join(map(edges_kept, escaped(text).split("\n")))


def cell(markdown: str) -> str:
    return with_breaks(markdown).replace("|", "\\|")


def address(href: str) -> str:
    """The target of a link."""
    if PLAIN_ADDRESS.fullmatch(href):
        return href
    safe = re.sub(r"[\\<>]", lambda found: f"\\{found[0]}", ENTITY.sub("&amp;", href))
    return f"<{safe}>".replace("\n", "&#10;")


IN_BRACES = str.maketrans({"&": "&amp;", '"': "&quot;", "<": "&lt;", "\n": "&#10;", "\r": "&#13;"})


def attribute(name: str, value: str) -> str:
    """`name="value"` as it stands in the braces of a directive, harmless where nobody knows directives."""
    return f'{name}="{value.translate(IN_BRACES)}"'
