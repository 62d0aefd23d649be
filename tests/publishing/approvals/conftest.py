"""A draft of a landing page that needs an approval, and one that is published under one."""

from datetime import date

import pytest
from pytest_django.fixtures import Settings as SettingsWrapper

from pages.models import Trial, TrialIndex, TrialLandingPage
from tests.approving import approve
from tests.content import make_question, make_site, publish_page
from tests.landing import asks, check, make_landing_page, make_trial, make_trial_index
from tests.publishing.approvals.looking import Clock


@pytest.fixture(autouse=True)
def approval_required(settings: SettingsWrapper, approval_advised: None) -> None:
    settings.RECRUITMENT_APPROVAL = "required"


@pytest.fixture
def index() -> TrialIndex:
    return make_trial_index(make_site())


@pytest.fixture
def trial() -> Trial:
    return make_trial(summary="Does warmth help?")


@pytest.fixture
def draft(index: TrialIndex, trial: Trial) -> TrialLandingPage:
    body = [check(asks(make_question()))]
    return make_landing_page(index, trial=trial, body=body, publish=False)


@pytest.fixture
def page(draft: TrialLandingPage) -> TrialLandingPage:
    approve(draft, expires_on=date(2090, 12, 31))
    return publish_page(draft)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Time stands still, before the approvals here end."""
    clock = Clock(monkeypatch)
    clock.set(2090, 6, 1)
    return clock
