"""The reference client on every demo page, at the width of a desk and of a phone."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import Page, Route, ViewportSize, expect
from pytest_django.live_server_helper import LiveServer

from pages.demo.structure import PAGES
from pages.models import Home
from pages.publishing.models import PublishedDocument
from tests.browser.accessibility import serious_problems

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

OUTLINE = """() => {
  const focused = document.activeElement;
  return getComputedStyle(focused.closest(".cards li") ?? focused).outlineStyle;
}"""
WIDTHS = {"desk": ViewportSize(width=1280, height=900), "phone": ViewportSize(width=320, height=640)}


@pytest.fixture
def demo_paths(demo: Home) -> list[str]:
    paths = (
        PublishedDocument.objects.filter(path__isnull=False).order_by("path").values_list("path", flat=True)
    )
    found = [path for path in paths if path]
    assert len(found) == len(PAGES)
    return found


def headings(page: Page) -> list[int]:
    return [
        int(tag[1])
        for tag in page.eval_on_selector_all("h1,h2,h3,h4,h5,h6", "all => all.map(h => h.localName)")
    ]


def test_every_demo_page_is_sound(
    page: Page, live_server: LiveServer, demo_paths: list[str], complaints: list[str]
) -> None:
    """axe finds nothing serious; one h1, no level skipped; nothing is too wide; the language is said."""
    for name, size in WIDTHS.items():
        page.set_viewport_size(size)
        for path in demo_paths:
            page.goto(f"{live_server.url}/site{path}")
            expect(page.locator("h1")).to_have_count(1)
            assert serious_problems(page) == [], f"{path} on a {name}"
            levels = headings(page)
            assert levels.count(1) == 1
            assert [below for above, below in pairwise(levels) if below > above + 1] == []
            assert page.evaluate("document.documentElement.scrollWidth") == size["width"], path
            assert page.locator("html").get_attribute("lang") == ("es" if path.startswith("/es/") else "en")
    assert complaints == []


def test_citations_lead_there_and_back(page: Page, live_server: LiveServer, demo_paths: list[str]) -> None:
    path = next(path for path in demo_paths if path.endswith("/lower-back-and-hip-pain/"))
    page.goto(f"{live_server.url}/site{path}")
    citation = page.locator("[role=doc-noteref]").first
    expect(citation).to_have_accessible_name("Reference 1")
    place = citation.get_attribute("id")
    citation.press("Enter")
    expect(page).to_have_url(re.compile("#reference-1$"))
    back = page.locator("#reference-1 [role=doc-backlink]").first
    back.press("Enter")
    expect(page).to_have_url(re.compile(f"#{place}$"))


def test_the_keyboard_reaches_everything(page: Page, live_server: LiveServer, demo_paths: list[str]) -> None:
    """The first stop is the skip link, which leads to the content; each stop can be seen."""
    path = next(path for path in demo_paths if path.endswith("/knee-osteoarthritis/"))
    page.goto(f"{live_server.url}/site{path}")
    expect(page.locator("h1")).to_be_visible()
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to main content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    stops = page.locator("main").locator("a, [tabindex='0']").count()
    assert stops > 20
    for _ in range(stops):
        page.keyboard.press("Tab")
        style = page.evaluate(OUTLINE)
        assert style == "solid"
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)") is True


def test_urgency_is_said_in_words(page: Page, live_server: LiveServer, demo_paths: list[str]) -> None:
    path = next(path for path in demo_paths if path.endswith("/knee-osteoarthritis/"))
    page.goto(f"{live_server.url}/site{path}")
    expect(page.get_by_role("heading", name="Emergency: immediate action required")).to_be_visible()


def test_nothing_there_is_said(page: Page, live_server: LiveServer, demo_paths: list[str]) -> None:
    answer = page.goto(f"{live_server.url}/site/nothing/")
    assert answer
    assert answer.status == 404
    expect(page.get_by_role("heading", name="Page not found")).to_be_visible()
    assert serious_problems(page) == []


LAST = "Unlikely last words"


def test_a_block_of_a_later_server_is_passed_over(
    page: Page, live_server: LiveServer, demo_paths: list[str]
) -> None:
    path = next(path for path in demo_paths if path.endswith("/knee-osteoarthritis/"))

    def with_an_unknown_block(route: Route) -> None:
        answer = route.fetch()
        body = answer.json()
        blocks = body["data"]["page"]["body"]
        prose = next(each for each in blocks if each["__typename"] == "Prose")
        paragraph = prose["text"]["nodes"][0]
        later = {"_type": "future"}, {"_type": "constructor"}
        paragraph["children"] += [*later, {"_type": "span", "text": LAST, "marks": ["k"]}]
        paragraph["markDefs"] = [{"_key": "k", "_type": "link", "href": "javascript:alert(1)"}]
        blocks.insert(0, {"__typename": "Hologram", "id": "1"})
        route.fulfill(response=answer, json=body)

    page.route("**/graphql/", with_an_unknown_block)
    page.goto(f"{live_server.url}/site{path}")
    expect(page.locator("[data-block]").first).to_be_visible()
    assert page.locator("[data-type=Hologram]").count() == 0
    expect(page.get_by_text(LAST)).to_be_visible()
    assert page.locator("a", has_text=LAST).count() == 0
