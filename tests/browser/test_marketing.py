"""A marketing user's page for a study, from the template to the reader."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from pages.models import Article, Trial, TrialIndex, TrialLandingPage
from tests.admin.members import user_of
from tests.browser.accessibility import serious_problems
from tests.browser.article_form import ArticleForm
from tests.browser.conftest import sign_in
from tests.content import make_article, make_section, make_site
from tests.landing import make_trial_index
from tests.trials import make_adult_trial

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]

FIELDS = {
    "body-0-value-heading": "A research study about back pain",
    "body-1-value-studied_product": "An investigational heat wrap",
    "body-5-value-data_use": "Answers stay on your device.",
    "body-6-value-telephone": "01632 960001",
}
TEXTS = {
    "body-0-value-lead": "Does warmth help?",
    "body-1-value-text": "This study tests a heat wrap.",
    "body-4-value-risks": "The skin may turn red.",
}
"""The guidance of the short template, by the names of its fields, and what is written there instead."""
APPROVAL = {
    "ethics_body": "Example Ethics Board",
    "reference": "EB-1",
    "version": "1.0",
    "approved_on": "2020-01-01",
    "expires_on": "2999-12-31",
}


@pytest.fixture
def trial(settings: Settings, tmp_path: Path) -> Trial:
    settings.MEDIA_ROOT, settings.RECRUITMENT_APPROVAL = str(tmp_path), "required"
    return make_adult_trial()


@pytest.fixture
def article(trial: Trial) -> Article:
    return make_article(make_section(make_site()))


@pytest.fixture
def index(article: Article) -> TrialIndex:
    return make_trial_index(article.get_parent().get_parent().specific)


def start_from_template(form: ArticleForm, index: TrialIndex) -> TrialLandingPage:
    """A draft from the short template, in its form; Wagtail offers the template to who adds a page."""
    page = form.page
    page.goto(f"{form.address}/admin/pages/add/pages/triallandingpage/{index.pk}/")
    page.get_by_label("Trial").select_option("Heat for backs")
    page.get_by_role("textbox", name="Title").fill("Heat for your back")
    page.get_by_label("The short page").check()
    page.get_by_role("button", name="Start the page").click()
    expect(page.get_by_text("is a draft. Replace the guidance")).to_be_visible()
    draft: TrialLandingPage = TrialLandingPage.objects.get()
    form.open(draft)
    return draft


def place_the_question_anew(page: Page) -> None:
    """Takes away the question that the template placed, and chooses it from the bank."""
    placements = page.locator("[data-contentpath=placements]")
    placements.get_by_title("Delete").click()
    placements.get_by_role("button", name="Add", exact=True).click()
    placements.get_by_role("button", name="Choose eligibility question").click()
    page.get_by_role("dialog").get_by_role("link", name="How old are you?").click()


def replace_the_guidance(page: Page) -> None:
    for name, words in FIELDS.items():
        page.locator(f"[name={name}]").fill(words)
    for name, words in TEXTS.items():
        page.locator(f"[data-contentpath]:has([name={name}])").last.get_by_role("textbox").click()
        page.keyboard.press("Control+A")
        page.keyboard.type(words)


def record_approval(form: ArticleForm, draft: TrialLandingPage) -> None:
    page = form.page
    page.goto(f"{form.address}/admin/approvals/of/page/{draft.pk}/")
    for name, value in APPROVAL.items():
        page.locator(f"[name={name}]").fill(value)
    page.get_by_role("button", name="Record the approval").press("Enter")
    expect(page.get_by_text("The approval of “Heat for your back” is recorded.")).to_be_visible()


def test_marketing_builds_a_page_that_goes_live_once_it_is_approved(
    page: Page, live_server: LiveServer, index: TrialIndex, article: Article
) -> None:
    form, marketing = ArticleForm(page, live_server.url), user_of("Marketing")
    sign_in(page, form.address, marketing)
    draft = start_from_template(form, index)
    replace_the_guidance(page)
    place_the_question_anew(page)
    form.save()
    expect(page.get_by_text("has been updated")).to_be_visible()
    form.publish()
    expect(page.get_by_text("No valid ethics approval covers exactly this text").first).to_be_visible()
    draft.refresh_from_db()
    assert not draft.live

    sign_in(page, form.address, user_of("Medical reviewers"))
    record_approval(form, draft)

    sign_in(page, form.address, marketing)
    form.load(f"/admin/pages/{draft.pk}/edit/")
    form.publish()
    expect(page.get_by_text("'Heat for your back' has been published.")).to_be_visible()
    page.goto(f"{form.address}/admin/pages/{article.pk}/edit/")
    expect(page).to_have_url(f"{form.address}/admin/")
    page.goto(f"{form.address}/site/studies/{draft.slug}/")
    page.get_by_role("button", name="Start the questions").click()
    expect(page.locator(".question")).to_contain_text("How old are you?")
    assert serious_problems(page) == []
