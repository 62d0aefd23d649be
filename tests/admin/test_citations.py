import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.rich_text import expand_db_html, get_text_for_indexing

from pages.blocks.rich_text import SECTION_FEATURES
from tests.content import make_article, make_section, make_site, prose

ID = "3b1f0c62-1111-4222-8333-444455556666"
CITATION = f'<a linktype="citation" id="{ID}">[ref]</a>'


def opened(html: str) -> dict[str, Any]:
    """What the editor is given."""
    state: dict[str, Any] = json.loads(ContentstateConverter(SECTION_FEATURES).from_database_format(html))
    return state


def saved(state: dict[str, Any]) -> str:
    return str(ContentstateConverter(SECTION_FEATURES).to_database_format(json.dumps(state)))


@pytest.mark.parametrize(
    "html",
    [
        f'<p data-block-key="a1b2c">Rest eases pain.{CITATION} Walk daily.</p>',
        f'<p data-block-key="a1b2c">{CITATION}{CITATION}</p>',
        f'<p data-block-key="a1b2c">Rest <b>eases</b> pain {CITATION} <i>often</i>.</p>',
        f'<ul><li data-block-key="a1b2c">Heat{CITATION}</li><li data-block-key="d3e4f">Cold</li></ul>',
        f'<h3 data-block-key="a1b2c">Heat{CITATION}</h3>',
        f'<p data-block-key="a1b2c">Read <a href="https://example.org/">this</a>{CITATION} x<sup>2</sup></p>',
    ],
)
def test_text_with_citations_is_saved_as_it_was_opened(html: str) -> None:
    assert saved(opened(html)) == html


def test_a_citation_is_one_unchangeable_character_in_the_editor() -> None:
    state = opened(f"<p>Rest eases pain.{CITATION}</p>")
    assert state["blocks"][0]["text"] == "Rest eases pain.\u200a"
    assert state["blocks"][0]["entityRanges"] == [{"key": 0, "offset": 16, "length": 1}]
    assert state["entityMap"] == {
        "0": {"mutability": "IMMUTABLE", "type": "CITATION", "data": {"reference": ID}}
    }


@pytest.mark.parametrize("text", ["", "3", "<b>[ref]</b>", "[ref] "])
def test_whatever_text_a_citation_holds_is_replaced(text: str) -> None:
    html = f'<p data-block-key="a1b2c">Rest.<a linktype="citation" id="{ID}">{text}</a> Walk.</p>'
    assert saved(opened(html)) == f'<p data-block-key="a1b2c">Rest.{CITATION} Walk.</p>'


def test_a_citation_inside_bold_text_leaves_the_rest_bold() -> None:
    html = f'<p data-block-key="a1b2c"><b>Rest.{CITATION} Walk.</b></p>'
    assert saved(opened(html)) == f'<p data-block-key="a1b2c"><b>Rest.</b>{CITATION}<b> Walk.</b></p>'


def test_a_citation_without_reference_leaves_nothing_behind() -> None:
    state = opened(f"<p>Rest.{CITATION}</p>")
    state["entityMap"]["0"]["data"] = {}
    state["blocks"][0]["key"] = "a1b2c"
    assert saved(state) == '<p data-block-key="a1b2c">Rest.</p>'


def test_wagtail_expands_a_citation_to_an_anchor_without_address() -> None:
    assert expand_db_html(f"<p>Rest.{CITATION}</p>") == f'<p>Rest.<a data-citation="{ID}">[ref]</a></p>'


def test_an_expanded_citation_cannot_smuggle_markup() -> None:
    expanded = expand_db_html('<a linktype="citation" id="&quot;&gt;&lt;script&gt;">[ref]</a>')
    assert expanded == '<a data-citation="&quot;&gt;&lt;script&gt;">[ref]</a>'


def test_the_text_for_the_admin_search_keeps_its_words() -> None:
    assert get_text_for_indexing(f"<p>Rest eases pain.{CITATION} Walk.</p>") == "Rest eases pain.[ref] Walk."


@pytest.mark.django_db
def test_comparing_two_versions_shows_the_citation_that_came(admin_client: Client) -> None:
    article = make_article(make_section(make_site()), body=[prose("<p>Rest eases pain.</p>")])
    article.body = [prose(f"<p>Rest eases pain.{CITATION}</p>")]
    revision = article.save_revision()
    first = article.revisions.earliest("pk")
    url = reverse("wagtailadmin_pages:revisions_compare", args=[article.pk, first.pk, revision.pk])
    assert '<span class="addition">[ref]</span>' in admin_client.get(url).content.decode()
