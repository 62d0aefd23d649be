"""Bodies that scripts write: what is there arrives, and what cannot arrive is refused with its place."""

from typing import Any

import pytest
from django.test import Client, RequestFactory
from pytest_django.fixtures import Settings

from api.authoring import answers
from pages.models import Article
from tests.api.authoring.scripts import PAGES, errors, read, send
from tests.content import (
    block,
    cite,
    content,
    items,
    make_article,
    make_image,
    make_section,
    make_site,
    prose,
    uid,
)

REFERENCE = {"title": "Low back pain", "locator": "none_exists"}
TABLE = {
    "columns": [{"type": "cell", "heading": "Drug"}, {"type": "cell", "heading": "Dose"}],
    "rows": [{"values": ["<p>Ibuprofen</p>", "<p><b>400</b> mg</p>"]}],
    "caption": "",
}


@pytest.fixture
def article(db: None) -> Article:
    return make_article(make_section(make_site()))


def cited_by(label: str) -> list[dict[str, Any]]:
    text = f"<p>It eases in weeks.{cite(1, label)}</p>"
    return [
        prose(text),
        block("references", references=items(REFERENCE, label=label), heading="", safe_alone=False),
    ]


def citations(page: Article) -> list[dict[str, Any]]:
    children = content(page)["body"][0]["text"]["nodes"][0]["children"]
    return [child for child in children if child["_type"] == "citation"]


def test_a_script_cites(script: Client, article: Article) -> None:
    assert send(script, article, body=cited_by("new")).status_code == 200
    (citation,) = citations(article)
    assert (citation["number"], citation["reference"]) == (1, uid("new-1"))
    assert read(script, article)["body"][0]["value"]["text"] == f"<p>It eases in weeks.{cite(1, 'new')}</p>"


def test_a_script_writes_a_table(script: Client, article: Article) -> None:
    body = [prose(), block("table", caption="", row_headers=True, table=TABLE)]
    assert send(script, article, body=body).status_code == 200
    table = content(article)["body"][1]["table"]
    assert [column["heading"] for column in table["columns"]] == ["Drug", "Dose"]
    assert "<strong>400</strong> mg" in table["rows"][0]["cells"][1]["html"]
    assert read(script, article)["body"][1]["value"]["table"] == TABLE


def test_items_may_come_bare_and_get_ids(script: Client, article: Article) -> None:
    faq = [{"question": "Does it pass?", "answer": "<p>Yes.</p>"}]
    assert (
        send(script, article, body=[prose(), {"type": "faq", "value": {"questions": faq}}]).status_code == 200
    )
    (item,) = read(script, article)["body"][1]["value"]["questions"]
    assert (item["type"], item["value"]["question"]) == ("item", "Does it pass?")
    assert item["id"]


def test_text_is_kept_as_wagtails_editor_would_keep_it(script: Client, article: Article) -> None:
    assert send(script, article, body=[prose("Bare <strong>text</strong>")]).status_code == 200
    kept = read(script, article)["body"][0]["value"]["text"]
    assert kept.startswith("<p data-block-key=")
    assert kept.endswith(">Bare <b>text</b></p>")
    assert send(script, article, body=[prose(kept)]).status_code == 200
    assert read(script, article)["body"][0]["value"]["text"] == kept


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('<p>A <a linktype="nonsense" id="1">link</a></p>', "unknown_linktype"),
        ('<p>A <a linktype="citation">[ref]</a></p>', "missing_attribute"),
        ('<p>A <a href="javascript:alert(1)">link</a></p>', "lost_link"),
        ("<h2>Too large</h2>", "feature_disabled"),
        ('<p>A</p><embed embedtype="image" id="1">', "unknown_embedtype"),
        ("<p>A <script>alert(1)</script></p>", "feature_disabled"),
        ({"format": "html", "content": "<p>A</p>"}, "rich_text"),
        ({"format": "db_markdown", "content": "[ref](wagtail://citation?id=1)"}, "lost_link"),
        (5, "rich_text"),
    ],
)
@pytest.mark.parametrize("publish", [True, False])
def test_what_would_be_lost_is_refused(
    script: Client, article: Article, text: object, code: str, publish: bool
) -> None:
    before = content(article)["hash"], article.latest_revision_id
    body = [prose(), {**prose(label="second"), "value": {"text": text}}]
    (error,) = errors(send(script, article, body=body, publish=publish))
    assert (error["type"], error["loc"]) == (code, ["body", "body", uid("second"), "text"])
    article.refresh_from_db()
    assert (content(article)["hash"], article.latest_revision_id) == before


