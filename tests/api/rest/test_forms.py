"""One document in every form: by suffix, by Accept, in parts."""

import json
from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from wagtail.contrib.redirects.models import Redirect

from api.representations.forms import FORMS, JSON, SUFFIXES, Form
from tests.api.rest.conftest import Shelf
from tests.content import block, items, make_article, prose, publish_page, stored

CHROME = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"
PATH = "/backs/lower-back-pain/"
OTHER = [form for form in FORMS if form is not JSON]
by_suffix = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.suffix)


def item(shelf: Shelf, suffix: str = "") -> str:
    start = f"/api/v1/content/{stored(shelf.article).id}"
    return f"{start}.{suffix}" if suffix else f"{start}/"


@by_suffix
def test_the_suffix_names_the_form(client: Client, shelf: Shelf, form: Form) -> None:
    response = client.get(item(shelf, form.suffix), headers={"Accept": "image/png"})
    assert (response.status_code, response["Content-Type"]) == (200, form.content_type)
    assert "Vary" not in response
    found = client.get(f"/api/v1/content/find.{form.suffix}", {"path": PATH})
    assert (found.content, found["ETag"]) == (response.content, response["ETag"])


@by_suffix
def test_accept_chooses_the_form(client: Client, shelf: Shelf, form: Form) -> None:
    response = client.get(item(shelf), headers={"Accept": form.media_type})
    assert (response["Content-Type"], response["Vary"]) == (form.content_type, "Accept")
    assert response.content == client.get(item(shelf, form.suffix)).content


@pytest.mark.parametrize(
    ("accept", "suffix"),
    [
        ("", "json"),
        ("*/*", "json"),
        ("application/*", "json"),
        ("text/*", "md"),
        (CHROME, "html"),
        ("text/plain;q=0.5, text/markdown;q=0.4", "txt"),
        ("text/html;q=0, text/*;q=0.1", "md"),
        ("application/json;q=0.2, application/ld+json", "jsonld"),
        ("text/markdown; charset=utf-8", "md"),
    ],
)
def test_accept_is_weighed(client: Client, shelf: Shelf, accept: str, suffix: str) -> None:
    for response in (
        client.get(item(shelf), headers={"Accept": accept}),
        client.get("/api/v1/content/find/", {"path": PATH}, headers={"Accept": accept}),
    ):
        assert (response["Content-Type"], response["Vary"]) == (SUFFIXES[suffix].content_type, "Accept")


@pytest.mark.parametrize("accept", ["image/png", "text/html;q=0", "application/json;q=0, text/css"])
def test_a_form_there_is_not_is_a_problem(client: Client, shelf: Shelf, accept: str) -> None:
    response = client.get(item(shelf), headers={"Accept": accept})
    assert (response.status_code, response["Content-Type"]) == (406, "application/problem+json")
    assert response.json()["code"] == "not_acceptable"
    assert response.json()["detail"] == (
        "This comes as application/json, application/ld+json, text/markdown, text/html, text/plain."
    )


def test_other_addresses_are_json_only(client: Client, shelf: Shelf) -> None:
    for address in ("/api/v1/content/", "/api/v1/conditions/", "/api/v1/"):
        assert client.get(address, headers={"Accept": "text/html"}).status_code == 406
        assert "Vary" not in client.get(address)


def test_json_is_the_characters_that_were_stored(client: Client, shelf: Shelf) -> None:
    for suffix in ("", "json"):
        assert client.get(item(shelf, suffix)).content == stored(shelf.article).body.encode()


