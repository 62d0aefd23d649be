"""The HTML fragment: nothing unescaped, headings that skip no level, and words for what is not text."""

import re
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import pytest

from api.representations.html import to_html_fragment
from tests.api.representations.documents import NAMES, article, example, prose, rich

HOSTILE = "</h2><script>alert(1)</script>\"'><img src=x onerror=alert(1)>&amp;"
SANITISED = ("html", "nodes", "type", "name", "anchor", "urgency", "variant", "level", "locale")
"""What the compiler wrote, and words that no editor types."""

DATES = ("last_reviewed", "status_as_of", "dated", "approved_on", "expires_on")
ATTACKED = ("article", "home", "section", "landing", "trial", "eligibility")


class Tags(HTMLParser):
    """The start tags of a fragment with their attributes; raises where tags do not match."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in ("img", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def attacked(value: Any, name: str = "") -> Any:  # noqa: ANN401 - any JSON value
    """A document with hostile text wherever an editor could have typed it."""
    match value:
        case dict():
            return {key: each if key in SANITISED else attacked(each, key) for key, each in value.items()}
        case list():
            return [attacked(each, name) for each in value]
        case str():
            return f"javascript:alert(1)//{HOSTILE}" if name == "url" else value if name in DATES else HOSTILE
        case _:
            return value


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith(ATTACKED)])
def test_hostile_text_stays_text(name: str) -> None:
    document = example(name)
    harmless, attacked_ = (
        Tags(to_html_fragment(document)),
        Tags(to_html_fragment({**attacked(document), "type": document["type"]})),
    )
    assert not {"script", "style", "iframe", "object"} & {tag for tag, _ in attacked_.found}
    assert {tag for tag, _ in attacked_.found} <= {tag for tag, _ in harmless.found} | {"p", "a"}
    names = {name for _, attributes in attacked_.found for name in attributes}
    assert not [name for name in names if name.startswith("on") or name == "style"]
    addresses = [
        each for _, found in attacked_.found for name in ("href", "src") if (each := found.get(name))
    ]
    assert not [address for address in addresses if address.startswith("javascript")]


@pytest.mark.parametrize("name", NAMES)
def test_headings_start_at_the_top_and_skip_no_level(name: str) -> None:
    levels = [
        int(tag[1]) for tag, _ in Tags(to_html_fragment(example(name))).found if re.fullmatch("h[1-6]", tag)
    ]
    assert levels[:1] in ([1], [])
    assert levels.count(1) <= 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_headings_inside_a_text_follow_the_one_above_it() -> None:
    text = example()["body"][0]["text"]
    headed = to_html_fragment(article(prose("At first", text)))
    alone = to_html_fragment(article(prose(None, text)))
    assert ("<h3>What helps</h3>" in headed, "<h4>In water</h4>" in headed) == (True, True)
    assert ("<h2>What helps</h2>" in alone, "<h3>In water</h3>" in alone) == (True, True)


def test_a_section_is_named_by_its_heading() -> None:
    text = example("article-with-one-paragraph")["body"][0]["text"]
    assert to_html_fragment(article(prose("Move & rest", text))).split("\n")[2:] == [
        '<section id="section-82e40c14" aria-labelledby="section-82e40c14-heading">',
        '<h2 id="section-82e40c14-heading">Move &amp; rest</h2>',
        text["html"],
        "</section>",
        "</article>",
        "",
    ]


def test_pictures_tables_citations_and_signs_speak() -> None:
    html = to_html_fragment(example())
    assert 'alt="A person walking"' in html
    assert "<caption>Doses</caption>" in html
    assert '<th scope="col">Age</th>' in html
    assert '<th scope="row">18 and over</th>' in html
    assert '<a href="#reference-1" role="doc-noteref" aria-label="Reference 1">1</a>' in html
    assert '<li id="reference-1" value="1"><a href="https://example.org/paper">A paper</a>' in html
    assert html.index("<h3>Emergency: immediate action required</h3>") < html.index("numb legs")


def test_every_reference_is_led_to_something() -> None:
    found = Tags(to_html_fragment(example())).found
    ids = [attributes["id"] for _, attributes in found if "id" in attributes]
    led = {href[1:] for _, attributes in found if (href := attributes.get("href") or "").startswith("#")}
    named = {attributes["aria-labelledby"] for _, attributes in found if "aria-labelledby" in attributes}
    assert len(ids) == len(set(ids))
    assert led | named <= set(ids)
    assert led == {"reference-1", "reference-2"}


def test_words_around_spanish_content_are_spanish() -> None:
    spanish = {**example(), "locale": "es"}
    html = to_html_fragment(spanish)
    assert html.startswith('<article lang="es">')
    assert "<h3>Emergencia: actúe de inmediato</h3>" in html
    assert 'role="doc-noteref" aria-label="Referencia 1">1</a>' in html
    assert '<time datetime="2026-01-05">5 de enero de 2026</time>' in html


def test_an_address_is_a_link_only_where_a_reader_may_open_it() -> None:
    document = example()
    call = next(block for block in document["body"] if block["type"] == "CallToActionPlacement")
    for url in ("javascript:alert(1)", "data:text/html,x", "//evil.example/", " https://example.org"):
        call["call_to_action"]["link"]["url"] = url
        assert f'href="{url}"' not in to_html_fragment(document)


def test_rich_text_is_taken_as_it_was_sanitised() -> None:
    assert rich("a & b")["html"] in to_html_fragment(article(prose("x", rich("a & b"))))
