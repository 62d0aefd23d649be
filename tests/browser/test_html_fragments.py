"""The HTML form of every demo page, put into a page: axe finds nothing serious."""

import pytest
from django.test import Client
from playwright.sync_api import Page

from pages.demo.structure import PAGES
from pages.models import Home
from pages.publishing.models import PublishedDocument
from tests.browser.accessibility import serious_problems

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.django_db(transaction=True)]

HEAD = "<!doctype html><html lang='{locale}'><head><title>A page</title></head>"
PAGE = HEAD + "<body><main>{fragment}</main></body></html>"


def test_every_fragment_is_sound(page: Page, demo: Home) -> None:
    client, documents = Client(), PublishedDocument.objects.exclude(path=None)
    for document in documents:
        fragment = client.get(f"/api/v1/content/{document.pk}.html").content.decode()
        page.set_content(PAGE.format(locale=document.locale, fragment=fragment))
        assert serious_problems(page) == [], document.path
        assert page.locator("h1").count() == 1
    assert len(documents) == len(PAGES)
