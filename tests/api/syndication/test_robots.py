"""robots.txt, as a crawler's own parser reads it."""

from urllib.robotparser import RobotFileParser

import pytest
from django.test import Client

from tests.api.syndication.conftest import Shelf


@pytest.fixture
def rules(client: Client, shelf: Shelf) -> RobotFileParser:
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    parser = RobotFileParser()
    parser.parse(response.content.decode().splitlines())
    return parser


@pytest.mark.parametrize("path", ["/admin/", "/admin/pages/", "/preview/", "/api/authoring/v3/"])
def test_crawlers_keep_off(rules: RobotFileParser, path: str) -> None:
    assert not rules.can_fetch("Anybot", path)


@pytest.mark.parametrize(
    "path", ["/", "/site/backs/", "/api/v1/content/", "/feeds/sections/atom.xml", "/llms.txt"]
)
def test_crawlers_may_read(rules: RobotFileParser, path: str) -> None:
    assert rules.can_fetch("Anybot", path)


def test_it_names_the_sitemap_of_the_host(rules: RobotFileParser) -> None:
    assert rules.site_maps() == ["http://testserver/sitemap.xml"]
