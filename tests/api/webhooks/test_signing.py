"""Signatures, as the third-party package for Python verifies them; tests/contract has that for Node."""

from base64 import b64encode
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from standardwebhooks import Webhook, WebhookVerificationError

from api.webhooks.signing import InvalidSecret, key_of, new_secret, signed_headers


def secret_of(key: bytes) -> str:
    return "whsec_" + b64encode(key).decode()


@given(key=st.binary(min_size=24, max_size=64), word=st.text(st.characters(exclude_categories=["Cs"])))
def test_the_package_verifies_what_we_sign(key: bytes, word: str) -> None:
    body = f'"{word.encode("unicode_escape").hex()}"'.encode()
    headers = signed_headers(secret=secret_of(key), message_id="msg_1", at=datetime.now(UTC), body=body)
    assert Webhook(secret_of(key)).verify(body, headers) == word.encode("unicode_escape").hex()


@pytest.mark.parametrize("change", ["body", "id", "timestamp", "secret"])
def test_the_package_refuses_what_was_changed(change: str) -> None:
    secret = new_secret()
    headers = signed_headers(secret=secret, message_id="msg_1", at=datetime.now(UTC), body=b"{}")
    receiver = Webhook(new_secret() if change == "secret" else secret)
    if change in {"id", "timestamp"}:
        headers[f"webhook-{change}"] = headers[f"webhook-{change}"][:-1] + "x"
    with pytest.raises(WebhookVerificationError):
        receiver.verify(b'{"a": 1}' if change == "body" else b"{}", headers)


def test_secrets_are_long_and_never_the_same() -> None:
    assert len({new_secret() for _ in range(100)}) == 100
    assert len(key_of(new_secret())) == 32


@pytest.mark.parametrize("text", ["", "whsec_", "whsec_!!!", secret_of(b"x" * 23), secret_of(b"x" * 65)])
def test_what_is_no_secret_is_refused(text: str) -> None:
    with pytest.raises(InvalidSecret, match="whsec_"):
        key_of(text)


def test_a_secret_without_its_prefix_is_refused() -> None:
    with pytest.raises(InvalidSecret):
        key_of(b64encode(b"x" * 32).decode())
