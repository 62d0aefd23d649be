"""What a form would be refused for is a gap of its preview: fields, blocks and rows, required or invalid."""

from typing import Any

import pytest
from django.template.loader import render_to_string
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from pages.models import Article
from tests.content import make_article, make_call_to_action, make_condition, make_site, uid
from tests.preview.conftest import Editor
from tests.trials import make_trial

Form = dict[str, Any]


def form_of(**fields: Any) -> Form:
    """The form of an article with nothing wrong in it, but for the given fields."""
    body = streamfield(
        [("prose", {"heading": "What helps", "text": rich_text("<p>Walking.</p>"), "health_aspect": ""})]
    )
    relations = {name: inline_formset([]) for name in ("conditions", "authors", "comments")}
    return {"title": "Back pain", "slug": "back-pain", "summary": "", "body": body, **relations, **fields}


def previewed(editor: Editor, address: str, fields: Form) -> dict[str, Any]:
    answer = editor.client.post(address, nested_form_data(fields))
    assert answer.json() == {"is_valid": True, "is_available": True}
    preview: dict[str, Any] = editor.rest(editor.token_at(address)).json()
    return preview


def gaps(preview: dict[str, Any]) -> dict[str, str]:
    return {finding["field"]: finding["message"] for finding in preview["missing"]}


def of_page(editor: Editor, page: Page, **fields: Any) -> dict[str, Any]:
    return previewed(editor, f"/admin/pages/{page.pk}/edit/preview/", form_of(**fields))


def test_a_form_with_nothing_wrong_has_no_gap(editor: Editor, article: Article) -> None:
    assert of_page(editor, article)["missing"] == []


def test_a_title_that_was_cleared_is_missing(editor: Editor, article: Article) -> None:
    preview = of_page(editor, article, title="")
    assert preview["document"]["title"] == ""
    assert gaps(preview) == {"title": "Give the page a title."}


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("slug", "", "Fill in the slug."),
        ("last_reviewed", "not a date", "Last reviewed: Enter a valid date."),
        ("slug", "taken", "Slug: The slug 'taken' is already in use within the parent page."),
    ],
)
def test_a_field_that_the_form_would_refuse(
    editor: Editor, article: Article, field: str, value: str, message: str
) -> None:
    make_article(article.get_parent(), title="Taken", slug="taken")
    preview = of_page(editor, article, **{"slug": article.slug, "summary": "In short", field: value})
    assert gaps(preview) == {field: message}
    assert preview["document"]["path"] == "/backs/lower-back-pain/"
    assert preview["document"]["summary"] == "In short"


def test_a_row_that_the_form_would_refuse(editor: Editor, article: Article) -> None:
    empty = inline_formset([{"person": ""}])
    assert gaps(of_page(editor, article, authors=empty)) == {
        "authors": "Authors, number 1: Fill in the person."
    }


def test_a_condition_chosen_twice(editor: Editor, article: Article) -> None:
    condition = make_condition()
    twice = inline_formset([{"condition": str(condition.pk)}] * 2)
    preview = of_page(editor, article, conditions=twice, summary="In short")
    assert set(gaps(preview)) == {"conditions"}
    assert preview["document"]["summary"] == "In short"


def test_what_a_block_cannot_keep_is_told_at_its_place(editor: Editor, article: Article) -> None:
    reference = {"title": "A study", "url": "not an address", "publisher": "", "year": "soon"}
    listed = with_ids(streamfield([("item", reference)]), "reference")
    body = with_ids(streamfield([("references", {"heading": "", "references": listed})]), "references")
    preview = of_page(editor, article, body=body)
    told = {finding["path"][-1]: finding for finding in preview["missing"]}
    assert told["year"]["message"] == "Year: Enter a whole number."
    assert told["url"]["message"] == "URL: Enter a valid URL."
    assert told["year"]["block_id"] == preview["document"]["body"][0]["id"] == uid("references")
    assert told["year"]["path"] == ["references", uid("reference"), "year"]


def with_ids(stream: Form, label: str) -> Form:
    return {key: {**item, "id": uid(label)} if key.isdigit() else item for key, item in stream.items()}


def of_snippet(editor: Editor, model: str, pk: int | None = None, **fields: Any) -> dict[str, Any]:
    streams = ("synonyms", "codes", "answer", "safety_responses", "criteria", "sites")
    given = {**{name: streamfield([]) for name in streams}, "conditions": inline_formset([]), **fields}
    place = f"{pk}/" if pk else ""
    return previewed(editor, f"/admin/snippets/pages/{model}/preview/{place}", given)


@pytest.mark.parametrize(
    ("model", "missing"),
    [
        ("calltoaction", {"name": "Fill in the name.", "heading": "Fill in the heading."}),
        ("person", {"name": "Fill in the name.", "slug": "Fill in the slug."}),
        ("condition", {"name": "Fill in the name.", "slug": "Fill in the slug."}),
    ],
)
def test_a_new_snippet_lacks_its_required_fields(editor: Editor, model: str, missing: dict[str, str]) -> None:
    make_site()
    assert gaps(of_snippet(editor, model)) == missing


def test_a_heading_that_was_cleared_is_missing(editor: Editor, article: Article) -> None:
    call = make_call_to_action(heading="Take part")
    address = "calltoaction"
    assert of_snippet(editor, address, call.pk, name="A call", heading="Join")["missing"] == []
    cleared = of_snippet(editor, address, call.pk, name="A call", heading="")
    assert gaps(cleared) == {"heading": "Fill in the heading."}


def test_what_the_page_around_a_snippet_lacks_is_not_told(editor: Editor) -> None:
    """The landing page made up for a trial has none of the blocks that a landing page must have."""
    make_site()
    trial = make_trial()
    trial.save_revision()
    assert editor.rest(editor.token(trial)).json()["missing"] == []


def test_a_saved_draft_is_told_of_what_it_lacks(editor: Editor) -> None:
    make_site()
    call = make_call_to_action(heading="Take part")
    call.heading = ""
    call.save_revision(clean=False)
    assert gaps(editor.rest(editor.token(call)).json()) == {"heading": "Fill in the heading."}


def test_the_list_beside_the_form_tells_of_it_too(db: None) -> None:
    call = make_call_to_action(heading="Take part")
    listed = "pages/admin/before_you_publish.html"
    assert "Nothing in the saved draft stands in the way" in render_to_string(listed, {"page": call})
    call.heading = ""
    html = render_to_string(listed, {"page": call})
    assert "Fill in the heading." in html
    assert "Nothing in the saved draft stands in the way" not in html
