"""An HTML fragment: an article to be put into a page. It starts with the h1, and its addresses are whole.

Rich text comes as it was sanitised when it was compiled; everything else is escaped here.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from api.representations.addresses import with_addresses, with_whole_links
from api.representations.documents import reading_of
from api.representations.parts import (
    Facts,
    Grid,
    Line,
    Links,
    Listing,
    Moment,
    Note,
    Part,
    Picture,
    Quotation,
    Rich,
    Section,
    Signs,
    Sources,
    Steps,
    Wire,
    has_text,
)
from api.representations.sources import source_address, source_detail
from api.representations.words import Words, words_of
from pages.publishing.portable_text import HEADINGS, to_html

NOTHING = SafeString("")
LOWEST = 6
NATIVE = 3
"""The level of the highest headings in a rich text's own HTML."""

OPENABLE = re.compile(r"(https?://|mailto:|tel:|/(?![/\\])|#)", re.IGNORECASE)
CITATION = re.compile(r'(<a href="#reference-\d+" role="doc-noteref" aria-label=")Reference( \d+">)')
"""What the compiler says of a citation, in English. Text cannot look like it: in text a `<` is escaped."""

ONE_PARAGRAPH = re.compile(r"<p>((?:(?!</?p>).)*)</p>", re.DOTALL)


def to_html_fragment(content: Wire) -> str:
    """A document as an article element in its own language."""
    content = with_addresses(content)
    reading, words = reading_of(content), words_of(content.get("locale"))
    writer = _Html(words, level=2)
    title = format_html("<h1>{}</h1>\n", reading.title) if reading.title else NOTHING
    language = format_html(' lang="{}"', reading.locale) if reading.locale else NOTHING
    whole = format_html("<article{}>\n{}{}\n</article>\n", language, title, writer.all(reading.parts))
    linked = with_whole_links(whole, content.get("site") or "")
    return clean(CITATION.sub(rf"\1{words.reference}\2", linked))


class _Html:
    """Writes parts as elements; `level` is that of the headings they may have."""

    def __init__(self, words: Words, *, level: int) -> None:
        self.words, self.level = words, level

    def all(self, parts: Iterable[Part]) -> SafeString:
        return joined("\n", (WRITERS[type(part)](self, part) for part in parts))

    def below(self) -> "_Html":
        return _Html(self.words, level=self.level + 1)

    def section(self, part: Section) -> SafeString:
        """Without a heading it is a plain group: a heading must never be empty, and no level is skipped."""
        anchor = attribute("id", part.anchor)
        if not part.heading:
            return format_html("<div{}>\n{}\n</div>", anchor, self.all(part.parts))
        inside = self.below().all(part.parts)
        if not part.anchor:
            return format_html("{}\n{}", self.heading(part.heading), inside)
        role = attribute("role", part.role)
        name = f"{part.anchor}-heading"
        head = self.heading(part.heading, attribute("id", name))
        return format_html(
            '<section{}{} aria-labelledby="{}">\n{}\n{}\n</section>', anchor, role, name, head, inside
        )

    def heading(self, text: str, attributes: str = NOTHING) -> SafeString:
        tag = f"h{min(self.level, LOWEST)}"
        return format_html("<{}{}>{}</{}>", tag, attributes, text, tag)

    def note(self, part: Note) -> SafeString:
        label = format_html("<p><small>{}</small></p>\n", part.label) if part.label else NOTHING
        title = format_html("<p><strong>{}</strong></p>\n", part.title) if part.title else NOTHING
        name = attribute("aria-label", part.label or part.title)
        kind = attribute("class", part.kind)
        return format_html(
            '<div role="note"{}{}>\n{}{}{}\n</div>', kind, name, label, title, self.all(part.parts)
        )

    def line(self, part: Line) -> SafeString:
        return format_html("<p>{}{}</p>", label_of(part.label), part.text)

    def moment(self, part: Moment) -> SafeString:
        return format_html(
            '<p>{}<time datetime="{}">{}</time></p>',
            label_of(part.label),
            part.value,
            self.words.day(part.value),
        )

    def rich(self, part: Rich) -> SafeString:
        nodes = part.text["nodes"]
        if self.level != NATIVE and any(node["style"] in HEADINGS for node in nodes):
            return clean(to_html(nodes, top=min(self.level, LOWEST)))
        return clean(part.text["html"])

    def signs(self, part: Signs) -> SafeString:
        """The urgency is a heading, in words, before the signs it is for."""
        signs = format_html_join("\n", "<li>{}</li>", ((inline(text),) for text in part.texts))
        kind, head = attribute("class", f"signs {part.urgency}"), self.heading(part.label)
        return format_html("<div{}>\n{}\n<ul>\n{}\n</ul>\n</div>", kind, head, signs)

    def picture(self, part: Picture) -> SafeString:
        credit = f"{self.words.credit}: {part.credit}" if part.credit else ""
        said = [inline(part.caption)] if part.caption and has_text(part.caption) else []
        if credit:
            said.append(format_html("<small>{}</small>", credit))
        caption = format_html("\n<figcaption>{}</figcaption>", joined(" ", said)) if said else NOTHING
        return format_html("<figure>\n{}{}\n</figure>", image(part.image), caption)

    def grid(self, part: Grid) -> SafeString:
        caption = format_html("<caption>{}</caption>\n", inline(part.caption)) if part.caption else NOTHING
        body = format_html_join("\n", "<tr>{}</tr>", ((cells(row, part),) for row in part.rows))
        return format_html("<table>\n{}{}<tbody>\n{}\n</tbody>\n</table>", caption, column_heads(part), body)

    def links(self, part: Links) -> SafeString:
        if len(part.links) == 1:
            return format_html("<p>{}</p>", link(*part.links[0]))
        return format_html(
            "<ul>\n{}\n</ul>",
            format_html_join("\n", "<li>{}</li>", ((link(*each),) for each in part.links)),
        )

    def listing(self, part: Listing) -> SafeString:
        items = format_html_join("\n", "<li>{}</li>", ((item,) for item in part.items))
        return format_html("<ul>\n{}\n</ul>", items)

    def facts(self, part: Facts) -> SafeString:
        told = ((term, link(text, address)) for term, text, address in part.facts)
        pairs = format_html_join("\n", "<dt>{}</dt>\n<dd>{}</dd>", told)
        return format_html("<dl>\n{}\n</dl>", pairs)

    def steps(self, part: Steps) -> SafeString:
        tag = "ol" if part.ordered else "ul"
        items = format_html_join("\n", "<li>\n{}\n</li>", ((self.section(step),) for step in part.steps))
        return format_html("<{}>\n{}\n</{}>", tag, items, tag)

    def quotation(self, part: Quotation) -> SafeString:
        source = format_html("\n<figcaption>{}</figcaption>", part.source) if part.source else NOTHING
        return format_html("<figure>\n<blockquote>\n<p>{}</p>\n</blockquote>{}\n</figure>", part.text, source)

    def sources(self, part: Sources) -> SafeString:
        return format_html("<ol>\n{}\n</ol>", joined("\n", map(source, part.references)))


