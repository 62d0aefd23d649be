"""A webhook verified by the third-party package for Node; tests/api/webhooks has the one for Python."""

import json
import subprocess
from pathlib import Path
from shutil import which

import pytest
from pytest_django.fixtures import Settings

from api.webhooks.delivery import deliver_due
from api.webhooks.models import Endpoint
from tests.api.webhooks.receiver import Received, receiving
from tests.content import make_section, make_site

VERIFIER = Path(__file__).parent / "webhooks"
MISSING = "it needs Node, and `npm ci` in tests/contract/webhooks"

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(which("node") is None or not (VERIFIER / "node_modules").is_dir(), reason=MISSING),
]


def delivered(settings: Settings) -> tuple[str, Received]:
    """The secret of an endpoint, and a message it got."""
    settings.WEBHOOKS_ALLOW_PRIVATE_ADDRESSES = True
    with receiving() as receiver:
        endpoint = Endpoint.objects.create(name="Node", url=receiver.url, types=["SectionIndex"])
        make_section(make_site(), title="Rücken", slug="ruecken")
        deliver_due()
    (one,) = receiver.received
    return endpoint.secret, one


def verify(secret: str, body: str, headers: dict[str, str]) -> tuple[int, str]:
    given = json.dumps({"secret": secret, "body": body, "headers": headers})
    run = subprocess.run(
        ["node", "verify.mjs"], cwd=VERIFIER, input=given, capture_output=True, text=True, check=False
    )
    assert run.stderr == ""
    return run.returncode, run.stdout.strip()


def test_node_verifies_what_was_delivered(settings: Settings) -> None:
    secret, one = delivered(settings)
    code, printed = verify(secret, one.body.decode(), one.headers)
    assert (code, json.loads(printed)) == (0, json.loads(one.body))


def test_node_refuses_what_was_changed(settings: Settings) -> None:
    secret, one = delivered(settings)
    changed = one.body.decode().replace("published", "withdrawn")
    assert verify(secret, changed, one.headers) == (1, "WebhookVerificationError")
