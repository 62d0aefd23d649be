"""What is said of a block that has no function of its own."""

from api.representations.generic import generic_block
from api.representations.html import to_html_fragment
from api.representations.parts import Line, Links, Listing, Moment, Rich, Section
from api.representations.words import words_of
from pages.shapes.objects import LINK, RICH_TEXT
from pages.shapes.types import (
    BOOLEAN,
    DATE,
    INTEGER,
    TEXT,
    Enum,
    EnumValue,
    Field,
    ListOf,
    Struct,
    StructKind,
)
from tests.api.representations.documents import rich

STEP = Struct("Step", (Field("heading", TEXT, ""), Field("text", RICH_TEXT, "")), "", StructKind.ITEM)
PHASE = Enum("Phase", (EnumValue("phase_2", "Phase 2"),))
VISITS = Struct(
    "Visits",
    (
        Field("type", TEXT, ""),
        Field("name", TEXT, ""),
        Field("anchor", TEXT, ""),
        Field("heading", TEXT, "", nullable=True),
        Field("lead", RICH_TEXT, ""),
        Field("phase", PHASE, ""),
        Field("visits_in_all", INTEGER, "", nullable=True),
        Field("remote", BOOLEAN, ""),
        Field("starts_on", DATE, "", nullable=True),
        Field("bring", ListOf(TEXT), ""),
        Field("steps", ListOf(STEP), ""),
        Field("more", LINK, "", nullable=True),
    ),
    "",
    StructKind.BLOCK,
)
BLOCK = {
    "type": "Visits",
    "name": "visits",
    "anchor": "visits",
    "heading": "What to expect",
    "lead": rich("It takes a while."),
    "phase": "phase_2",
    "visits_in_all": 19,
    "remote": True,
    "starts_on": "2026-03-01",
    "bring": ["Your card"],
    "steps": [{"heading": "Screening", "text": rich("We ask.")}],
    "more": {"url": "/studies/", "document_id": None, "title": "Studies"},
}


def test_every_field_is_said_in_the_order_of_the_form() -> None:
    (section,) = generic_block(BLOCK, VISITS, words_of("en"))
    assert section == Section(
        "What to expect",
        (
            Rich(rich("It takes a while.")),
            Line("Phase 2", "Phase"),
            Line("19", "Visits in all"),
            Line("yes", "Remote"),
            Moment("2026-03-01", "Starts on"),
            Section("Bring", (Listing(("Your card",)),)),
            Section("Screening", (Rich(rich("We ask.")),)),
            Links((("Studies", "/studies/"),)),
        ),
        "visits",
    )


def test_what_is_empty_is_not_said() -> None:
    empty = dict.fromkeys(BLOCK) | {"lead": {"nodes": [], "html": "", "text": ""}, "remote": False}
    assert generic_block(empty, VISITS, words_of("en")) == ()


def test_a_document_of_a_type_without_a_function_says_its_fields() -> None:
    html = to_html_fragment(
        {"type": "Person", "locale": "es", "name": "Ada <Reyes>", "job_title": "Médica", "photo": None}
    )
    assert html.startswith(
        '<article lang="es">\n<h1>Ada &lt;Reyes&gt;</h1>\n<p><strong>Job title:</strong> Médica'
    )
