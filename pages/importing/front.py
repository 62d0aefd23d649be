"""Before the article begins: its title, bylines, and the furniture of the page it was copied from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from pages.importing.contents_list import contents_in
from pages.importing.elements import Element, Heading, ItemList, Paragraph, element_text
from pages.importing.endings import is_two_sentences, unmarked
from pages.importing.finding import Finding
from pages.importing.furniture import Byline, byline_of, is_furniture
from pages.importing.inlines import Inlines
from pages.importing.vocabulary import Kind, kind_of

MAX_LEAD = 60
MAX_COUNTED = 2000
SENTENCE_WORDS = 6
LONG_LINE = 24
_NAMES_TOPIC = re.compile(r"(?:treating|understanding|managing|about|preventing)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class SetAside:
    """Text that is kept for the editor and not published."""

    line: int
    text: str
    code: str = "furniture.set_aside"


@dataclass(slots=True)
class Front:
    """`rest` is the article without what stands here, in order."""

    title: Inlines = ()
    title_line: int = 0
    set_aside: list[SetAside] = field(default_factory=list)
    bylines: list[Byline] = field(default_factory=list)
    rest: list[Element] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def split_front(elements: Sequence[Element], *, titled: str = "") -> Front:
    """Title, bylines and certain furniture taken out; what is unsure stays in place and is reported.

    `titled` is a title that is known already: only a heading that repeats it is taken.
    """
    front = Front()
    lead = _lead(elements)
    at = _stated_at(elements, titled) if titled else _title_at(elements, lead, front.findings)
    if at is not None:
        front.title, front.title_line = _title_inlines(elements[at]), elements[at].line
    titles = 0 if at is None else at
    page = any(_certain(element) for element in elements[:titles])
    apart = {-1 if at is None else at, *(i for i, element in enumerate(elements[:lead]) if _certain(element))}
    contents = contents_in(elements, lead, apart)
    for index, element in enumerate(elements):
        if index in contents:
            front.set_aside.append(_aside(element))
        elif index != at:
            _sort(front, element, before_title=index < titles, in_front=index < lead, page=page)
    return front


def _stated_at(elements: Sequence[Element], title: str) -> int | None:
    same = (
        i for i, e in enumerate(elements[:MAX_LEAD]) if isinstance(e, Heading) and e.text.strip() == title
    )
    return next(same, None)


def _lead(elements: Sequence[Element]) -> int:
    """How many elements stand before the first running text."""
    for index, element in enumerate(elements[:MAX_LEAD]):
        if isinstance(element, Paragraph) and _is_sentence(element.text) and not _certain(element):
            return index
    return min(len(elements), MAX_LEAD)


def _is_sentence(text: str) -> bool:
    words = len(text.split())
    return words > LONG_LINE or (
        words >= SENTENCE_WORDS and (unmarked(text).endswith((".", "!", "…", ":")) or is_two_sentences(text))
    )


def _certain(element: Element, *, in_front: bool = True) -> bool:
    if isinstance(element, ItemList):
        return all(is_furniture(item.text, in_front=in_front) for item in element.items)
    if not isinstance(element, Paragraph):
        return False
    byline = byline_of(element.text, element.line, in_front=in_front)
    return byline is not None or is_furniture(element.text, in_front=in_front)


def _title_at(elements: Sequence[Element], lead: int, findings: list[Finding]) -> int | None:
    """A first-level heading, or the line before the text whose words the text uses most."""
    for index, element in enumerate(elements):
        if isinstance(element, Heading) and element.level == 1:
            return index
    candidates = [i for i in range(lead) if _may_be_title(elements[i])]
    if not candidates:
        return _only_line(elements)
    counts = Counter(word for element in elements[:MAX_COUNTED] for word in _words(element))
    best = max(candidates, key=lambda i: (_weight(elements[i], counts), -i))
    at = _first_or_best(elements, candidates[0], best, counts)
    if at != candidates[0]:
        findings.append(Finding("title.unsure", elements[at].line, element_text(elements[at])))
    return at


def _first_or_best(elements: Sequence[Element], first: int, best: int, counts: Counter[str]) -> int:
    """The file's first line, unless a page stands around it or another line says far more of the text."""
    page = any(_certain(element) for element in elements[:best])
    far = _weight(elements[best], counts) > 2 * _weight(elements[first], counts) + 3
    return best if page or far else first


def _only_line(elements: Sequence[Element]) -> int | None:
    """A file of one short line is a title and nothing else."""
    short = (
        len(elements) == 1
        and isinstance(elements[0], Paragraph)
        and len(elements[0].text.split()) <= LONG_LINE
    )
    return 0 if short else None


def _may_be_title(element: Element) -> bool:
    if not isinstance(element, Paragraph | Heading) or _certain(element):
        return False
    words = len(element.text.split())
    if words > LONG_LINE or _is_bare_section(element.text):
        return False
    one_line = isinstance(element, Heading) or element.lines == 1
    return one_line and any(map(str.isalpha, element.text)) and not element.text.endswith((":", ","))


def _is_bare_section(text: str) -> bool:
    """ "Risk factors" heads a section, "Living with gout" may head an article."""
    kind = kind_of(text)
    if kind in (Kind.FAQ, Kind.REFERENCES, Kind.FURTHER_READING, Kind.LOWDOWN, Kind.SEE_DOCTOR):
        return True
    return kind is not Kind.OTHER and len(text.split()) <= 2 and not _NAMES_TOPIC.match(text)


def _weight(element: Element, counts: Counter[str]) -> int:
    """How much of the text's vocabulary stands in this line."""
    return sum(min(counts[word] - 1, 6) for word in set(_words(element)))


def _words(element: Element) -> list[str]:
    return _WORD.findall(element_text(element).lower())


def _title_inlines(element: Element) -> Inlines:
    return element.inlines if isinstance(element, Paragraph | Heading) else ()


def _sort(front: Front, element: Element, *, before_title: bool, in_front: bool, page: bool) -> None:
    byline = (
        byline_of(element.text, element.line, in_front=in_front) if isinstance(element, Paragraph) else None
    )
    if byline is not None:
        front.bylines.append(byline)
        front.findings.append(Finding("byline.found", byline.line, byline.text))
    elif _certain(element, in_front=in_front) or (before_title and page and _short(element)):
        front.set_aside.append(_aside(element))
    else:
        if before_title:
            front.findings.append(Finding("furniture.kept", element.line, element_text(element)))
        front.rest.append(element)


def _short(element: Element) -> bool:
    text = element_text(element)
    return len(text.split()) <= 6 and not _is_sentence(text)


def _aside(element: Element) -> SetAside:
    return SetAside(element.line, element_text(element))
