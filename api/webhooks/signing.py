"""Signatures as the Standard Webhooks specification has them (v1: HMAC-SHA256)."""

import binascii
import hmac
import secrets
from base64 import b64decode, b64encode
from datetime import datetime

PREFIX = "whsec_"
KEY_BYTES = 32
KEY_LENGTHS = range(24, 65)
"""How many bytes a key may have."""


class InvalidSecret(ValueError):
    """The text is no secret; the message says what one looks like."""


def new_secret() -> str:
    return PREFIX + b64encode(secrets.token_bytes(KEY_BYTES)).decode()


def key_of(secret: str) -> bytes:
    """The key in a secret as receivers keep it.

    Raises:
        InvalidSecret: there is none in it.
    """
    try:
        key = b64decode(secret.removeprefix(PREFIX), validate=True)
    except (binascii.Error, ValueError) as error:
        raise InvalidSecret(f"A secret is {PREFIX} and base64.") from error
    if not secret.startswith(PREFIX) or len(key) not in KEY_LENGTHS:
        raise InvalidSecret(f"A secret is {PREFIX} and 24 to 64 bytes in base64.")
    return key


def signed_headers(*, secret: str, message_id: str, at: datetime, body: bytes) -> dict[str, str]:
    """The three headers a receiver verifies."""
    timestamp = str(int(at.timestamp()))
    signed = f"{message_id}.{timestamp}.".encode() + body
    signature = b64encode(hmac.digest(key_of(secret), signed, "sha256")).decode()
    return {
        "webhook-id": message_id,
        "webhook-timestamp": timestamp,
        "webhook-signature": f"v1,{signature}",
    }
