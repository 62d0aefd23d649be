"""From the form to the panel to the public page."""

from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import FrameLocator, Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from pages.models import Article
from tests.browser.accessibility import serious_problems
from tests.browser.article_form import ArticleForm
from tests.browser.conftest import sign_in
from tests.content import (
    block,
    items,
    make_article,
    make_call_to_action,
    make_question,
    make_section,
    make_site,
    prose,
    publish_page,
    uid,
)
from tests.kept import kept
from tests.landing import asks, check, make_landing_page, make_trial, make_trial_index

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PATH = "/site/backs/lower-back-pain/"
WORDS = "Warmth helps some people."


@pytest.fixture
def article(settings: Settings, tmp_path: Path) -> Article:
    settings.MEDIA_ROOT = str(tmp_path)
    return make_walking()


@kept
def make_walking() -> Article:
    body = [prose("<p>Walking eases pain.</p>", heading="What helps")]
    return make_article(make_section(make_site()), body=body)


def open_panel(page: Page) -> FrameLocator:
    """The client in Wagtail's preview panel."""
    page.get_by_role("button", name="Toggle preview").click()
    return page.frame_locator("#w-preview-iframe")


def public_text(page: Page, live_server: LiveServer) -> str:
    reader = page.context.browser.new_context().new_page()  # type: ignore[union-attr]  # it has a browser
    reader.goto(live_server.url + PATH)
    reader.locator("h1").wait_for()
    text = reader.locator("main").inner_text()
    reader.context.close()
    return text


def test_an_edit_shows_by_itself_and_is_public_once_published(
    article_form: ArticleForm, article: Article, page: Page, live_server: LiveServer, complaints: list[str]
) -> None:
    article_form.open(article)
    panel = open_panel(page)
    expect(panel.get_by_role("heading", name="What helps")).to_be_visible()
    article_form.write(f" {WORDS}")
    expect(panel.get_by_text(WORDS)).to_be_visible(timeout=15_000)
    assert WORDS not in public_text(page, live_server)
    article_form.expect_saved()
    article_form.publish()
    expect(page.get_by_text("has been published.")).to_be_visible()
    assert WORDS in public_text(page, live_server)
    assert complaints == []


def test_a_draft_with_gaps_shows_them(
    article_form: ArticleForm, article: Article, page: Page, live_server: LiveServer, complaints: list[str]
) -> None:
    unnamed = items({"heading": "", "text": "<p>Years of lifting.</p>"}, label="cause")
    article.body = [
        prose("<p>Walking eases pain.</p>", heading="What helps"),
        block("causes", heading="", lead="", causes=unnamed, safe_alone=False),
        block("figure", image={"image": None, "alt_text": "", "decorative": False}, caption="", credit=""),
    ]
    article.save_revision(clean=False)
    article_form.open(article)
    panel = open_panel(page)
    expect(panel.get_by_text("Name this cause.").last).to_be_visible()
    article_form.write(f" {WORDS}")
    expect(panel.get_by_text(WORDS)).to_be_visible(timeout=15_000)
    expect(panel.get_by_text("Years of lifting.")).to_be_visible()
    assert WORDS not in public_text(page, live_server)
    (frame,) = [frame for frame in page.frames if "/preview/#" in frame.url]
    assert serious_problems(frame) == []
    assert complaints == []


def test_a_gap_is_filled_and_then_published(
    article_form: ArticleForm, article: Article, page: Page, live_server: LiveServer, complaints: list[str]
) -> None:
    unnamed = items({"heading": "", "text": "<p>Years of lifting.</p>"}, label="cause")
    causes = block("causes", heading="Causes", lead="", causes=unnamed, safe_alone=False)
    article.body = [prose("<p>Walking eases pain.</p>", heading="What helps"), causes]
    article.save_revision(clean=False)
    article_form.open(article)
    panel = open_panel(page)
    expect(panel.get_by_text("Name this cause.").last).to_be_visible()
    article_form.publish()
    expect(page.get_by_text("could not be saved due to validation errors")).to_be_visible()
    assert "Years of lifting." not in public_text(page, live_server)
    article_form.open(article)
    page.locator("[name='body-1-value-causes-0-value-heading']").fill("Wear and tear")
    expect(panel.get_by_role("heading", name="Wear and tear")).to_be_visible(timeout=15_000)
    expect(panel.get_by_text("Ready to be published")).to_be_visible()
    article_form.publish()
    expect(page.get_by_text("has been published.")).to_be_visible()
    assert "Wear and tear" in public_text(page, live_server)
    assert complaints == []


