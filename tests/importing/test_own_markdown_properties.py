"""Whatever an article says, its Markdown says it too, and gives it back."""

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Page

from api.representations.markdown import to_markdown
from pages.importing.content import Content
from pages.importing.own.page import read_page
from pages.importing.page_fields import fill
from pages.importing.refusal import ArticleImportError
from pages.models import Article
from pages.publishing.compile import compile_draft
from tests.api.representations.documents import example
from tests.content import (
    make_call_to_action,
    make_condition,
    make_image,
    make_person,
    make_question,
    make_site,
    uid,
)
from tests.importing.own_markdown import comparable
from tests.importing.random_articles import abouts, bodies, lines, texts

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),  # Wagtail's renditions
]


@dataclass(frozen=True)
class Shelf:
    home: Page
    embedded: dict[str, int]


@pytest.fixture
def shelf(tmp_path: Path, settings: Any) -> Shelf:  # noqa: ANN401 - pytest-django's
    settings.MEDIA_ROOT = str(tmp_path)
    home = make_site()
    condition, other = make_condition(), make_condition("Knee pain")
    call = make_call_to_action(button_label="See the study")
    with_slots = make_question(
        "takes", text="Have you taken {medication} for {condition} for {months} months?"
    )
    embedded = {
        "call_to_action": call.pk,
        "condition": condition.pk,
        "other_condition": other.pk,
        "question": make_question().pk,
        "question_with_slots": with_slots.pk,
        "author": make_person().pk,
        "reviewer": make_person("Robin Sample", credentials="MD").pk,
        "image": make_image().pk,
    }
    return Shelf(home, embedded)


@given(st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_article_comes_back(shelf: Shelf, data: st.DataObject) -> None:
    article = Article(slug="pain")
    fill(
        article,
        Content(
            title=data.draw(texts.filter(str.strip)),
            summary=data.draw(lines),
            slug="pain",
            body=data.draw(bodies(shelf.embedded)),
            about=data.draw(abouts(shelf.embedded)),
            seo_title=data.draw(lines),
            search_description=data.draw(lines),
        ),
    )
    before = drafted(article, shelf)
    after = Article(slug="pain")
    fill(after, read_page(to_markdown(before), shelf.home).content)
    assert comparable(drafted(after, shelf)) == comparable(before)


@given(st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_damaged_file_is_read_or_refused(shelf: Shelf, data: st.DataObject) -> None:
    lines_of_file = to_markdown(example()).split("\n")
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(lines_of_file) - 1))
        left_out = data.draw(st.integers(0, 3))
        lines_of_file[place : place + left_out] = data.draw(
            st.lists(st.sampled_from(DAMAGE) | texts, max_size=2)
        )
    with contextlib.suppress(ArticleImportError):
        assert read_page("\n".join(lines_of_file), shelf.home).content.title


DAMAGE = (
    *(
        "---",
        ":::",
        "::::",
        ":::prose",
        ':::text{a="b"}',
        "| a | b |",
        "| --- |",
        "# One",
        "### Three",
        "- a",
    ),
    *("    code", "```", "> quote", "<div>", "references: 1", "body: [", "- number: x", "seo: []", "&a [*a]"),
    *("[^1]: note", "[^9]", "![a](b)", ":::image", "conditions:", "  slug: {}", "year: soon", "&#0;", "\t"),
)


def drafted(article: Article, shelf: Shelf) -> dict[str, Any]:
    """The content of an article in memory, as it would be published below the home page."""
    article.locale = shelf.home.locale
    article.translation_key = uid("pain")
    article.url_path = f"{shelf.home.url_path}pain/"
    return compile_draft(article)
