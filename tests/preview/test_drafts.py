"""What a preview shows: the form as it is, complete or not; snippets inside a page; the types it promises."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pytest_django import Settings
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from api.rest.openapi import openapi_document
from frontend_contract.emit.operations import operations
from pages.models import Article
from pages.models.snippet import PublicSnippet
from tests.approving import approve
from tests.content import (
    block,
    items,
    make_article,
    make_call_to_action,
    make_condition,
    make_person,
    make_question,
    make_site,
    publish_page,
)
from tests.landing import asks, check, make_landing_page, make_trial, make_trial_index
from tests.preview.conftest import Editor, draft_address


def save_draft(article: Article, body: list[dict[str, Any]], **fields: object) -> None:
    for name, value in fields.items():
        setattr(article, name, value)
    article.body = body
    article.save_revision(clean=False)


def unfinished_blocks() -> list[dict[str, Any]]:
    """A block of each kind with nothing filled in."""
    return [
        block("prose", heading="", text="", health_aspect="", safe_alone=False),
        block("causes", heading="", lead="", causes=items({"heading": "", "text": ""}, label="cause")),
        block(
            "treatments",
            heading="",
            lead="",
            tiers=items(
                {
                    "level": "",
                    "heading": "",
                    "lead": "",
                    "treatments": items({"name": "", "text": "", "kind": ""}, label="treatment"),
                },
                label="tier",
            ),
        ),
        block(
            "when_to_see_a_doctor", heading="", warning_signs=items({"text": "", "urgency": ""}, label="sign")
        ),
        block("lowdown", heading="", text=""),
        block("callout", variant="", heading="", text=""),
        block("figure", image=None, caption="", credit=""),
        block("table", caption="", row_headers=False, table={"columns": [], "rows": []}),
        block("faq", heading="", questions=items({"question": "", "answer": ""}, label="question")),
        block("call_to_action", call_to_action=None, condition=None),
        block("references", heading="", references=items({"title": "", "locator": ""}, label="reference")),
    ]


def test_a_draft_that_misses_everything_is_shown_with_its_gaps(editor: Editor, article: Article) -> None:
    save_draft(article, unfinished_blocks(), title="", seo_title="")
    token = editor.token(article)
    preview = editor.graphql(token)["data"]["preview"]
    assert len(preview["document"]["body"]) == 11
    assert preview["document"]["title"] == ""
    codes = {finding["code"] for finding in preview["missing"]}
    assert codes >= {"title.missing", "heading.missing", "text.missing", "choice.missing", "image.missing"}
    blocks = {finding["blockId"] for finding in preview["missing"] if finding["blockId"]}
    assert blocks >= {
        each["id"] for each in unfinished_blocks() if each["type"] in {"prose", "causes", "figure"}
    }


def test_what_it_promises_it_keeps(editor: Editor, article: Article) -> None:
    """An unfinished, never published draft is valid against the schema of REST."""
    draft = make_article(article.get_parent(), title="New", slug="new", publish=False)
    save_draft(draft, unfinished_blocks())
    answer = editor.rest(editor.token(draft)).json()
    schema = {"$ref": "#/components/schemas/Preview", "components": openapi_document()["components"]}
    assert [error.message for error in Draft202012Validator(schema).iter_errors(answer)] == []


def test_readers_see_nothing_of_it(editor: Editor, article: Article) -> None:
    before = article.title
    save_draft(article, [], title="Changed")
    assert editor.graphql(editor.token(article))["data"]["preview"]["document"]["title"] == "Changed"
    found = editor.client.get("/api/v1/content/find/?path=/backs/lower-back-pain/").json()
    assert found["title"] == before


def test_a_new_slug_is_shown_as_the_path_it_would_have(editor: Editor, article: Article) -> None:
    save_draft(article, [], slug="back-pain")
    document = editor.graphql(editor.token(article))["data"]["preview"]["document"]
    assert document["path"] == "/backs/back-pain/"


def test_a_page_that_was_never_saved(editor: Editor, article: Article) -> None:
    parent: Page = article.get_parent()
    address = f"/admin/pages/add/pages/article/{parent.pk}/"
    empty = {"title": "", "slug": "", "summary": "", "body": streamfield([])}
    relations = {name: inline_formset([]) for name in ("conditions", "authors", "comments")}
    answer = editor.client.post(f"{address}preview/", nested_form_data({**empty, **relations})).json()
    assert answer == {"is_valid": True, "is_available": True}
    preview = editor.graphql(editor.token_at(f"{address}preview/"))["data"]["preview"]
    assert preview["editUrl"] == address
    assert preview["document"]["title"] == ""
    assert {"title", "slug"} <= {finding["field"] for finding in preview["missing"]}
    assert preview["document"]["path"].startswith("/backs/")


@pytest.mark.parametrize("mode", ["web", "phone", "json", "search_result", "json_ld"])
def test_the_mode_is_kept(editor: Editor, article: Article, mode: str) -> None:
    assert editor.graphql(editor.token(article, mode))["data"]["preview"]["mode"] == mode


@pytest.mark.parametrize("mode", ["", "nonsense"])
def test_an_unknown_mode_is_the_web_page(editor: Editor, article: Article, mode: str) -> None:
    assert editor.graphql(editor.token(article, mode))["data"]["preview"]["mode"] == "web"


def test_a_snippet_is_shown_in_the_page_that_uses_it(editor: Editor, article: Article) -> None:
    condition = make_condition()
    call = make_call_to_action(heading="Living with {condition}?")
    placed = block("call_to_action", call_to_action=call.pk, condition=condition.pk)
    page = make_article(article.get_parent(), title="With a call", slug="call", body=[placed])
    call.heading = "Do you have {condition}?"
    call.save_revision()
    answer = editor.rest(editor.token(call)).json()
    (shown,) = answer["document"]["body"]
    assert answer["document"]["path"] == "/backs/call/"
    assert shown["call_to_action"]["heading"] == "Do you have Lower back pain?"
    assert answer["subject_id"] == shown["call_to_action"]["id"]
    assert answer["edit_url"] == f"/admin/snippets/pages/calltoaction/edit/{call.pk}/"
    assert page.live


@pytest.mark.parametrize(
    ("make", "place"),
    [
        (make_person, lambda document: document["authors"][0]),
        (make_condition, lambda document: document["conditions"][0]),
        (make_call_to_action, lambda document: document["body"][0]["call_to_action"]),
    ],
)
def test_a_snippet_nobody_uses_is_shown_in_a_page_made_up_for_it(
    editor: Editor, make: Callable[..., PublicSnippet], place: Callable[[dict[str, Any]], dict[str, Any]]
) -> None:
    make_site()
    make_condition("Knee pain")
    snippet = make(publish=False)
    snippet.save_revision()
    answer = editor.rest(editor.token(snippet)).json()
    assert answer["document"]["title"] == "An example page"
    assert place(answer["document"])["id"] == answer["subject_id"]


def test_a_call_that_no_board_has_approved_is_shown_whole_and_named(
    editor: Editor, article: Article, settings: Settings
) -> None:
    settings.RECRUITMENT_APPROVAL = "required"
    landing = make_landing_page(
        make_trial_index(article.get_site().root_page), trial=make_trial(), publish=False
    )
    approve(landing)
    publish_page(landing)
    call = make_call_to_action(heading="Would you think about a study?", link_page=landing, publish=False)
    call.save_revision()
    answer = editor.rest(editor.token(call)).json()
    shown = answer["document"]["body"][0]["call_to_action"]
    assert shown["heading"] == "Would you think about a study?"
    assert "approval.required" in {finding["code"] for finding in answer["missing"]}


@pytest.mark.parametrize("model", ["calltoaction", "person", "condition", "eligibilityquestion", "trial"])
def test_a_snippet_with_nothing_filled_in(editor: Editor, model: str) -> None:
    make_site()
    streams = ("synonyms", "codes", "answer", "safety_responses", "criteria", "sites")
    fields = {name: streamfield([]) for name in streams}
    address = f"/admin/snippets/pages/{model}/preview/"
    answer = editor.client.post(address, nested_form_data({**fields, "conditions": inline_formset([])}))
    assert answer.json() == {"is_valid": True, "is_available": True}
    assert editor.rest(editor.token_at(address)).status_code == 200


@pytest.mark.parametrize("model", ["calltoaction", "person", "condition"])
def test_a_snippet_that_was_never_saved(editor: Editor, model: str) -> None:
    make_site()
    fields = {
        "name": "New",
        "slug": "new",
        "heading": "New",
        "synonyms": streamfield([]),
        "codes": streamfield([]),
    }
    address = f"/admin/snippets/pages/{model}/preview/"
    assert editor.client.post(address, nested_form_data(fields)).json()["is_available"] is True
    answer = editor.rest(editor.token_at(address)).json()
    assert answer["edit_url"] == f"/admin/snippets/pages/{model}/add/"
    assert answer["document"]["title"] == "An example page"
    assert answer["subject_id"] in json.dumps(answer["document"])


def test_a_question_is_shown_in_words_before_any_page_places_it(editor: Editor) -> None:
    make_site()
    question = make_question(
        text="Any <pain>?", answer=block("yes_no_unsure", yes_label="Yes", no_label="No")
    )
    question.text = "Any <sharp> pain?"
    question.save_revision()
    answer = editor.rest(editor.token(question)).json()
    (shown,) = answer["document"]["body"]
    assert shown["heading"] == "Any <sharp> pain?"
    assert shown["text"]["html"] == "<p>The study is for adults.</p><ul><li>Yes</li><li>No</li></ul>"
    assert answer["edit_url"] == f"/admin/snippets/pages/eligibilityquestion/edit/{question.pk}/"


def test_a_placed_question_without_its_answer_is_shown_all_the_same(editor: Editor) -> None:
    question = make_question()
    placed = [check(asks(question))]
    make_landing_page(make_trial_index(make_site()), trial=make_trial(), body=placed)
    question.answer = []
    question.save_revision(clean=False)
    answer = editor.rest(editor.token(question)).json()
    (shown,) = [each for each in answer["document"]["body"] if each["type"] == "EligibilityCheck"]
    assert shown["placements"][0]["question"]["id"] == answer["subject_id"]
    (operation,) = [each for each in operations() if each["name"] == "Preview"]
    variables = {"token": editor.token(question)}
    body = {"query": operation["body"], "variables": variables}
    assert "errors" not in editor.client.post("/graphql/", body, content_type="application/json").json()


def test_a_frontend_of_its_own_gets_drafts_and_view_live(
    editor: Editor, article: Article, settings: Settings
) -> None:
    settings.LIVE_CLIENT_URLS = {"default": "https://www.example.org"}
    settings.WAGTAIL_HEADLESS_PREVIEW = {
        **settings.WAGTAIL_HEADLESS_PREVIEW,
        "CLIENT_URLS": {"default": "https://www.example.org/preview/"},
    }
    response = editor.client.get(draft_address(article))
    assert response["Location"].startswith("https://www.example.org/preview/#token=")
    assert article.url == article.full_url == "https://www.example.org/backs/lower-back-pain/"