def test_a_snippet_shows_in_the_page_that_uses_it(
    article_form: ArticleForm, article: Article, page: Page, live_server: LiveServer, complaints: list[str]
) -> None:
    call = make_call_to_action(heading="Take part")
    article.body = [prose("<p>Walking eases pain.</p>"), block("call_to_action", call_to_action=call.pk)]
    publish_page(article)
    article_form.load(f"/admin/snippets/pages/calltoaction/edit/{call.pk}/")
    panel = open_panel(page)
    expect(panel.get_by_text("Walking eases pain.")).to_be_visible()
    page.locator("[name=heading]").fill("Join a study")
    subject = panel.locator(".subject", has_text="Join a study")
    expect(subject).to_be_in_viewport(timeout=15_000)
    assert "Take part" in public_text(page, live_server)
    page.locator("[name=heading]").fill("")
    gap = panel.locator(".subject").get_by_role("link", name="Fill in the heading.")
    expect(gap).to_be_in_viewport(timeout=15_000)
    gap.click()
    expect(page.locator("[name=heading]")).to_be_focused()
    assert complaints == []


def test_a_question_shows_in_the_check_that_asks_it(
    article_form: ArticleForm, page: Page, complaints: list[str]
) -> None:
    """The check opens there, with other questions above it unanswered; the editor goes on typing."""
    trial = make_trial()
    heat = make_question(
        "heat", text="Do you use heat?", answer=block("yes_no_unsure", yes_label="Yes", no_label="No")
    )
    body = [check(asks(make_question()), asks(heat))]
    make_landing_page(make_trial_index(make_site()), trial=trial, body=body)
    article_form.load(f"/admin/snippets/pages/eligibilityquestion/edit/{heat.pk}/")
    panel = open_panel(page)
    subject = panel.locator(".check .subject")
    expect(subject).to_contain_text("Do you use heat?")
    expect(subject).to_be_in_viewport()
    words = page.locator("[name=text]")
    words.fill("Do you ever use heat?")
    expect(subject).to_contain_text("Do you ever use heat?", timeout=15_000)
    expect(subject).to_be_in_viewport()
    expect(words).to_be_focused()
    subject.get_by_label("Yes").check()
    subject.get_by_role("button", name="Continue").click()
    expect(panel.locator(".check .outcome")).to_be_visible()
    assert complaints == []


def test_a_token_of_nobody_or_of_somebody_else_shows_why(
    article_form: ArticleForm, article: Article, page: Page, live_server: LiveServer
) -> None:
    page.goto(f"{live_server.url}/admin/pages/{article.pk}/view_draft/")
    expect(page.get_by_role("heading", name="What helps")).to_be_visible()
    stolen = page.url
    page.goto(f"{live_server.url}/livez")
    page.goto(f"{live_server.url}/preview/#token=forged")
    expect(page.get_by_role("heading", name="Preview not available")).to_be_visible()
    leo = get_user_model().objects.create_superuser("leo", password="a long enough password")
    sign_in(page, live_server.url, leo)
    page.goto(f"{live_server.url}/livez")
    page.goto(stolen)
    expect(page.get_by_role("heading", name="Preview not available")).to_be_visible()
    assert "Walking" not in page.locator("body").inner_text()


def test_a_block_leads_back_to_its_field(article_form: ArticleForm, article: Article, page: Page) -> None:
    article_form.open(article)
    panel = open_panel(page)
    panel.get_by_role("link", name="Edit Text").focus()
    page.keyboard.press("Enter")
    field = page.locator(f"#block-{article.body[0].id}-section")
    expect(field).to_be_in_viewport()
    expect(field.locator(":focus")).to_have_count(1)


def unnamed_causes(article: Article) -> str:
    """A draft whose second cause has no name; the id of that cause."""
    named = items({"heading": "Age", "text": "<p>Years.</p>"}, {"heading": "", "text": "<p>Lifting.</p>"})
    causes = block("causes", heading="Causes", lead="", causes=named, safe_alone=False)
    long = "".join(f"<p>Paragraph {number}.</p>" for number in range(60))
    article.body = [prose(long, heading="What helps"), causes]
    article.save_revision(clean=False)
    return uid("item-2")