@by_suffix
def test_every_form_costs_one_query(
    client: Client, shelf: Shelf, form: Form, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    url = item(shelf, form.suffix)
    with django_assert_num_queries(1):
        assert client.get(url).status_code == 200
    with django_assert_num_queries(1):
        assert client.get("/api/v1/content/find/", {"path": PATH}, headers={"Accept": form.media_type})


@by_suffix
def test_every_form_is_kept_like_json(client: Client, shelf: Shelf, form: Form) -> None:
    for url, headers in ((item(shelf, form.suffix), {}), (item(shelf), {"Accept": form.media_type})):
        first = client.get(url, headers=headers)
        again = client.get(url, headers={**headers, "If-None-Match": first["ETag"]})
        assert (again.status_code, again.content, again.get("Vary")) == (304, b"", first.get("Vary"))
        assert first["Surrogate-Key"].split() == ["content", *sorted(stored(shelf.article).keys)]
        head = client.head(url, headers=headers)
        assert (head.content, head["ETag"], head["Content-Length"]) == (
            b"",
            first["ETag"],
            str(len(first.content)),
        )


def test_each_form_has_its_own_validator(client: Client, shelf: Shelf) -> None:
    tags = {form.suffix: client.get(item(shelf, form.suffix))["ETag"] for form in FORMS}
    assert len(set(tags.values())) == len(FORMS)
    stale = client.get(item(shelf), headers={"Accept": "text/html", "If-None-Match": tags["json"]})
    assert stale.status_code == 200


def test_a_change_moves_every_validator(client: Client, shelf: Shelf) -> None:
    before = {form.suffix: client.get(item(shelf, form.suffix))["ETag"] for form in FORMS}
    shelf.article.title = "Backache"
    publish_page(shelf.article)
    after = {form.suffix: client.get(item(shelf, form.suffix))["ETag"] for form in FORMS}
    assert not before.items() & after.items()


@pytest.mark.parametrize("form", OTHER, ids=lambda form: form.suffix)
def test_fields_are_for_json(client: Client, shelf: Shelf, form: Form) -> None:
    response = client.get(item(shelf, form.suffix), {"fields": "title"})
    assert (response.status_code, response.json()["errors"]) == (
        400,
        [{"name": "fields", "reason": "Only the JSON form has fields to select."}],
    )
    asked = client.get(item(shelf), {"fields": "title"}, headers={"Accept": form.media_type})
    assert asked.status_code == 406
    browser = client.get(item(shelf), {"fields": "title"}, headers={"Accept": CHROME})
    assert browser.json() == {"title": "Lower back pain"}
    assert client.get(item(shelf, "json"), {"fields": "title"}).json() == {"title": "Lower back pain"}


@pytest.mark.parametrize(
    "tail",
    [
        ".pdf",
        ".MD",
        ".md/",
        ".md.txt",
        ".%6dd%00",
        ".",
        ".json%20",
        "..md",
        ".md%0d%0aX: y",
        "/.md",
        ".\u202emd",
    ],
)
def test_hostile_suffixes_are_problems(client: Client, shelf: Shelf, tail: str) -> None:
    for start in (f"/api/v1/content/{stored(shelf.article).id}", "/api/v1/content/find"):
        response = client.get(start + tail, {"path": PATH})
        assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json"), start


@by_suffix
def test_what_is_not_there_is_a_problem_in_every_form(client: Client, shelf: Shelf, form: Form) -> None:
    draft = make_article(shelf.section, slug="draft", publish=False)
    for identifier in (uuid4(), draft.translation_key):
        response = client.get(f"/api/v1/content/{identifier}.{form.suffix}")
        assert (response.status_code, response.json()["code"]) == (404, "not_found")
    for path in ("/backs/draft/", "/nothing/"):
        assert client.get(f"/api/v1/content/find.{form.suffix}", {"path": path}).status_code == 404
    assert client.get(f"/api/v1/content/find.{form.suffix}").status_code == 400
    shelf.article.unpublish()
    gone = client.get(f"/api/v1/content/find.{form.suffix}", {"path": PATH})
    assert (gone.status_code, gone["Content-Type"]) == (410, "application/problem+json")


@by_suffix
def test_a_redirect_is_told_in_every_form(client: Client, shelf: Shelf, form: Form) -> None:
    Redirect.objects.create(old_path="/old", redirect_page=shelf.article, is_permanent=True)
    response = client.get(f"/api/v1/content/find.{form.suffix}", {"path": "/old/"})
    assert (response.status_code, response["Content-Type"]) == (200, form.content_type)
    assert (PATH if form.suffix != "jsonld" else "/old/") in response.content.decode()


def with_care(shelf: Shelf, *, safe: bool) -> Shelf:
    sign = {"text": "<p>numb legs</p>", "urgency": "emergency"}
    care = block(
        "when_to_see_a_doctor",
        heading="See a doctor",
        lead="",
        warning_signs=items(sign),
        closing="",
        safe_alone=safe,
    )
    shelf.article.body = [prose("<p>Walk a lot.</p>"), care]
    publish_page(shelf.article)
    return shelf


@by_suffix
def test_a_section_that_is_safe_alone_is_served_alone(client: Client, shelf: Shelf, form: Form) -> None:
    with_care(shelf, safe=True)
    responses = [
        client.get(item(shelf, form.suffix), {"aspect": "SeeDoctor"}),
        client.get(item(shelf, form.suffix), {"aspect": "see_doctor"}),
        client.get(f"/api/v1/content/find.{form.suffix}", {"aspect": "SeeDoctor", "path": PATH}),
    ]
    assert {response.status_code for response in responses} == {200}
    assert {response.content for response in responses} == {responses[0].content}
    text = responses[0].content.decode()
    assert ("numb legs" in text, "Walk a lot" in text) == (True, False)
    assert responses[0]["ETag"] != client.get(item(shelf, form.suffix))["ETag"]


@by_suffix
def test_a_section_that_is_not_safe_alone_is_not(client: Client, shelf: Shelf, form: Form) -> None:
    with_care(shelf, safe=False)
    response = client.get(item(shelf, form.suffix), {"aspect": "SeeDoctor"})
    assert (response.status_code, response.json()["code"]) == (403, "not_safe_alone")
    assert (response["Content-Type"], response["Cache-Control"]) == ("application/problem+json", "no-store")
    assert "numb" not in response.content.decode()


def test_a_part_as_json_may_be_selected_from(client: Client, shelf: Shelf) -> None:
    with_care(shelf, safe=True)
    response = client.get(item(shelf), {"aspect": "SeeDoctor", "fields": "title,body(heading)"})
    assert json.loads(response.content) == {"title": "Lower back pain", "body": [{"heading": "See a doctor"}]}


@pytest.mark.parametrize(
    ("aspect", "status"), [("Causes", 404), ("SEEDOCTOR", 400), ("", 400), ("love", 400)]
)
def test_an_aspect_there_is_not_is_a_problem(client: Client, shelf: Shelf, aspect: str, status: int) -> None:
    with_care(shelf, safe=True)
    for url in (item(shelf), f"/api/v1/content/{stored(shelf.condition).id}/"):
        response = client.get(url, {"aspect": aspect})
        assert (response.status_code, response["Content-Type"]) == (status, "application/problem+json")


def test_a_fragment_can_run_nothing(client: Client, shelf: Shelf) -> None:
    response = client.get(item(shelf, "html"))
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert response["X-Content-Type-Options"] == "nosniff"
