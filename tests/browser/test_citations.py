"""Citing in the admin: from the button or the command to the number that readers get."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from pages.models import Article, SectionIndex
from tests.browser.article_form import ArticleForm
from tests.content import block, cite, items, make_article, make_section, make_site, prose, uid

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True, serialized_rollback=True)]

AXE = Path(__file__).parent / "axe" / "node_modules" / "axe-core" / "axe.min.js"
SOURCE = "https://example.org/source"


def source(title: str) -> dict[str, Any]:
    return {
        "title": title,
        "publisher": "",
        "year": None,
        "url": SOURCE,
        "doi": "",
        "pmid": "",
        "locator": "given",
    }


def references(*titles: str) -> dict[str, Any]:
    sources = items(*map(source, titles), label="reference")
    return block("references", heading="References", references=sources, safe_alone=False)


@pytest.fixture
def section() -> SectionIndex:
    return make_section(make_site())


@pytest.fixture
def article(section: SectionIndex) -> Article:
    """Two paragraphs that cite the second reference, then the first."""
    body = [prose(f"<p>Walking helps.{cite(2)}</p><p>Heat too.{cite(1)}</p>"), references("Heat", "Walking")]
    return make_article(section, body=body)


def test_an_article_is_written_cited_published_and_read(
    article_form: ArticleForm, section: SectionIndex, page: Page, complaints: list[str]
) -> None:
    article_form.new(section, "Walking")
    article_form.add_block("Text")
    article_form.write("Walking eases pain.")
    article_form.add_block("References")
    article_form.fill_reference("Exercise for back pain", SOURCE)
    article_form.cite_by_command("exercise")
    article_form.expect_chips("1")
    article_form.write(" So it says.")
    article_form.cite_by_button("exercise")
    article_form.expect_chips("1", "1")
    article_form.expect_saved()
    article_form.publish()
    expect(page.get_by_text("Page 'Walking' has been published.")).to_be_visible()

    document = page.request.get(f"{article_form.address}/api/v1/content/find/?path=/backs/walking/").json()
    assert document["body"][0]["text"]["text"] == "Walking eases pain.[1] So it says.[1]"
    assert [(each["number"], each["title"]) for each in document["references"]] == [
        (1, "Exercise for back pain")
    ]
    assert complaints == []


def test_numbers_follow_the_order_of_first_citation(article_form: ArticleForm, article: Article) -> None:
    article_form.open(article)
    article_form.expect_chips("1", "2")
    assert article_form.chips().first.get_attribute("title") == "Reference 1: Walking"
    article_form.texts().first.click()
    article_form.page.keyboard.press("Control+Home")
    article_form.page.keyboard.type("/cite")
    article_form.page.get_by_role("option", name="Cite a reference").wait_for()
    article_form.page.keyboard.press("Enter")
    article_form.choose("heat")
    article_form.expect_chips("1", "2", "1")
    assert article_form.chips().first.get_attribute("title") == "Reference 1: Heat"


def test_looking_at_an_article_saves_nothing(article_form: ArticleForm, article: Article, page: Page) -> None:
    article_form.open(article)
    article_form.expect_chips("1", "2")
    page.wait_for_timeout(4_000)  # Wagtail looks for changes every half second, from the third second on
    assert article.revisions.count() == 1


def test_a_deleted_reference_leaves_an_orphan(
    article_form: ArticleForm, article: Article, page: Page
) -> None:
    article_form.open(article)
    article_form.references().first.get_by_role("button", name="Delete").click()
    article_form.expect_chips("1", "missing reference")
    orphan = article_form.chips().last
    assert str(orphan.get_attribute("title")).startswith("This citation has lost its reference")
    article_form.save()
    expect(page.get_by_text("has been updated")).to_be_visible()
    draft = Article.objects.get(pk=article.pk).get_latest_revision_as_object()
    assert [item.id for item in draft.body[1].value["references"].bound_blocks] == [uid("reference-2")]
    assert cite(1) in draft.body[0].value["text"].source
    article_form.publish()
    expect(page.get_by_text("could not be saved due to validation errors")).to_be_visible()
    message = page.locator(".w-field__errors", has_text="cites a reference that is not in the list")
    expect(message).to_be_visible()
    assert "Heat too." in message.inner_text()
    assert Article.objects.get(pk=article.pk).live_revision == article.live_revision


def test_a_chip_is_removed_by_backspace(article_form: ArticleForm, article: Article, page: Page) -> None:
    article_form.open(article)
    article_form.write("")
    page.keyboard.press("Backspace")
    article_form.expect_chips("1")
    expect(article_form.texts().first).to_have_text("Walking helps.\u200aHeat too.")


def test_a_chip_is_removed_and_changed_from_its_tooltip(
    article_form: ArticleForm, article: Article, page: Page
) -> None:
    article_form.open(article)
    article_form.chips().last.locator("a").click()
    page.get_by_role("button", name="Remove", exact=True).click()
    article_form.expect_chips("1")
    article_form.chips().first.locator("a").click()
    page.get_by_role("button", name="Edit", exact=True).click()
    article_form.choose("heat")
    article_form.expect_chips("1")
    assert article_form.chips().first.get_attribute("data-citation-chip") == uid("reference-1")


def test_without_references_the_dialog_says_what_to_do(
    article_form: ArticleForm, section: SectionIndex, page: Page
) -> None:
    article_form.open(make_article(section))
    article_form.write("/cite")
    page.get_by_role("option", name="Cite a reference").wait_for()
    page.keyboard.press("Enter")
    expect(article_form.dialog()).to_contain_text("Add a references block first.")
    page.keyboard.press("Escape")
    expect(article_form.dialog()).to_have_count(0)
    expect(article_form.texts().first).to_be_focused()
    article_form.expect_chips()


@pytest.mark.skipif(not AXE.is_file(), reason="axe needs `npm ci` in tests/browser/axe")
def test_the_dialog_and_the_chips_are_accessible(
    article_form: ArticleForm, article: Article, page: Page
) -> None:
    article_form.open(article)
    article_form.expect_chips("1", "2")
    expect(page.get_by_role("button", name="Reference 1: Walking")).to_be_visible()
    article_form.write("/cite")
    page.get_by_role("option", name="Cite a reference").wait_for()
    page.keyboard.press("Enter")
    expect(article_form.dialog().get_by_role("searchbox", name="Filter by title")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(article_form.dialog().get_by_role("button", name="Heat")).to_be_focused()
    page.evaluate(AXE.read_text())
    found = page.evaluate("axe.run({ include: ['dialog.citation-dialog', '[data-citation-chip]'] })")
    assert [(violation["id"], violation["impact"]) for violation in found["violations"]] == []
    assert len(found["passes"]) > 10
