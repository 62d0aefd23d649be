"""Documents past the end of their approval: what is true of them before the worker has compiled them anew."""

import json
from typing import Any

from django.conf import settings

from pages.publishing.canonical import canonical_json, content_hash
from pages.publishing.json_ld import json_ld_of_page
from pages.rules.recruitment.parts import CALL_TO_ACTION
from pages.rules.recruitment.withholding import with_reason, withhold, withhold_call
from pages.shapes.documents import METADATA_NAMES


def without_recruitment(content: dict[str, Any]) -> dict[str, Any]:
    """The content of a landing page without what its `withheld_reason` takes away, told alike in JSON-LD."""
    left = withhold(content)
    return {**left, "json_ld": json_ld_of_page(left)}


def lapsed(body: str) -> tuple[str, str]:
    """Hash and body of a document whose `valid_until` has passed, from its stored body.

    The content is what the worker will compile; only sequence and moment of change are still the old ones.
    """
    stored = json.loads(body)
    metadata = {name: stored.pop(name) for name in METADATA_NAMES}
    content = withhold_call(stored) if stored["type"] == CALL_TO_ACTION else _without_approval(stored)
    digest = content_hash(content)
    return digest, canonical_json({**content, **metadata, "hash": digest})


def _without_approval(page: dict[str, Any]) -> dict[str, Any]:
    required = settings.RECRUITMENT_APPROVAL == "required"
    return without_recruitment(with_reason({**page, "approval": None}, approval_required=required))
