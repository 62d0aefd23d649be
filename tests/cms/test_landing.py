import re

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from tests.content import make_site

pytestmark = pytest.mark.django_db


def links(client: Client) -> list[str]:
    return re.findall(r'<a href="([^"]+)">', client.get("/").content.decode())


def test_it_names_every_door(client: Client, settings: Settings) -> None:
    settings.GRAPHIQL = True
    doors = ["/site/", "/admin/", "/graphql/", "/api/v1/docs/", "/api/v1/content/?type=Article"]
    assert links(client) == doors


def test_graphiql_only_where_it_is_on(client: Client, settings: Settings) -> None:
    settings.GRAPHIQL = False
    assert "/graphql/" not in links(client)


def test_each_door_opens(client: Client, settings: Settings) -> None:
    settings.GRAPHIQL = True
    make_site()
    opened = {
        door: client.get(door, headers={"accept": "text/html,*/*;q=0.8"}, follow=True).status_code
        for door in links(client)
    }
    assert set(opened.values()) == {200}, opened