def test_a_gap_leads_to_the_very_item_that_has_it(
    article_form: ArticleForm, article: Article, page: Page
) -> None:
    item = page.locator(f"#block-{unnamed_causes(article)}-section")
    article_form.load(f"/admin/pages/{article.pk}/edit/")
    panel = open_panel(page)
    expect(item).to_be_hidden()
    panel.locator(".has-gap .gap").get_by_role("link", name="Name this cause.").click()
    expect(item).to_be_in_viewport()
    expect(item.locator(":focus")).to_have_count(1)
    page.get_by_role("heading", name="Lower back pain").first.scroll_into_view_if_needed()
    panel.get_by_text("1 thing to do").click()
    panel.get_by_role("region", name="Preview").get_by_role("link", name="Name this cause.").click()
    expect(item).to_be_in_viewport()


def test_a_gap_in_a_tab_of_its_own_leads_to_the_form(
    article_form: ArticleForm, article: Article, page: Page, live_server: LiveServer, complaints: list[str]
) -> None:
    item = page.locator(f"#block-{unnamed_causes(article)}-section")
    page.goto(f"{live_server.url}/admin/pages/{article.pk}/view_draft/")
    page.locator(".has-gap .gap").get_by_role("link", name="Name this cause.").click()
    expect(page).to_have_url(f"{live_server.url}/admin/pages/{article.pk}/edit/")
    expect(item).to_be_in_viewport()
    expect(item.locator(":focus")).to_have_count(1)
    assert complaints == []


def test_a_field_that_the_form_would_refuse_is_a_gap_that_leads_there(
    article_form: ArticleForm, article: Article, page: Page, complaints: list[str]
) -> None:
    """Wagtail's autosave pauses meanwhile; the preview does not, and is not ready."""
    article_form.open(article)
    panel = open_panel(page)
    expect(panel.get_by_text("Ready to be published")).to_be_visible()
    title = page.get_by_role("textbox", name="Title*", exact=True)
    title.fill("")
    expect(panel.get_by_role("heading", name="No title yet")).to_be_visible(timeout=15_000)
    expect(panel.get_by_text("Ready to be published")).to_have_count(0)
    page.locator("footer").get_by_role("button", name="More actions").focus()
    panel.locator(".opening").get_by_role("link", name="Give the page a title.").click()
    expect(title).to_be_focused()
    title.fill("Back pain")
    expect(panel.get_by_text("Ready to be published")).to_be_visible(timeout=15_000)
    page.get_by_role("tab", name="Conditions and people").click()
    page.locator("[name=last_reviewed]").fill("not a date")
    gap = panel.locator(".opening").get_by_role("link", name="Last reviewed: Enter a valid date.")
    expect(gap).to_be_visible(timeout=15_000)
    page.get_by_role("tab", name="Promote").click()
    gap.click()
    expect(page.locator("[name=last_reviewed]")).to_be_focused()
    assert [line for line in complaints if "400 (Bad Request)" not in line] == []  # Wagtail's autosave


def test_a_token_of_a_session_that_ended_shows_why(
    article_form: ArticleForm, article: Article, page: Page, live_server: LiveServer
) -> None:
    page.goto(f"{live_server.url}/admin/pages/{article.pk}/view_draft/")
    expect(page.get_by_role("heading", name="What helps")).to_be_visible()
    page.context.clear_cookies()
    page.reload()
    expect(page.get_by_role("heading", name="Preview not available")).to_be_visible()


@pytest.mark.parametrize(
    ("mode", "shown"),
    [
        ("phone", "Lower back pain"),
        ("json", "As JSON"),
        ("search_result", "As search result"),
        ("json_ld", "As JSON-LD"),
    ],
)
def test_the_other_modes(
    article_form: ArticleForm, article: Article, page: Page, live_server: LiveServer, mode: str, shown: str
) -> None:
    page.goto(f"{live_server.url}/admin/pages/{article.pk}/view_draft/?mode={mode}")
    expect(page.get_by_role("heading", name=shown, exact=True)).to_be_visible()
    assert serious_problems(page) == []
