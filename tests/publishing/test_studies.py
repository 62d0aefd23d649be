"""An article without a trial links to studies of its conditions that recruit, whatever becomes of them."""

import pytest

from pages.models import Article, Condition, Trial, TrialCondition, TrialIndex
from pages.publishing.drift import find_drift, keys_to_check
from tests.content import (
    content,
    locale,
    make_article,
    make_condition,
    make_question,
    make_site,
    prose,
    publish_page,
)
from tests.landing import asks, check, make_landing_page, make_trial, make_trial_index

pytestmark = pytest.mark.django_db


@pytest.fixture
def condition() -> Condition:
    return make_condition()


@pytest.fixture
def trial(condition: Condition) -> Trial:
    return make_trial(conditions=[condition])


@pytest.fixture
def index() -> TrialIndex:
    return make_trial_index(make_site())


@pytest.fixture
def article(index: TrialIndex, condition: Condition) -> Article:
    body = [prose(), check(asks(make_question()), label="pair")]
    return make_article(index.get_parent(), body=body, conditions=[condition])


def studies(article: Article) -> list[str]:
    assert [drift for drift in find_drift(keys_to_check()) if drift] == []
    (block,) = [block for block in content(article)["body"] if block["type"] == "EligibilityCheck"]
    assert (block["criteria"], block["ruleset_hash"], block["outcomes"]) == ([], None, [])
    return [link["title"] for link in block["trials"]]


def test_a_study_appears_and_goes_with_its_page(index: TrialIndex, article: Article, trial: Trial) -> None:
    assert studies(article) == []
    page = make_landing_page(index, trial=trial)
    assert studies(article) == ["Study heat-wrap"]
    page.title = "Another title"
    publish_page(page)
    assert studies(article) == ["Another title"]
    page.unpublish()
    assert studies(article) == []
    publish_page(page)
    page.delete()
    assert studies(article) == []


def test_a_study_that_stops_recruiting_goes(index: TrialIndex, article: Article, trial: Trial) -> None:
    make_landing_page(index, trial=trial)
    trial.recruitment_status = "completed"
    trial.save_revision().publish()
    assert studies(article) == []
    trial.recruitment_status = "recruiting"
    trial.save_revision().publish()
    assert studies(article) == ["Study heat-wrap"]
    trial.unpublish()
    assert studies(article) == []


def test_a_trial_comes_to_be_about_the_condition(
    index: TrialIndex, article: Article, condition: Condition
) -> None:
    trial = make_trial("other", conditions=[make_condition("Knee pain")])
    make_landing_page(index, trial=trial)
    assert studies(article) == []
    trial.conditions.add(TrialCondition(condition=condition))
    trial.save_revision().publish()
    assert studies(article) == ["Study heat-wrap"]
    trial.conditions.set(trial.conditions.exclude(condition=condition))
    trial.save_revision().publish()
    assert studies(article) == []


def test_a_page_is_given_another_trial(index: TrialIndex, article: Article, trial: Trial) -> None:
    page = make_landing_page(index, trial=make_trial("other", conditions=[make_condition("Knee pain")]))
    assert studies(article) == []
    page.trial = trial
    publish_page(page)
    assert studies(article) == ["Study heat-wrap"]


def test_studies_in_another_language_are_not_listed(
    index: TrialIndex, article: Article, trial: Trial
) -> None:
    page = make_landing_page(index, trial=trial)
    spanish = page.copy_for_translation(locale("es"), copy_parents=True)
    publish_page(spanish)
    assert studies(article) == ["Study heat-wrap"]
