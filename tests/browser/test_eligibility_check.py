"""A visitor and the eligibility check of a demo study, in the reference client."""

import pytest
from playwright.sync_api import Page, ViewportSize, expect
from pytest_django.live_server_helper import LiveServer

from pages.models import Home, Trial
from tests.browser.accessibility import serious_problems

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

STUDY = "/studies/walking-plan-for-knee-osteoarthritis/"
QUESTIONS = [
    "How old are you?",
    "Has a doctor told you that you have Knee osteoarthritis?",
    "For how many months have you had Knee osteoarthritis?",
    "Do you take any medicine for Knee osteoarthritis?",
    "Has your medicine stayed the same for the last 4 weeks?",
    "What have you tried for Knee osteoarthritis?",
]


@pytest.fixture
def study(demo: Home, live_server: LiveServer) -> str:
    """The address of a demo study."""
    return f"{live_server.url}/site{STUDY}"


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def tab_to(page: Page, name: str) -> None:
    """Go on with the tab key until the control of this name has the focus."""
    wanted = page.locator(".check").get_by_role("button", name=name, exact=True)
    for _ in range(20):
        if wanted.evaluate("it => it === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"The keyboard does not reach {name}.")


def test_the_check_is_completed_with_the_keyboard_alone(
    page: Page, study: str, complaints: list[str]
) -> None:
    """Each question takes the focus; an answer must be given; nothing is sent, kept or put in an address."""
    page.set_viewport_size(ViewportSize(width=390, height=844))
    page.goto(study)
    start = page.get_by_role("button", name="Start the questions")
    expect(start).to_be_visible()
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    start.focus()
    press(page, "Enter")

    question = page.locator(".question")
    expect(question).to_be_focused()
    tab_to(page, "Continue")
    press(page, "Enter")
    expect(page.get_by_role("alert")).to_be_focused()
    press(page, "Tab", "Enter")
    expect(page.locator("#check-number")).to_be_focused()

    answers = [("6", "2"), (), ("1", "2"), (), (), ("Tab",)]
    asked = []
    for keys in answers:
        asked.append(question.inner_text())
        assert serious_problems(page) == []
        if keys and keys != ("Tab",):
            page.locator("#check-number").focus()
            press(page, *keys)
        else:
            press(page, "Tab")
            press(page, "Space")
        tab_to(page, "Continue")
        press(page, "Enter")
    assert asked == QUESTIONS

    expect(page.locator(".outcome")).to_have_text("You may be eligible")
    expect(page.locator(".outcome")).to_be_focused()
    assert serious_problems(page) == []
    assert sent == []
    assert page.url == study
    kept = "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, history.state])"
    assert page.evaluate(kept) == '[{},{},"",null]'
    assert complaints == []


def test_danger_comes_before_any_outcome_and_an_article_gives_none(page: Page, study: str) -> None:
    page.goto(study.replace(STUDY, "/studies/heat-for-lower-back-pain/"))
    page.get_by_role("button", name="Start the questions").click()
    page.get_by_label("Yes", exact=True).check()
    page.get_by_role("button", name="Continue").click()
    warning = page.get_by_role("heading", name="Emergency: immediate action required: Get help now")
    expect(warning).to_be_focused()
    assert serious_problems(page) == []
    page.get_by_role("button", name="Continue with the questions").click()
    expect(page.locator(".outcome")).to_have_text("This study may not be a match for you right now")
    expect(warning).to_be_visible()
    expect(page.locator(".result .actions").first.get_by_role("link")).to_have_text(
        ["See other studies", "Articles to read"]
    )
    page.get_by_role("button", name="Start again").click()
    page.get_by_role("button", name="Start the questions").click()
    expect(page.get_by_label("Yes", exact=True)).not_to_be_checked()

    page.goto(study.replace(STUDY, "/back-and-joints/lower-back-and-hip-pain/"))
    page.get_by_role("button", name="Start the questions").click()
    for _ in range(2):
        page.get_by_role("button", name="Continue").click()
    expect(page.locator(".outcome")).to_have_text("Studies you could look at")
    links = page.locator(".studies a")
    expect(links).to_have_count(2)


def test_a_study_that_stops_recruiting_invites_nobody(page: Page, study: str) -> None:
    trial = Trial.objects.get(slug__contains="walk")
    trial.recruitment_status = "completed"
    trial.save_revision().publish()
    page.goto(study)
    note = "This study is not looking for people any more."
    expect(page.get_by_text(note)).to_have_count(1)
    expect(page.get_by_role("note")).to_have_text(note)
    expect(page.locator(".check, .landing-hero, .joining")).to_have_count(0)
    expect(page.get_by_text("Taking new people", exact=True)).to_have_count(0)
    assert serious_problems(page) == []
    page.goto(study.replace(STUDY, "/studies/"))
    closed = page.get_by_role("region", name="Studies that do not look for people now")
    expect(closed.get_by_role("listitem")).to_have_count(1)
    expect(closed.get_by_text(note)).to_be_visible()
    expect(
        page.get_by_role("region", name="Studies that look for people").get_by_role("listitem")
    ).to_have_count(2)
