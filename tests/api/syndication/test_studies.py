"""Studies in feeds, the sitemap and llms.txt."""

import pytest
from django.test import Client
from pytest_django.fixtures import Settings as SettingsWrapper

from pages.models import TrialLandingPage
from pages.rules.recruitment.withholding import NOT_APPROVED
from tests.api.syndication.conftest import Shelf
from tests.approving import approve
from tests.content import make_question, publish_page, stored
from tests.landing import make_landing_page, make_trial, make_trial_index

PATH = "/studies/heat-wrap/"
FEED = "/feeds/conditions/en/lower-back-pain/feed.json"


@pytest.fixture
def study(shelf: Shelf) -> TrialLandingPage:
    make_question()
    trial = make_trial(conditions=[shelf.condition])
    return make_landing_page(make_trial_index(shelf.home), trial=trial)


def feed(client: Client, address: str) -> dict[str, str]:
    """The titles and summaries of a feed."""
    return {item["title"]: item["summary"] for item in client.get(address).json()["items"]}


def test_a_study_is_in_the_feeds_of_its_condition_and_of_its_index(
    client: Client, study: TrialLandingPage
) -> None:
    assert feed(client, FEED) == {
        "Study heat-wrap": "Does warmth help?",
        "Lower back pain": "Most back pain eases by itself.",
    }
    assert feed(client, "/feeds/sections/studies/feed.json") == {"Study heat-wrap": "Does warmth help?"}


def test_studies_and_their_index_are_where_crawlers_look(client: Client, study: TrialLandingPage) -> None:
    sitemap = client.get("/sitemap-en.xml").content.decode()
    assert [path for path in ("/studies/</loc>", f"{PATH}</loc>") if path not in sitemap] == []
    llms = client.get("/llms.txt").content.decode()
    address = f"http://testserver/api/v1/content/{stored(study).id}.md"
    assert f"## Studies\n\n- [Study heat-wrap]({address}): Does warmth help?\n" in llms


def test_a_withheld_study_still_stands_and_invites_nobody(
    client: Client, shelf: Shelf, settings: SettingsWrapper
) -> None:
    settings.RECRUITMENT_APPROVAL = "required"
    make_question()
    trial = make_trial(conditions=[shelf.condition])
    study = make_landing_page(make_trial_index(shelf.home), trial=trial, publish=False)
    approval = approve(study)
    publish_page(study)
    approval.delete()
    assert feed(client, FEED)["Study heat-wrap"] == NOT_APPROVED["en"]
    assert PATH in client.get("/sitemap-en.xml").content.decode()
    assert f": {NOT_APPROVED['en']}\n" in client.get("/llms.txt").content.decode()
    for address in (FEED, "/llms.txt"):
        assert "Does warmth help?" not in client.get(address).content.decode()
