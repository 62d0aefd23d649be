"""Chromium from the system, on a live server of our own. Its console must stay silent."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer
from wagtail.models import Locale

from pages.demo.load import load
from pages.demo.structure import PAGES
from pages.models import Home
from tests.browser.article_form import ArticleForm
from tests.kept import kept

QUIET = ["--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update"]


@pytest.fixture(scope="session")
def django_db_modify_db_settings(tmp_path_factory: pytest.TempPathFactory) -> None:
    """SQLite in memory would lock whole tables between the server's threads, and have no patience."""
    if connection.vendor == "sqlite":
        connection.settings_dict["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "db.sqlite3")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Raises FileNotFoundError where no Chromium is installed: a browser test never skips itself."""
    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    if executable is None:
        raise FileNotFoundError("Browser tests need Chromium: `apt-get install chromium`.")
    # Playwright keeps an event loop in this thread; Django would take that for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", *QUIET])
        yield browser
        browser.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def complaints() -> list[str]:
    """What the page complained of so far: errors on its console, and exceptions nobody caught."""
    return []


@pytest.fixture
def page(chromium: Browser, complaints: list[str], live_server: LiveServer) -> Iterator[Page]:
    """A fresh window on this machine's server, closed before it: leaving a page may send a last word."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    page.goto(f"{live_server.url}/livez")
    page.wait_for_load_state("networkidle")
    context.close()


@pytest.fixture
def article_form(page: Page, live_server: LiveServer) -> ArticleForm:
    """The admin's form of an article, for somebody who is signed in and may do everything."""
    rosa = get_user_model().objects.create_superuser("rosa", password="a long enough password")
    sign_in(page, live_server.url, rosa)
    return ArticleForm(page, live_server.url)


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for those of the demo, which is loaded once."""
    return tmp_path_factory.mktemp("pictures")


@pytest.fixture
def demo(settings: Settings, pictures: Path) -> Home:
    settings.MEDIA_ROOT = str(pictures)
    return make_demo()


@kept
def make_demo() -> Home:
    assert load(lambda _line: None) == len(PAGES)
    home: Home = Home.objects.get(locale=Locale.get_default())
    return home


def sign_in(page: Page, address: str, user: User) -> None:
    """Has the window's session be this person's."""
    client = Client()
    client.force_login(user)
    session = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": address}])
