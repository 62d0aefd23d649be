"""Page furniture and bylines: lines of a web page that are not its article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Role = Literal["author", "reviewer", "fact_checker", "date"]

_ANYWHERE = re.compile(
    r"(?:skip to (?:main )?(?:content|navigation)|share (?:this\b.*|on (?:facebook|twitter|x|whatsapp"
    r"|linkedin|pinterest))"
    r"|tweet|pin it|copy link|print this page|advertisement|sponsored content|back to top"
    r"|listen to this article"
    r"|accept(?: all)? cookies|cookie (?:settings|policy)|privacy policy|terms (?:of use|and conditions"
    r"|of service)"
    r"|subscribe to our newsletter|all rights reserved\.?|was this (?:article|page) helpful\??|log ?in"
    r"|sign ?in)",
    re.IGNORECASE,
)
_ANYWHERE_SENTENCE = (
    re.compile(r"^(?:we|this (?:web)?site|our (?:web)?site)\b.{0,60}\bcookies\b", re.IGNORECASE),
    re.compile(r"^by (?:continuing|clicking|using)\b.{0,80}\b(?:agree|accept|consent)\b", re.IGNORECASE),
    re.compile(r"^(?:©|\(c\)|copyright\b).{0,120}$", re.IGNORECASE),
)
_IN_FRONT = re.compile(
    r"(?:(?:main )?menu|search|home|sign up|register|my account|subscribe(?: now)?|newsletter"
    r"|share(?: article| page)?"
    r"|(?:facebook|twitter|x|pinterest|linkedin|whatsapp|instagram|youtube|reddit|e-?mail|print|save)"
    r"|ad|close|go to top|table of contents|in this article|on this page|contents|jump to(?: section)?|listen"
    r"|view all|see all|read more|show more|previous|next|accept(?: all)?|reject(?: all)?"
    r"|manage (?:cookies|preferences)|contact us|about us|help|careers|sitemap|site map|find a doctor"
    r"|(?:request|book|make) an appointment|chat (?:now|with us)|live chat|yes|no|loading\.*"
    r"|health a ?(?:-|–|to) ?z|en|es|english|español)",
    re.IGNORECASE,
)
_IN_FRONT_LINE = (
    re.compile(r"^[^.!?\d]{0,60}\+?\d[\d ().-]{6,20}\d[^.!?\d]{0,30}$"),
    re.compile(r"^[\w&' -]{2,40}(?:\s*[>›»→|/]\s*[\w&',: -]{2,60}){1,8}$"),
    re.compile(r"^(?:chat|call us|phone|tel|open|hours)\b.{0,50}\d", re.IGNORECASE),
    re.compile(
        r"^\d+ (?:min|mins|minute|minutes) (?:read|to read)$|^\d+(?:[.,]\d+)?k? (?:shares|views"
        r"|comments|likes)$",
        re.IGNORECASE,
    ),
)
_DATED = re.compile(
    r"^(?:(?:last |page )?(?:updated|reviewed|modified|published|posted)|next review(?: due)?"
    r"|date)\b[: ]*(?:on |at )?[^.!?]{4,60}$",
    re.IGNORECASE,
)
_BYLINE: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (
        "reviewer",
        re.compile(
            r"^(?:medically |clinically |expert )?(?:reviewed|approved|checked) by:?\s+(?P<name>.+)$",
            re.IGNORECASE,
        ),
    ),
    ("reviewer", re.compile(r"^(?:medical |clinical )?reviewer:\s*(?P<name>.+)$", re.IGNORECASE)),
    ("fact_checker", re.compile(r"^fact[- ]checked by:?\s+(?P<name>.+)$", re.IGNORECASE)),
    ("author", re.compile(r"^(?:written|authored|posted) by:?\s+(?P<name>.+)$", re.IGNORECASE)),
    ("author", re.compile(r"^author:\s*(?P<name>.+)$", re.IGNORECASE)),
    ("author", re.compile(r"^by:?\s+(?P<name>[A-ZÀ-Ý].*[^.])$", re.IGNORECASE)),
)
_AFTER_NAME = re.compile(r"\s*(?:[,|(–—]|\s-\s|\bon\b|\bMD\b|\bMBBS\b|\bPhD\b|\bRN\b|\bDO\b).*$")
_TITLE = re.compile(r"^(?:Dr|Prof|Professor|Mr|Mrs|Ms)\.?\s+")
_MAX_BYLINE = 160


@dataclass(frozen=True, slots=True)
class Byline:
    """`name` is the person's bare name, empty for a date line; `text` the line as it stood."""

    role: Role
    name: str
    line: int
    text: str


def is_furniture(text: str, *, in_front: bool = False) -> bool:
    """A line that is certainly no part of an article; `in_front` of the text more lines are."""
    bare = text.strip(" \t\u00a0|>»›•[]")
    if _ANYWHERE.fullmatch(bare) or (len(text) <= 300 and any(p.search(text) for p in _ANYWHERE_SENTENCE)):
        return True
    if not in_front or len(text) > 200:
        return False
    return bool(_IN_FRONT.fullmatch(bare)) or any(pattern.search(text) for pattern in _IN_FRONT_LINE)


def byline_of(text: str, line: int, *, in_front: bool = False) -> Byline | None:
    """Who wrote, reviewed or checked the article, or when; a bare "By ..." counts only `in_front`."""
    if len(text) > _MAX_BYLINE:
        return None
    for role, pattern in _BYLINE[: None if in_front else -1]:
        match = pattern.match(text)
        name = bare_name(match["name"]) if match else ""
        if name[:1].isupper() and len(name.split()) <= 5:
            return Byline(role, name, line, text)
    dated = _DATED.match(text) and any(char.isdigit() for char in text)
    return Byline("date", "", line, text) if dated else None


def bare_name(text: str) -> str:
    """A name without title, credentials and date."""
    return _TITLE.sub("", _AFTER_NAME.sub("", _TITLE.sub("", text.strip()))).strip()
