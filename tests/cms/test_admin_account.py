from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.test import Client

pytestmark = pytest.mark.django_db


def printed(*words: str) -> str:
    out = StringIO()
    call_command("admin_account", *words, stdout=out)
    return out.getvalue()


def test_the_printed_password_opens_the_admin(client: Client) -> None:
    account, _advice = printed().splitlines()
    _, name, _, _, _, password = account.removeprefix("Admin ").split(" ")
    assert (name, len(password)) == ("admin", 20)
    assert client.login(username=name, password=password)
    assert client.get("/admin/").status_code == 200


def test_a_second_run_makes_and_prints_nothing() -> None:
    printed()
    before = get_user_model().objects.values_list("username", "password").get()
    assert printed() == ""
    assert get_user_model().objects.values_list("username", "password").get() == before


def test_the_name_can_be_chosen() -> None:
    assert printed("--username", "rosa").startswith("Admin account: rosa with the password ")
