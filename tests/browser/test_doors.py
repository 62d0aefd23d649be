"""Every address that `make run` prints, opened as a newcomer would."""

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_the_start_page_leads_everywhere(page: Page, live_server: LiveServer, complaints: list[str]) -> None:
    page.goto(live_server.url)
    expect(page.get_by_role("heading", name="Content API")).to_be_visible()
    assert page.get_by_role("link").count() >= 3
    assert complaints == []


def test_an_editor_enters_the_admin(page: Page, live_server: LiveServer, complaints: list[str]) -> None:
    get_user_model().objects.create_superuser("rosa", password="a long enough password")
    page.goto(f"{live_server.url}/admin/")
    page.get_by_placeholder("Enter your username").fill("rosa")
    page.get_by_placeholder("Enter password").fill("a long enough password")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("navigation", name="Main menu")).to_be_visible()
    assert complaints == []


def test_graphiql_answers_a_query(
    page: Page, live_server: LiveServer, settings: Settings, complaints: list[str]
) -> None:
    settings.GRAPHIQL = True
    page.goto(f"{live_server.url}/graphql/")
    page.get_by_role("button", name="Execute query").click()
    expect(page.locator(".result-window")).to_contain_text('"articles"')
    assert complaints == []


def test_the_rest_documentation_draws_itself(
    page: Page, live_server: LiveServer, complaints: list[str]
) -> None:
    page.goto(f"{live_server.url}/api/v1/docs/")
    expect(page.get_by_text("/api/v1/content/").first).to_be_visible()
    assert complaints == []
