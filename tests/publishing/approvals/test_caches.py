"""No cache may have a page past the end of its approval, whichever answer shows it."""

from datetime import UTC, datetime, timedelta
from urllib.parse import quote

import pytest
from django.test import Client
from pytest_django.fixtures import Settings as SettingsWrapper

from api.caching import ASK_EACH_TIME, cache_control, longest_use
from pages.models import TrialLandingPage
from tests.content import content
from tests.publishing.approvals.looking import Clock

pytestmark = pytest.mark.django_db

END = datetime(2091, 1, 1, tzinfo=UTC)
LASTING = "public, max-age=0, s-maxage=60, stale-while-revalidate=30, stale-if-error=3600"


def showing(page: TrialLandingPage) -> list[str]:
    """Every kind of answer that has the page in it, or something of it."""
    document = content(page)
    path, item = document["path"], f"/api/v1/content/{document['id']}"
    queries = f'{{ page(path: "{path}") {{ title }} }}', "{ trialLandingPages(first: 5) { nodes { title } } }"
    return [
        f"{item}/",
        f"{item}/?fields=title",
        f"{item}.md",
        f"/api/v1/content/find/?path={path}",
        "/api/v1/content/?limit=50",
        "/api/v1/changes/?since=0",
        "/api/v1/changes/?since=0&include=document",
        "/api/v1/eligibility-questions/age-years/where-used/",
        "/feeds/sections/studies/atom.xml",
        "/feeds/sections/feed.json",
        "/llms.txt",
        f"/site{path}",
        *(f"/graphql/?query={quote(query)}" for query in queries),
    ]


OTHERS = ["/api/v1/content/?type=Home", "/api/v1/eligibility-questions/", "/sitemap.xml", "/site/"]


def controls(client: Client, addresses: list[str]) -> dict[str, str]:
    answers = {address: client.get(address) for address in addresses}
    assert [address for address, answer in answers.items() if answer.status_code != 200] == []
    return {address: answer["Cache-Control"] for address, answer in answers.items()}


def test_what_could_outlast_an_approval_is_asked_for_each_time(
    page: TrialLandingPage, clock: Clock, client: Client
) -> None:
    questionnaire = f"/api/v1/content/{content(page)['id']}/questionnaire/"
    addresses = [*showing(page), questionnaire]
    clock.now = END - longest_use() - timedelta(seconds=1)
    assert controls(client, addresses) == dict.fromkeys(addresses, LASTING)
    for moment in (END - longest_use(), END - timedelta(microseconds=1)):
        clock.now = moment
        assert controls(client, addresses) == dict.fromkeys(addresses, ASK_EACH_TIME)
        assert controls(client, OTHERS) == dict.fromkeys(OTHERS, LASTING)
    clock.now = END
    assert controls(client, showing(page)) == dict.fromkeys(showing(page), LASTING)


def test_an_answer_says_nothing_that_outlasts_it_whatever_the_settings(
    settings: SettingsWrapper, clock: Clock
) -> None:
    settings.API_MAX_AGE, settings.API_SHARED_MAX_AGE = 300, 60
    settings.API_STALE_WHILE_REVALIDATE, settings.API_STALE_IF_ERROR = 86_400, 0
    until = clock.now + timedelta(seconds=86_710)
    assert cache_control(until + timedelta(seconds=1)) == cache_control()
    assert cache_control(until) == ASK_EACH_TIME


def test_a_304_says_it_as_well(page: TrialLandingPage, clock: Clock, client: Client) -> None:
    clock.now = END - timedelta(minutes=1)
    address = showing(page)[0]
    known = {"If-None-Match": client.get(address)["ETag"]}
    unchanged = client.get(address, headers=known)
    assert (unchanged.status_code, unchanged["Cache-Control"]) == (304, ASK_EACH_TIME)
    clock.now = END
    assert client.get(address, headers=known).status_code == 200
