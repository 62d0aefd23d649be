import pytest
from django.test import Client
from pytest_django import Settings

from tests.work import counted

pytestmark = pytest.mark.django_db

PREVIEW = "/api/v1/preview/"
HOSTILE = {
    "deep": ("[" * 40_000 + "]" * 40_000, 400, "limit_exceeded"),
    "deep objects": ('{"a":' * 10_000 + "1" + "}" * 10_000, 400, "limit_exceeded"),
    "deeper than 20": ("[" * 21 + "]" * 21, 400, "limit_exceeded"),
    "many values": ("[" + "0," * 20_000 + "0]", 400, "limit_exceeded"),
    "long": ('{"token": "' + "x" * 100_000 + '"}', 413, "content_too_large"),
    "huge integer": ('{"token": ' + "9" * 50_000 + "}", 400, "invalid_request"),
    "half of a surrogate pair": ('{"token": "\\ud800"}', 400, "invalid_request"),
    "invalid UTF-8": (b'{"token": "\xff"}', 400, "invalid_request"),
    "not a number": ('{"token": NaN}', 400, "invalid_request"),
    "not closed": ('{"token": "', 400, "invalid_request"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_body_is_refused_in_few_steps(client: Client, name: str) -> None:
    body, status, code = HOSTILE[name]
    client.post(PREVIEW, "{}", content_type="application/json")  # the first request of a process does more
    with counted() as work:
        response = client.post(PREVIEW, body, content_type="application/json")
    assert (response.status_code, response["Content-Type"]) == (status, "application/problem+json")
    assert response.json()["code"] == code
    assert work.calls < 50_000


def test_a_body_is_read_no_further_than_it_may_be_long(client: Client, settings: Settings) -> None:
    settings.API_MAX_BODY_BYTES = 100
    response = client.post(PREVIEW, " " * 101, content_type="application/json")
    assert response.json()["detail"] == "The request body is longer than 100 bytes."
