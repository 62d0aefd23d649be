"""What the results of /api/v1/search/ say: sections, warnings, promotions, facets, corrections."""

from typing import Any

import pytest
from django.test import Client
from wagtail.contrib.search_promotions.models import Query, SearchPromotion

from pages.models import Article, Home
from tests.api.hostile import is_marked_text
from tests.content import block, content, items, make_article, make_condition, make_section, make_site, prose

SIGNS = (
    {"text": "<p>You cannot pass urine.</p>", "urgency": "emergency"},
    {"text": "<p>Your urine is dark.</p>", "urgency": "routine"},
)


@pytest.fixture
def home(db: None) -> Home:
    return make_site()


@pytest.fixture
def article(home: Home) -> Article:
    """About a condition with a synonym, with a section on what helps and one on when to see a doctor."""
    condition = make_condition(synonyms='[{"type": "synonym", "value": "lumbago"}]')
    care = block(
        "when_to_see_a_doctor",
        heading="When to see a doctor",
        lead="",
        warning_signs=items(*SIGNS, label="sign"),
        closing="",
    )
    helps = prose(
        "<p>Walking &amp; stretching ease pain.</p>", heading="What helps", health_aspect="self_care"
    )
    return make_article(make_section(home), body=[helps, care], conditions=[condition])


def found(client: Client, **parameters: str) -> dict[str, Any]:
    body: dict[str, Any] = client.get("/api/v1/search/", parameters).json()
    return body


def test_a_result_points_at_its_section(client: Client, article: Article) -> None:
    (item,) = found(client, q="stretching")["items"]
    section = content(article)["body"][0]
    assert item["section"] == {
        "heading": "What helps",
        "anchor": section["anchor"],
        "health_aspect": "self_care",
    }
    assert item["excerpt"] == "Walking &amp; <mark>stretching</mark> ease pain."
    assert is_marked_text(item["excerpt"])


def test_an_urgent_sign_comes_first(client: Client, article: Article) -> None:
    make_article(article.get_parent().specific, title="Urine and how to pass it", slug="urine")
    first, second = found(client, q="cannot pass urine", type="Article")["items"]
    assert (first["title"], first["urgency"]) == ("Lower back pain", "emergency")
    assert first["section"]["anchor"] == content(article)["body"][1]["anchor"]
    assert "<mark>urine</mark>" in first["excerpt"]
    assert (second["title"], second["urgency"]) == ("Urine and how to pass it", None)


def test_a_promoted_page_says_so(client: Client, article: Article) -> None:
    page = make_article(article.get_parent().specific, title="Our clinics", slug="clinics")
    SearchPromotion.objects.create(query=Query.get("stretching"), page=page, sort_order=0)
    items = found(client, q="Stretching")["items"]
    assert [(item["title"], item["promoted"]) for item in items] == [
        ("Our clinics", True),
        ("Lower back pain", False),
    ]


def test_a_promoted_draft_is_not_shown(client: Client, article: Article) -> None:
    page = make_article(article.get_parent().specific, title="Draft", slug="draft", publish=False)
    SearchPromotion.objects.create(query=Query.get("stretching"), page=page, sort_order=0)
    assert [item["title"] for item in found(client, q="stretching")["items"]] == ["Lower back pain"]


def test_facets_are_values_to_send_back(client: Client, article: Article) -> None:
    make_article(article.get_parent().specific, title="Stretching", slug="stretching", body=[prose()])
    body = found(client, q="stretching")
    assert body["facets"]["types"] == [{"value": "Article", "label": "Article", "count": 2}]
    assert body["facets"]["conditions"] == [
        {"value": "lower-back-pain", "label": "Lower back pain", "count": 1}
    ]
    assert {"value": "self_care", "label": "Self-care", "count": 1} in body["facets"]["aspects"]
    for name, value in (("condition", "lower-back-pain"), ("aspect", "self_care"), ("aspect", "SelfCare")):
        assert [item["title"] for item in found(client, q="stretching", **{name: value})["items"]] == [
            "Lower back pain"
        ]


def test_a_synonym_finds(client: Client, article: Article) -> None:
    make_article(article.get_parent().specific, title="Hips", slug="hips", body=[prose("<p>Hips.</p>")])
    titles = [item["title"] for item in found(client, q="lumbago")["items"]]
    assert titles[0] == "Lower back pain"
    assert "Hips" not in titles


def test_a_mistyped_word_finds_and_is_corrected(client: Client, article: Article) -> None:
    body = found(client, q="Stretchign helps")
    assert body["items"][0]["title"] == "Lower back pain"
    assert body["did_you_mean"] == "stretching helps"
    assert found(client, q="Stretching helps")["did_you_mean"] is None
