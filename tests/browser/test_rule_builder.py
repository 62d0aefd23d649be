"""A rule built with form controls and the keyboard, saved, published and opened again."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from pages.models import EligibilityQuestion, Trial
from tests.browser.accessibility import serious_problems
from tests.browser.article_form import ArticleForm
from tests.content import block, content, items, make_question, make_site
from tests.landing import asks, check, make_landing_page, make_trial_index
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


def test_an_unfinished_condition_of_an_exclusion_keeps_the_trial_from_being_published(
    article_form: ArticleForm, trial: Trial, page: Page, complaints: list[str]
) -> None:
    address = f"{article_form.address}/admin/snippets/pages/trial/edit/{trial.pk}/"
    page.goto(address)
    builder = builder_of(page)
    builder.get_by_role("button", name="Add a condition").press("Enter")
    first = builder.get_by_role("group", name="Condition 1")
    first.get_by_label("Question").select_option("How old are you?")
    first.get_by_label("Number").fill("70")
    expect(builder.get_by_role("status")).to_have_text("Met when: “How old are you?” is 70 or more.")
    page.locator("[name=criteria-0-value-kind]").select_option("exclusion")
    expect(builder.get_by_role("status")).to_have_text(
        "Keeps people out when: “How old are you?” is 70 or more."
    )
    first.get_by_label("Comparison").select_option("is from … to …")
    first.get_by_role("spinbutton", name="From").fill("70")
    expect(builder.get_by_role("status")).to_contain_text("A condition is not finished")
    photograph(page, "rule-unfinished")
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Publish").click()
    told = "A condition of “You are adult.” is not finished. Finish it, or remove it."
    builder_of(page)
    expect(page.get_by_text(told).filter(visible=True).first).to_be_visible()
    photograph(page, "rule-refused")
    expect(first.get_by_role("spinbutton", name="From")).to_have_value("70")
    assert content(trial)["criteria"][0]["rule"] is None
    assert complaints == []


def test_a_retired_question_stays_where_a_rule_names_it_and_is_not_offered_anew(
    article_form: ArticleForm, trial: Trial, page: Page, complaints: list[str]
) -> None:
    trial.criteria = [criterion("adult", {"gte": ["age-years", 18]})]
    trial.save_revision().publish()
    EligibilityQuestion.objects.filter(key="age-years").update(retired=True)
    page.goto(f"{article_form.address}/admin/snippets/pages/trial/edit/{trial.pk}/")
    builder = builder_of(page)
    builder.get_by_role("button", name="Add a condition").press("Enter")
    named, new = (
        builder.get_by_role("group", name=f"Condition {n}").get_by_label("Question") for n in (1, 2)
    )
    expect(named.locator("option:checked")).to_have_text("How old are you? (retired)")
    expect(new.get_by_role("option")).to_have_text(["Choose a question", "What have you tried?"])
    assert complaints == []


def test_a_placed_question_may_depend_on_those_above_it_only(
    article_form: ArticleForm, trial: Trial, page: Page, complaints: list[str]
) -> None:
    age, tried = (EligibilityQuestion.objects.get(key=key) for key in ("age-years", "tried"))
    index = make_trial_index(make_site())
    landing = make_landing_page(index, trial=trial, body=[check(asks(age), asks(tried))], publish=False)
    article_form.open(landing)
    placements = page.locator("[data-contentpath=placements]")
    builders = placements.locator("rule-builder")
    expect(builders.nth(1).get_by_role("status")).to_have_text("Always asked.")
    for number, offered in enumerate(
        (["No question to choose from: none is asked above"], ["Choose a question", "How old are you?"])
    ):
        builders.nth(number).get_by_role("button", name="Add a condition").press("Enter")
        choice = builders.nth(number).get_by_label("Question")
        expect(choice.get_by_role("option")).to_have_text(offered)
    choice.select_option("How old are you?")
    builders.nth(1).get_by_label("Number").fill("18")
    expect(builders.nth(1).get_by_role("status")).to_have_text(
        "Asked when: “How old are you?” is 18 or more."
    )
    photograph(page, "placed-question")
    page.get_by_role("button", name="Insert a block").last.click()
    expect(page.get_by_role("option", name="Contact")).to_be_visible()
    expect(page.get_by_role("option", name="Stories")).to_have_count(0)
    photograph(page, "menu-without-stories")
    assert complaints == []