@pytest.mark.parametrize(
    ("name", "value", "code", "path"),
    [
        (
            "causes",
            {"causes": items({"heading": "", "text": "<p>A</p>"})},
            "required",
            ["causes", uid("item-1"), "heading"],
        ),
        ("callout", {"variant": "warning", "text": ""}, "required", ["text"]),
        ("callout", {"variant": "loud", "text": "<p>A</p>"}, "invalid_choice", ["variant"]),
        (
            "figure",
            {"image": {"image": 1, "alt_text": "", "decorative": False}},
            "not_found",
            ["image", "image"],
        ),
        ("prose", {"text": "<p>A</p>", "colour": "red"}, "unknown_field", ["colour"]),
        ("prose", {"text": "<p>A</p>", "heading": ["A"]}, "value_type", ["heading"]),
        ("prose", "text", "object_type", []),
        ("faq", {"questions": "Why?"}, "list_type", ["questions"]),
        ("table", {"table": {**TABLE, "rows": [{"values": [""]}]}}, "row_length", ["table", "rows", 0]),
        ("table", {"table": {**TABLE, "caption": "\0"}}, "string_type", ["table", "caption"]),
        ("table", {"table": {"columns": [{"type": []}]}}, "unknown_block", ["table", "columns", 0, "type"]),
        (
            "table",
            {"table": {**TABLE, "rows": [{"values": ["", "<h1>A</h1>"]}]}},
            "feature_disabled",
            ["table", "rows", 0, "values", 1],
        ),
    ],
)
def test_what_is_wrong_is_named(
    script: Client, article: Article, name: str, value: object, code: str, path: list[Any]
) -> None:
    body = [{"type": name, "id": uid("it"), "value": value}]
    found = {
        (error["type"], *error["loc"]): error["msg"] for error in errors(send(script, article, body=body))
    }
    assert found[(code, "body", "body", uid("it"), *path)]
    assert not any("Validation error in" in message for message in found.values())


def test_every_fault_is_named_by_the_place_of_a_block_without_an_id(script: Client, article: Article) -> None:
    body = [{"type": "callout", "value": {"text": ""}}, {"type": "faq", "value": {"questions": [{}]}}]
    places = [error["loc"] for error in errors(send(script, article, body=body))]
    assert places == [
        ["body", "body", 0, "text"],
        ["body", "body", 1, "questions", 0, "question"],
        ["body", "body", 1, "questions", 0, "answer"],
    ]


@pytest.mark.parametrize(
    "body", [["text"], [{"type": "nonsense"}], [{"type": []}], [{"type": "prose", "id": "x"}]]
)
def test_no_block_is_left_out_unsaid(script: Client, article: Article, body: list[object]) -> None:
    assert errors(send(script, article, body=body))[0]["loc"][:3] == ["body", "body", 0]


def test_a_figure_without_alternative_text_is_named(script: Client, article: Article) -> None:
    image = {"image": make_image().pk, "alt_text": "", "decorative": False}
    body = [{"type": "figure", "id": uid("it"), "value": {"image": image}}]
    (error,) = errors(send(script, article, body=body))
    assert error["loc"] == ["body", "body", uid("it"), "image", "alt_text"]


def test_a_draft_may_be_unfinished(script: Client, article: Article) -> None:
    assert send(script, article, body=[prose("")], publish=False).status_code == 200


def test_wrong_fields_of_the_page_are_named_too(script: Client, article: Article) -> None:
    (error,) = errors(send(script, article, slug="not a slug"))
    assert (error["type"], error["loc"]) == ("invalid", ["body", "slug"])


@pytest.mark.parametrize("form", ["html", "markdown", "db_markdown"])
def test_forms_that_lose_citations_are_not_read(script: Client, article: Article, form: str) -> None:
    assert script.get(f"{PAGES}{article.pk}/?rich_text_format={form}").status_code == 400
    assert script.get(f"{PAGES}{article.pk}/?rich_text_format=db_html").status_code == 200


def test_links_lead_to_the_host_that_was_asked(script: Client, article: Article) -> None:
    host = {"Host": "localhost:8123"}
    page = script.get(f"{PAGES}{article.pk}/", headers=host).json()
    assert page["meta"]["detail_url"] == f"http://localhost:8123{PAGES}{article.pk}/"
    assert page["meta"]["parent"]["meta"]["detail_url"].startswith(f"http://localhost:8123{PAGES}")
    listed = script.get(PAGES, headers=host).json()["items"]
    assert {item["meta"]["detail_url"].partition(PAGES)[0] for item in listed} == {"http://localhost:8123"}
    assert script.get(page["meta"]["detail_url"], headers=host).status_code == 200


@pytest.mark.parametrize("debug", [True, False])
def test_a_failure_tells_nothing_of_the_inside(settings: Settings, rf: RequestFactory, debug: bool) -> None:
    settings.DEBUG = debug
    response = answers.failed(rf.get(PAGES), RuntimeError("SECRET"))
    assert (response.status_code, response["Content-Type"]) == (500, "application/problem+json")
    assert "SECRET" not in response.content.decode()
