"""A trial is previewed on its landing page, or on one made up for it."""

import pytest

from pages.models import TrialLandingPage
from pages.publishing.compile import compile_draft
from pages.publishing.preview.stage import page_for
from tests.content import make_site
from tests.landing import make_landing_page, make_trial_index
from tests.trials import make_trial

pytestmark = pytest.mark.django_db


def test_a_trial_that_no_page_is_about_gets_a_page_for_the_preview() -> None:
    page = page_for(make_trial())
    assert isinstance(page, TrialLandingPage)
    assert compile_draft(page)["trial"]["slug"] == "heat-for-backs"


def test_a_trial_is_shown_on_its_landing_page() -> None:
    trial = make_trial()
    page = make_landing_page(make_trial_index(make_site()), trial=trial)
    assert page_for(trial).pk == page.pk
