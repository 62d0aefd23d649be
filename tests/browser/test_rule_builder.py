"""A rule built with form controls and the keyboard, saved, published and opened again."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from pages.models import Trial
from tests.browser.accessibility import serious_problems
from tests.browser.article_form import ArticleForm
from tests.content import block, content, items, make_question
from tests.trials import criterion, make_trial

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]
MEANING = (
    "Met when: “How old are you?” is 18 or more and “What have you tried?” does not include Heat or Cold."
)


@pytest.fixture
def trial() -> Trial:
    make_question()
    choices = [
        {"value": name, "label": name.title(), "exclusive": False} for name in ("heat", "cold", "rest")
    ]
    tried = block("multiple_choice", options=items(*choices))
    make_question("tried", text="What have you tried?", answer=tried)
    return make_trial(criteria=[criterion("adult")])


def builder_of(page: Page) -> Locator:
    """The builder of the first criterion's rule, with its tab and its block open."""
    page.get_by_role("tab", name="Who can join").click()
    return page.locator("rule-builder").first


def photograph(page: Page, name: str) -> None:
    if folder := os.environ.get("SCREENSHOTS"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


def test_a_rule_is_built_with_controls_published_and_opened_again(
    article_form: ArticleForm, trial: Trial, page: Page, complaints: list[str]
) -> None:
    page.goto(f"{article_form.address}/admin/snippets/pages/trial/edit/{trial.pk}/")
    builder = builder_of(page)
    expect(builder.get_by_role("status")).to_have_text("No rule: the study team checks it.")
    builder.get_by_role("button", name="Add a condition").press("Enter")
    first = builder.get_by_role("group", name="Condition 1")
    expect(first.get_by_label("Question")).to_be_focused()
    first.get_by_label("Question").select_option("How old are you?")
    expect(first).to_contain_text("Not finished")
    first.get_by_label("Number").fill("18")
    builder.get_by_role("button", name="Add a condition").press("Enter")
    second = builder.get_by_role("group", name="Condition 2")
    second.get_by_label("Question").select_option("What have you tried?")
    second.get_by_label("Heat").press("Space")
    second.get_by_label("Cold").press("Space")
    second.get_by_label("Not", exact=True).press("Space")
    expect(builder.get_by_role("status")).to_have_text(MEANING)
    photograph(page, "rule-built")
    assert serious_problems(page) == []
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Publish").click()
    expect(page.get_by_text("published", exact=False).first).to_be_visible()
    rule = {"all": [{"gte": ["age-years", 18]}, {"not": {"overlaps": ["tried", ["heat", "cold"]]}}]}
    assert content(trial)["criteria"][0]["rule"] == rule
    page.goto(f"{article_form.address}/admin/snippets/pages/trial/edit/{trial.pk}/")
    expect(builder_of(page).get_by_role("status")).to_have_text(MEANING)
    photograph(page, "rule-opened")
    assert complaints == []
