"""llms.txt, read as the Markdown it is."""

import re

from django.test import Client
from markdown_it import MarkdownIt
from pytest_django import DjangoAssertNumQueries

from api.syndication import llms
from tests.api.syndication.conftest import Shelf, translate
from tests.content import make_article, make_section, stored

LINK = re.compile(r"^- \[.*\]\(http://testserver/[^ )]+\)(: .+)?$")


def read(client: Client, address: str = "/llms.txt") -> str:
    response = client.get(address)
    assert (response.status_code, response["Content-Type"]) == (200, "text/plain; charset=utf-8")
    return response.content.decode()


def test_it_is_what_llmstxt_org_describes(client: Client, shelf: Shelf) -> None:
    id_ = stored(shelf.article).id
    assert read(client) == (
        "# Example Health\n"
        "\n"
        "> Plain answers about pain.\n"
        "\n"
        "## Backs\n"
        "\n"
        f"- [Lower back pain](http://testserver/api/v1/content/{id_}.md): Most back pain eases by itself.\n"
        "\n"
        "## Optional\n"
        "\n"
        "- [Sitemap](http://testserver/sitemap-en.xml)\n"
        "- [Atom feed](http://testserver/feeds/sections/atom.xml)\n"
        "- [API documentation](http://testserver/api/v1/docs/)\n"
    )


def test_pages_stand_below_their_sections(client: Client, shelf: Shelf) -> None:
    make_article(make_section(shelf.home, title="Ankles", slug="ankles"), title="Sprain", slug="sprain")
    make_article(shelf.section, title="Sciatica", slug="sciatica")
    make_article(shelf.home, title="About", slug="about")
    lines = [line.partition("](")[0] for line in read(client).splitlines() if line.startswith(("- ", "## "))]
    assert lines[:-4] == [
        "## Example Health",
        "- [About",
        "## Ankles",
        "- [Sprain",
        "## Backs",
        "- [Sciatica",
        "- [Lower back pain",
    ]


def test_each_language_has_its_own(client: Client, shelf: Shelf) -> None:
    assert client.get("/es/llms.txt").status_code == 404
    translate(shelf)
    spanish = read(client, "/es/llms.txt")
    (translated,) = shelf.article.get_translations()
    assert f"/api/v1/content/{stored(translated).id}.md" in spanish
    assert f"/api/v1/content/{stored(shelf.article).id}.md" not in spanish
    assert "/feeds/sections/es/atom.xml" in spanish
    assert read(client, "/en/llms.txt") == read(client)
    assert client.get("/xx/llms.txt").json()["code"] == "not_found"


def test_hostile_words_stay_words(client: Client, shelf: Shelf) -> None:
    title = "[x](javascript:1) *a* `b` <i>"
    make_article(shelf.section, title=title, slug="hostile", summary="one\n# two\x0b")
    text = read(client)
    assert all(LINK.match(line) for line in text.splitlines() if line.startswith("- "))
    assert text.count("\n#") == 2
    shown = MarkdownIt().render(text)
    assert "[x](javascript:1) *a* `b` &lt;i&gt;</a>: one # two" in shown


def test_it_costs_the_same_however_long_it_is(
    client: Client, shelf: Shelf, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(3):
        make_article(shelf.section, title=f"Article {number}", slug=f"a{number}")
    with django_assert_num_queries(3):
        read(client)
    assert llms.MAX_PAGES == 200
