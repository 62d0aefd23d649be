"""Drafts may miss anything: they compile, and the rules can be asked about them."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pages.models import Article, Home
from pages.publishing.compile import compile_draft
from pages.rules.table import findings
from tests.content import block, cite, items, locale, prose

pytestmark = pytest.mark.django_db

RICH = f"<p>You have:</p><h4>Heat</h4><ul><li>one{cite(1)}</li></ul><p>It eases{cite(9)}.</p>"
TREATMENT = {"name": "", "suggested_name": "Rest", "text": RICH, "kind": ""}
TIER = {"level": "basic", "heading": "", "lead": RICH, "treatments": items(TREATMENT, label="treatment")}
TABLE = {"columns": [{"type": "cell", "heading": ""}], "rows": [{"values": [RICH]}], "caption": ""}
WHOLE = [
    prose(RICH, heading="Overview"),
    block("causes", heading="", lead=RICH, causes=items({"heading": "", "text": RICH}, label="cause")),
    block("treatments", heading="", lead="", tiers=items(TIER, label="tier")),
    block(
        "when_to_see_a_doctor", lead=RICH, warning_signs=items({"text": RICH, "urgency": ""}, label="sign")
    ),
    block("lowdown", heading="", text=RICH),
    block("callout", variant="warning", heading="", text=RICH),
    block("figure", image={"image": 404, "alt_text": "", "decorative": False}, caption=RICH),
    block("table", caption="", row_headers=True, table=TABLE),
    block("faq", heading="", questions=items({"question": "", "answer": RICH}, label="question")),
    block("call_to_action", call_to_action=404, condition=404),
    block("references", heading="", references=items({"title": "", "locator": ""}, label="reference")),
]
CHANCE = st.integers(0, 9)


def thinned(value: object, draw: st.DrawFn) -> object:
    """The stored stream with fields, items and ids gone, or fields empty."""
    if isinstance(value, dict) and "columns" not in value:
        kept = [name for name in value if name in {"type", "value"} or draw(CHANCE) < 9]
        return {name: thinned(value[name], draw) for name in kept}
    if isinstance(value, list):
        return [thinned(inner, draw) for inner in value if draw(CHANCE) < 9]
    return "" if isinstance(value, str) and "<p>" in value and draw(CHANCE) > 7 else value


@st.composite
def streams(draw: st.DrawFn) -> str:
    return json.dumps(thinned(WHOLE, draw))


@given(streams())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_draft_is_too_broken_to_be_compiled_and_examined(stream: str) -> None:
    document = compile_draft(Article(title="", body=stream, locale=locale("en")))
    for finding in findings(document, today=date(2026, 1, 1)):
        assert finding.message


def test_the_whole_draft_is_found_wrong_everywhere() -> None:
    document = compile_draft(Article(title="Pain", body=json.dumps(WHOLE), locale=locale("en")))
    codes = {finding.code for finding in findings(document) if finding.severity == "blocks"}
    assert codes == {
        "list.lost",
        "heading.missing",
        "choice.missing",
        "citation.orphan",
        "heading.skipped",
        "image.missing",
        "placement.unavailable",
    }


def test_a_page_that_stands_nowhere_yet() -> None:
    document = compile_draft(Home(title="Home", locale=locale("es")))
    assert (document["type"], document["locale"], document["path"]) == ("Home", "es", "")
    assert (document["published_at"], document["breadcrumb"], document["body"]) == (None, [], [])


def test_blocks_that_code_has_just_made_have_ids() -> None:
    body: list[Any] = [("prose", {"text": "<p>It eases.</p>"}), ("prose", {"text": "<p>Walk.</p>"})]
    ids = [
        made["id"] for made in compile_draft(Article(title="Pain", body=body, locale=locale("en")))["body"]
    ]
    assert len({*ids}) == 2
    assert None not in ids
