"""Every way an answer can be sent: right, wrong, and to a server that fails at it."""

import json
from dataclasses import dataclass
from typing import Any

from pages.models import TrialLandingPage
from pages.publishing.models import PublishedDocument
from tests.content import block, make_question, make_site, stored
from tests.landing import asks, check, criterion, make_landing_page, make_trial, make_trial_index

SENTINEL = "87.316249"
"""An answer that stands in no document of ours, right as a number and wrong as anything else."""

JSON, FORM = "application/json", "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Sent:
    """One request: what it is, and the status it is answered with."""

    status: int
    path: str
    body: str
    method: str = "POST"
    content_type: str = JSON


def make_study() -> TrialLandingPage:
    """A landing page that asks for a weight."""
    scales = block("decimal", unit="kg", unit_label="kg", minimum=None, maximum=None, step=None)
    weight = make_question("weight", text="What do you weigh?", answer=scales)
    trial = make_trial(criteria=[criterion("light", {"lte": ["weight", 90]})])
    return make_landing_page(make_trial_index(make_site()), trial=trial, body=[check(asks(weight))])


def ways_to_send(page: TrialLandingPage) -> list[Sent]:
    """The last one is to be sent after `break_document`."""
    document = stored(page)
    path = f"/api/v1/content/{document.id}/evaluate/"
    (asked,) = [each for each in document.content["body"] if each["type"] == "EligibilityCheck"]
    right = {"ruleset_hash": asked["ruleset_hash"], "answers": {"weight": float(SENTINEL)}}
    wrong = {**right, "answers": {"weight": SENTINEL}}
    nothing = f"/api/v1/content/{page.trial_id:032x}/evaluate/"
    return [
        Sent(200, path, json.dumps(right)),
        Sent(422, path, json.dumps(wrong)),
        Sent(422, path, json.dumps({**right, "answers": {SENTINEL: SENTINEL}})),
        Sent(422, path, json.dumps({**right, SENTINEL: SENTINEL})),
        Sent(409, path, json.dumps({**right, "ruleset_hash": SENTINEL})),
        Sent(400, path, json.dumps(right)[:-1]),
        Sent(400, path, f"weight={SENTINEL}", content_type=FORM),
        Sent(413, path, json.dumps({**wrong, "answers": {"weight": SENTINEL * 20_000}})),
        Sent(404, nothing, json.dumps(right)),
        Sent(405, path, json.dumps(right), method="PUT"),
        Sent(500, path, json.dumps(right)),
    ]


def break_document(page: TrialLandingPage) -> None:
    """As if a document had been stored that no reader of ours understands."""
    row = PublishedDocument.objects.get(pk=stored(page).id)
    content: dict[str, Any] = json.loads(row.body)
    for each in content["body"]:
        for placed in each.get("placements", ()):
            placed["question"]["answer"] = SENTINEL[:2]
    PublishedDocument.objects.filter(pk=row.pk).update(body=json.dumps(content))
