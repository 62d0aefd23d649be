"""Guessing passwords is bounded by address, before any is hashed."""

import re
from typing import TYPE_CHECKING

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.core import mail
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries, Settings

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Answer

pytestmark = pytest.mark.django_db

NOWHERE = "redis://127.0.0.1:1/0"
GUESS = {"username": "nobody", "password": "guess"}


@pytest.fixture(autouse=True)
def three_a_minute(settings: Settings) -> None:
    settings.LOGIN_RATE_LIMIT = "3/minute"
    settings.API_RATE_LIMIT = "100/minute"
    settings.REDIS_URL = ""


def attempt(client: Client, *, address: str = "127.0.0.1") -> "Answer":
    return client.post(reverse("wagtailadmin_login"), GUESS, REMOTE_ADDR=address)


def exhaust(client: Client) -> None:
    assert [attempt(client).status_code for _ in range(3)] == [200] * 3


def test_attempts_beyond_the_rate_are_told_in_words(client: Client) -> None:
    exhaust(client)
    refused = attempt(client)
    assert (refused.status_code, refused["Content-Type"]) == (429, "text/html; charset=utf-8")
    assert refused["Cache-Control"] == "no-store"
    assert 1 <= int(refused["Retry-After"]) <= 120
    assert f"Try again in {refused['Retry-After']} seconds." in refused.content.decode()
    assert 'href="/admin/login/"' in refused.content.decode()


def test_what_is_left_is_told(client: Client) -> None:
    told = [attempt(client) for _ in range(4)]
    assert {response["RateLimit-Policy"] for response in told} == {'"login";q=3;w=60'}
    left = [re.fullmatch(r'"login";r=(\d);t=\d+', response["RateLimit"]) for response in told]
    assert [found and found[1] for found in left] == ["2", "1", "0", "0"]


def test_no_password_is_looked_at_beyond_the_rate(
    client: Client, admin_user: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    exhaust(client)
    with django_assert_num_queries(0):
        right = client.post(reverse("wagtailadmin_login"), {"username": "admin", "password": "password"})
    assert right.status_code == 429
    assert not Session.objects.exists()


def test_who_keeps_the_rate_is_signed_in(client: Client, admin_user: User) -> None:
    answer = client.post(reverse("wagtailadmin_login"), {"username": "admin", "password": "password"})
    assert (answer.status_code, answer["Location"]) == (302, reverse("wagtailadmin_home"))


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize(
    "address",
    [
        "/admin/login/?next=/admin/",
        reverse("wagtailadmin_password_reset"),
        reverse("wagtailadmin_password_reset_confirm", args=["MQ", "set-password"]),
    ],
)
def test_every_way_to_sign_in_is_counted(client: Client, method: str, address: str) -> None:
    exhaust(client)
    assert getattr(client, method)(address).status_code == 429


def test_no_letter_is_sent_beyond_the_rate(client: Client, admin_user: User) -> None:
    exhaust(client)
    client.post(reverse("wagtailadmin_password_reset"), {"email": admin_user.email})
    assert mail.outbox == []


def test_the_forms_and_all_else_in_the_admin_stay_uncounted(client: Client, admin_user: User) -> None:
    exhaust(client)
    assert attempt(client).status_code == 429
    for name in ("wagtailadmin_login", "wagtailadmin_password_reset"):
        assert client.get(reverse(name)).status_code == 200
    client.force_login(admin_user)
    assert {client.post(reverse("wagtailadmin_tag_autocomplete")).status_code for _ in range(5)} == {200}


def test_attempts_and_reads_are_counted_apart(client: Client, settings: Settings) -> None:
    settings.API_RATE_LIMIT = "3/minute"
    exhaust(client)
    assert client.get("/graphql/", {"query": "{ __typename }"}).status_code == 200
    assert [client.get("/graphql/", {"query": "{ __typename }"}).status_code for _ in range(3)][2] == 429
    assert attempt(client, address="198.51.100.1").status_code == 200


def test_each_address_has_its_own_rate(client: Client) -> None:
    exhaust(client)
    assert attempt(client).status_code == 429
    assert attempt(client, address="198.51.100.1").status_code == 200


def test_an_empty_rate_limits_nothing(client: Client, settings: Settings) -> None:
    settings.LOGIN_RATE_LIMIT = ""
    assert {attempt(client).status_code for _ in range(9)} == {200}


def test_without_redis_everybody_may_try(client: Client, settings: Settings) -> None:
    settings.REDIS_URL = NOWHERE
    assert {attempt(client).status_code for _ in range(5)} == {200}


def test_or_nobody_by_setting(client: Client, settings: Settings) -> None:
    settings.REDIS_URL, settings.API_RATE_LIMIT_FAIL_OPEN = NOWHERE, False
    refused = attempt(client)
    assert (refused.status_code, refused["Retry-After"], refused["Cache-Control"]) == (503, "5", "no-store")
    assert "cannot be counted just now" in refused.content.decode()
    assert client.get(reverse("wagtailadmin_login")).status_code == 200
