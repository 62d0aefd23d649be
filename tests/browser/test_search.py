"""Searching in the reference client: results, sections, warnings, and no trace of the words in an address."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, ViewportSize, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from pages.models import Home
from tests.browser.accessibility import serious_problems
from tests.content import block, items, make_article, make_condition, make_section, make_site, prose
from tests.kept import kept

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

FIELD = "What are you looking for?"
SIGN = {"text": "<p>You cannot pass urine.</p>", "urgency": "emergency"}


@pytest.fixture
def site(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = str(tmp_path)
    make_bones()


@kept
def make_bones() -> Home:
    """A dozen articles about hips, and one about backs with an emergency sign."""
    home = make_site(title="Example Health")
    section = make_section(home, title="Bones", slug="bones")
    signs = items(SIGN, label="sign")
    make_article(
        section,
        body=[
            prose("<p>Walking & stretching ease <em>most</em> backs.</p>", heading="What helps"),
            block(
                "when_to_see_a_doctor",
                heading="When to see a doctor",
                lead="",
                warning_signs=signs,
                closing="",
            ),
        ],
        conditions=[make_condition()],
    )
    for number in range(1, 13):
        make_article(section, title=f"Hip pain {number}", slug=f"hip-{number}")
    return home


def look_for(page: Page, words: str) -> None:
    page.get_by_label(FIELD).fill(words)
    page.get_by_label(FIELD).press("Enter")
    expect(page.get_by_role("heading", name="Search results")).to_be_visible()


@pytest.mark.parametrize("width", [1280, 320])
def test_results_can_be_read_and_reached(
    page: Page, live_server: LiveServer, site: None, complaints: list[str], width: int
) -> None:
    page.set_viewport_size(ViewportSize(width=width, height=900))
    page.goto(f"{live_server.url}/site/")
    look_for(page, "hip")
    expect(page.get_by_role("status")).to_have_text("12 pages for “hip”")
    expect(page.get_by_role("heading", name="Search results")).to_be_focused()
    expect(page.locator(".hit")).to_have_count(10)
    assert serious_problems(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    expect(page.locator(".hit").first).to_be_in_viewport()
    page.get_by_role("button", name="More results").click()
    expect(page.locator(".hit")).to_have_count(12)
    expect(page.locator(".hit a").nth(10)).to_be_focused()
    expect(page.get_by_role("button", name="More results")).to_have_count(0)
    assert complaints == []


def test_the_words_are_in_no_address_and_no_title(page: Page, live_server: LiveServer, site: None) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{live_server.url}/site/bones/")
    look_for(page, "hip")
    page.locator(".hit a").first.click()
    expect(page.locator("h1")).to_contain_text("Hip pain")
    page.go_back()
    expect(page.get_by_role("heading", name="Search results")).to_be_visible()
    expect(page.get_by_label(FIELD)).to_have_value("hip")
    assert page.url == f"{live_server.url}/site/bones/"
    assert page.title() == "Search results"
    assert [url for url in asked if re.search(r"[?&#].*hip", url)] == []
    page.go_back()
    expect(page.get_by_role("heading", name="Bones")).to_be_visible()


def test_an_urgent_sign_comes_first_and_says_so(page: Page, live_server: LiveServer, site: None) -> None:
    page.goto(f"{live_server.url}/site/")
    look_for(page, "cannot pass urine hip")
    first = page.locator(".hit").first
    expect(first).to_have_class("hit emergency")
    expect(first.locator(".label")).to_have_text("Emergency: immediate action required")
    expect(first.locator(".where")).to_have_text("When to see a doctor")
    assert serious_problems(page) == []
    first.get_by_role("link").click()
    expect(page).to_have_url(re.compile(r"/site/bones/lower-back-pain/#when-to-see-a-doctor$"))
    expect(page.get_by_role("heading", name="When to see a doctor")).to_be_in_viewport()


def test_an_excerpt_is_text_with_marks(page: Page, live_server: LiveServer, site: None) -> None:
    page.goto(f"{live_server.url}/site/")
    look_for(page, "stretching")
    expect(page.locator(".hit mark")).to_have_text("stretching")
    expect(page.locator(".hit").first).to_contain_text("Walking & stretching ease most backs.")


def test_facets_narrow_and_let_go(page: Page, live_server: LiveServer, site: None) -> None:
    page.goto(f"{live_server.url}/site/")
    look_for(page, "bones hip")
    section = page.get_by_role("button", name=re.compile(r"^Section.*\(1\)$"))
    section.click()
    expect(page.get_by_role("status")).to_have_text("1 page for “bones hip”")
    expect(page.get_by_role("button", name=re.compile("^Section"))).to_have_attribute("aria-pressed", "true")
    assert serious_problems(page) == []
    page.get_by_role("button", name=re.compile("^Section")).click()
    expect(page.get_by_role("status")).to_have_text("13 pages for “bones hip”")


def test_a_correction_is_one_click_away(page: Page, live_server: LiveServer, site: None) -> None:
    page.goto(f"{live_server.url}/site/")
    look_for(page, "stretchign")
    page.get_by_role("button", name="stretching").click()
    expect(page.get_by_label(FIELD)).to_have_value("stretching")
    expect(page.locator(".hit")).to_have_count(1)


def test_suggestions_are_offered(page: Page, live_server: LiveServer, site: None) -> None:
    page.goto(f"{live_server.url}/site/")
    page.get_by_label(FIELD).fill("lower b")
    expect(page.locator("#search-suggestions option[value='Lower back pain']")).to_have_count(1)


def test_nothing_found_and_nothing_answered_are_said(page: Page, live_server: LiveServer, site: None) -> None:
    page.goto(f"{live_server.url}/site/")
    look_for(page, "zzzz")
    expect(page.get_by_text("Nothing was found. Other words may help.")).to_be_visible()
    page.route("**/graphql/", lambda route: route.abort())
    page.get_by_label(FIELD).fill("hip")
    page.get_by_label(FIELD).press("Enter")
    expect(page.get_by_role("heading", name="This page cannot be shown right now")).to_be_visible()
