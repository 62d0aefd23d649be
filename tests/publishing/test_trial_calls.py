"""A trial that stops recruiting changes every call to action that points to it, wherever it is placed."""

from typing import Any

import pytest

from pages.models import Article, CallToAction, Home, Trial, TrialLandingPage
from pages.publishing.drift import find_drift, keys_to_check
from pages.publishing.models import PublishedDocument
from tests.content import (
    block,
    content,
    make_article,
    make_call_to_action,
    make_section,
    make_site,
    publish_page,
)
from tests.landing import make_landing_page, make_trial_index
from tests.trials import make_trial

pytestmark = pytest.mark.django_db
CLOSED = {
    "heading": "This study is not taking new people now.",
    "text": "",
    "button_label": "",
    "link": None,
}


@pytest.fixture
def home() -> Home:
    return make_site()


@pytest.fixture
def trial() -> Trial:
    return make_trial()


@pytest.fixture
def landing_page(home: Home, trial: Trial) -> TrialLandingPage:
    return make_landing_page(make_trial_index(home), trial=trial)


@pytest.fixture
def call(landing_page: TrialLandingPage) -> CallToAction:
    words: dict[str, Any] = {"heading": "Join?", "text": "A study.", "button_label": "See it"}
    return make_call_to_action(**words, link_page=landing_page)


def article_with(call: CallToAction, home: Home) -> Article:
    body = [block("call_to_action", call_to_action=call.pk, condition=None)]
    return make_article(make_section(home), body=body)


def become(trial: Trial, status: str) -> None:
    trial.recruitment_status = status
    trial.save_revision().publish()


def placed(article: Article) -> dict[str, Any]:
    shown: dict[str, Any] = content(article)["body"][0]["call_to_action"]
    return shown


def words(call: CallToAction) -> dict[str, Any]:
    return {name: content(call)[name] for name in CLOSED}


def drift() -> list[object]:
    return [found for found in find_drift(keys_to_check()) if found]


def test_a_call_to_a_recruiting_trial_is_open(call: CallToAction) -> None:
    assert content(call)["trial_status"] == "recruiting"
    assert content(call)["heading"] == "Join?"
    assert content(call)["link"]["url"] == "/studies/heat-wrap/"


def test_a_new_status_changes_every_page_in_one_step(call: CallToAction, home: Home, trial: Trial) -> None:
    article = article_with(call, home)
    become(trial, "completed")
    assert words(call) == CLOSED
    assert placed(article).items() <= content(call).items()
    assert placed(article)["trial_status"] == "completed"
    changed = ("Trial", "TrialLandingPage", "CallToAction", "Article")
    documents = PublishedDocument.objects.filter(type__in=changed)
    assert documents.count() == 4
    assert len(set(documents.values_list("sequence", flat=True))) == 1
    assert drift() == []


def test_a_trial_that_recruits_again_opens_its_calls(call: CallToAction, trial: Trial) -> None:
    become(trial, "suspended")
    become(trial, "recruiting")
    assert (content(call)["heading"], content(call)["button_label"]) == ("Join?", "See it")


@pytest.mark.parametrize("status", ["not_yet_recruiting", "enrolling_by_invitation", "unknown", "withdrawn"])
def test_every_status_but_one_is_closed(call: CallToAction, trial: Trial, status: str) -> None:
    become(trial, status)
    assert words(call) == CLOSED


def test_editors_say_it_in_their_own_words(call: CallToAction, trial: Trial) -> None:
    own = ("This one is full.", "See what else there is.")
    call.closed_heading, call.closed_text = own
    call.save_revision().publish()
    assert content(call)["heading"] == "Join?"
    become(trial, "completed")
    assert (content(call)["heading"], content(call)["text"]) == own


def test_a_trial_or_page_that_is_no_longer_public_closes(
    call: CallToAction, trial: Trial, landing_page: TrialLandingPage
) -> None:
    trial.unpublish()
    assert (content(call)["trial_status"], words(call)) == (None, CLOSED)
    trial.save_revision().publish()
    assert content(call)["heading"] == "Join?"
    landing_page.unpublish()
    assert words(call) == CLOSED


def test_a_landing_page_that_gets_another_trial_takes_its_calls_along(
    call: CallToAction, home: Home, trial: Trial, landing_page: TrialLandingPage
) -> None:
    article, other = article_with(call, home), make_trial(slug="other", title="Other")
    landing_page.trial = other
    publish_page(landing_page)
    assert placed(article)["trial_status"] == "recruiting"
    become(other, "completed")
    assert placed(article)["heading"] == CLOSED["heading"]
    become(trial, "completed")
    landing_page.trial = make_trial(slug="third", title="Third")
    publish_page(landing_page)
    assert placed(article)["heading"] == "Join?"
    assert drift() == []


def test_a_trial_may_be_chosen_for_a_call_elsewhere(trial: Trial) -> None:
    call = make_call_to_action(heading="Join?", link_url="https://example.org/study", trial=trial)
    assert content(call)["link"]["url"] == "https://example.org/study"
    become(trial, "terminated")
    assert (content(call)["trial_status"], words(call)) == ("terminated", CLOSED)


def test_a_call_that_names_another_trial_than_its_page_needs_both_to_recruit(
    trial: Trial, landing_page: TrialLandingPage
) -> None:
    other = make_trial(slug="other", title="Other")
    call = make_call_to_action(heading="Join?", link_page=landing_page, trial=other)
    assert content(call)["heading"] == "Join?"
    become(trial, "completed")
    assert words(call) == CLOSED


def test_a_call_without_a_trial_knows_no_status(home: Home) -> None:
    call = make_call_to_action(heading="Read on", link_page=make_section(home))
    assert (content(call)["trial_status"], content(call)["heading"]) == (None, "Read on")


def test_a_draft_status_changes_nothing(call: CallToAction, trial: Trial) -> None:
    trial.recruitment_status = "completed"
    trial.save_revision()
    assert content(call)["heading"] == "Join?"
