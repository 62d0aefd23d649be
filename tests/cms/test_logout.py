"""Logging out ends the session, and nothing else looks as if it did."""

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

pytestmark = pytest.mark.django_db


def test_a_link_logs_nobody_out(client: Client, admin_user: User) -> None:
    client.force_login(admin_user)
    answer = client.get(reverse("wagtailadmin_logout"))
    assert (answer.status_code, dict(answer.cookies)) == (405, {})
    assert client.get(reverse("wagtailadmin_home")).status_code == 200


def test_the_form_ends_the_session(client: Client, admin_user: User) -> None:
    client.force_login(admin_user)
    assert client.post(reverse("wagtailadmin_logout")).status_code == 302
    assert not Session.objects.exists()
