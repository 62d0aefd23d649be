"""The fields of pages: what is read can be sent back, and a name that no page has is never dropped unsaid."""

from typing import Any

import pytest
from django.test import Client

from pages.models import Article
from tests.api.authoring.scripts import PAGES, errors, read, send
from tests.content import make_article, make_condition, make_image, make_section, make_site


@pytest.fixture
def article(db: None) -> Article:
    return make_article(make_section(make_site()))


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"sumary": "Typo"}, ["sumary"]),
        ({"hero_image_ids": 1}, ["hero_image_ids"]),
        ({"meta": {"seo_titel": "Typo"}}, ["meta", "seo_titel"]),
        ({"meta": {"parent_id": 1}}, ["meta", "parent_id"]),
        ({"conditions": [{"condition": 1}, {"person_id": 1}]}, ["conditions", 1, "person_id"]),
    ],
)
def test_a_name_that_a_page_does_not_have_is_refused(
    script: Client, article: Article, fields: dict[str, Any], place: list[Any]
) -> None:
    before = article.latest_revision_id
    response = script.patch(f"{PAGES}{article.pk}/", fields, content_type="application/json")
    (error,) = errors(response)  # type: ignore[arg-type]
    assert (error["type"], error["loc"]) == ("unknown_field", ["body", *place])
    article.refresh_from_db()
    assert article.latest_revision_id == before


def test_every_unknown_name_is_named_with_those_that_there_are(script: Client, article: Article) -> None:
    found = errors(send(script, article, zeal=1, authority=2))
    assert [error["loc"] for error in found] == [["body", "authority"], ["body", "zeal"]]
    assert "hero_image_id" in found[0]["msg"]


def test_a_new_page_is_checked_too(script: Client, article: Article) -> None:
    parent = article.get_parent()
    data = {"meta": {"type": "pages.Article", "parent_id": parent.pk}, "title": "Neck pain", "sumary": "x"}
    (error,) = errors(script.post(PAGES, data, content_type="application/json"))  # type: ignore[arg-type]
    assert error["loc"] == ["body", "sumary"]
    assert parent.get_children().count() == 1


def test_an_image_is_chosen_in_the_form_it_is_read_in(script: Client, article: Article) -> None:
    image = make_image()
    for sent in ({"hero_image": image.pk}, {"hero_image": {"id": image.pk}}, {"hero_image_id": image.pk}):
        send(script, article, publish=False, hero_image_id=None)
        assert read(script, article)["hero_image"] is None
        assert send(script, article, publish=False, **sent).status_code == 200
        assert read(script, article)["hero_image"]["id"] == image.pk


def test_the_name_for_writing_wins_over_what_was_read(script: Client, article: Article) -> None:
    image = make_image()
    draft = {**read(script, article), "slug": "backs", "hero_image_id": image.pk, "hero_decorative": True}
    assert (draft["hero_image"], draft["meta"]["slug"]) == (None, "lower-back-pain")
    response = script.patch(f"{PAGES}{article.pk}/", draft, content_type="application/json")
    assert response.status_code == 200, response.content
    after = read(script, article)
    assert (after["hero_image"]["id"], after["meta"]["slug"]) == (image.pk, "backs")


def test_what_is_changed_where_it_was_read_is_changed(script: Client, article: Article) -> None:
    condition = make_condition()
    draft = read(script, article)
    draft["meta"]["search_description"] = "What helps."
    draft["conditions"] = [{"condition": {"id": condition.pk}}]
    response = script.patch(f"{PAGES}{article.pk}/", draft, content_type="application/json")
    assert response.status_code == 200, response.content
    after = read(script, article)
    assert after["meta"]["search_description"] == "What helps."
    assert [row["condition"]["id"] for row in after["conditions"]] == [condition.pk]