def source(reference: Wire) -> SafeString:
    detail = source_detail(reference)
    return format_html(
        '<li id="reference-{}" value="{}">{}{}</li>',
        reference["number"],
        reference["number"],
        link(reference["title"], source_address(reference)),
        f". {detail}." if detail else "",
    )


def image(value: Wire) -> SafeString:
    """The largest size, with the smaller ones for who needs less."""
    sizes = [size for size in value["renditions"] if OPENABLE.match(size["url"])]
    if not sizes:
        return format_html("<p>{}</p>", value["alt"])
    largest = sizes[-1]
    return format_html(
        '<img src="{}" srcset="{}" alt="{}" width="{}" height="{}" loading="lazy">',
        largest["url"],
        ", ".join(f"{size['url']} {size['width']}w" for size in sizes),
        value["alt"],
        largest["width"],
        largest["height"],
    )


def column_heads(grid: Grid) -> SafeString:
    if not any(grid.columns):
        return NOTHING
    heads = joined(
        "",
        (
            format_html('<th scope="col">{}</th>', text) if text else SafeString("<td></td>")
            for text in grid.columns
        ),
    )
    return format_html("<thead>\n<tr>{}</tr>\n</thead>\n", heads)


def cells(row: tuple[Wire, ...], grid: Grid) -> SafeString:
    named = grid.row_headers and bool(row) and has_text(row[0])
    head = format_html('<th scope="row">{}</th>', inline(row[0])) if named else NOTHING
    rest = row[1:] if named else row
    return head + format_html_join("", "<td>{}</td>", ((inline(cell),) for cell in rest))


def link(title: str, address: str) -> SafeString:
    """A link where the address is one a reader may open; else its text."""
    if not OPENABLE.match(address):
        return format_html("{}", title)
    return format_html('<a href="{}">{}</a>', address, title or address)


def label_of(label: str) -> SafeString:
    return format_html("<strong>{}:</strong> ", label) if label else NOTHING


def attribute(name: str, value: str) -> SafeString:
    return format_html(' {}="{}"', name, value) if value else NOTHING


def inline(text: Wire | None) -> SafeString:
    """Rich text that stands in a line: a single paragraph goes without its tags."""
    html = text["html"] if text else ""
    only = ONE_PARAGRAPH.fullmatch(html)
    return clean(only[1] if only else html)


def clean(html: str) -> SafeString:
    """Marks as safe what the compiler sanitised, or was made of that; nothing else may come here."""
    return SafeString(html)


def joined(separator: str, parts: Iterable[SafeString]) -> SafeString:
    return format_html_join(separator, "{}", ((part,) for part in parts))


WRITERS: dict[type, Callable[[_Html, Any], SafeString]] = {
    Section: _Html.section,
    Note: _Html.note,
    Line: _Html.line,
    Moment: _Html.moment,
    Rich: _Html.rich,
    Signs: _Html.signs,
    Picture: _Html.picture,
    Grid: _Html.grid,
    Links: _Html.links,
    Listing: _Html.listing,
    Facts: _Html.facts,
    Steps: _Html.steps,
    Quotation: _Html.quotation,
    Sources: _Html.sources,
}
