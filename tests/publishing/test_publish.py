"""Publishing from code: what enters the table, what leaves it, and what changes with it."""

from dataclasses import dataclass
from typing import Any

import pytest
from pytest_django.fixtures import DjangoCaptureOnCommitCallbacks
from wagtail.models import Page

from api.documents import site_document
from pages.models import Article, ArticleCondition, Home, SectionIndex
from pages.publishing.compile import compile_draft
from pages.publishing.models import OutboxEntry, PublishedDocument, Tombstone
from pages.publishing.refusal import PublicationRefused
from tests.content import (
    block,
    cite,
    content,
    items,
    make_article,
    make_condition,
    make_section,
    make_site,
    prose,
    uid,
)
from tests.content import publish_page as publish

pytestmark = pytest.mark.django_db


@dataclass
class Tree:
    home: Home
    section: SectionIndex


@pytest.fixture
def tree() -> Tree:
    home = make_site()
    return Tree(home, make_section(home, show_in_menus=True))


def document_of(page: Page) -> PublishedDocument | None:
    return PublishedDocument.objects.filter(source=f"wagtailcore.page:{page.pk}").first()


def draft(parent: Page, slug: str = "pain", **fields: Any) -> Article:
    return make_article(parent, slug=slug, title=slug.title(), publish=False, **fields)


def references(*titles: str) -> dict[str, Any]:
    listed = items(*({"title": title, "locator": "not_stated"} for title in titles), label="reference")
    return block("references", heading="References", references=listed)


def test_a_draft_has_no_document(tree: Tree) -> None:
    assert document_of(draft(tree.section)) is None


def test_publishing_writes_one_document_and_one_outbox_entry(tree: Tree) -> None:
    article = draft(tree.section)
    before = OutboxEntry.objects.count()
    publish(article)
    found = content(article)
    assert (found["type"], found["path"], found["site"]) == ("Article", "/backs/pain/", "localhost")
    assert [crumb["title"] for crumb in found["breadcrumb"]] == ["Home", "Backs"]
    assert OutboxEntry.objects.count() == before + 1


def test_publishing_without_a_change_of_content_writes_nothing(tree: Tree) -> None:
    article = draft(tree.section)
    publish(article)
    sequence = content(article)["sequence"]
    article.save()
    assert content(article)["sequence"] == sequence


def test_rich_text_is_stored_in_three_forms(tree: Tree) -> None:
    html = f"<p>Walk <b>daily</b> {cite(1)}</p><ul><li>short<ul><li>shorter</li></ul></li><li>long</li></ul>"
    article = draft(tree.section, body=[prose(html), references("Back care")])
    publish(article)
    text = content(article)["body"][0]["text"]
    assert text["text"] == "Walk daily [1]\n• short\n  • shorter\n• long"
    assert text["html"] == (
        "<p>Walk <strong>daily</strong> <sup>"
        '<a href="#reference-1" role="doc-noteref" aria-label="Reference 1">1</a></sup></p>'
        "<ul><li>short<ul><li>shorter</li></ul></li><li>long</li></ul>"
    )
    assert [node["_type"] for node in text["nodes"][0]["children"]] == ["span", "span", "span", "citation"]


def test_references_are_numbered_in_reading_order(tree: Tree) -> None:
    body = [prose(f"<p>One {cite(1)}</p>"), references("Cited", "Uncited")]
    body[1]["value"]["references"].reverse()
    article = draft(tree.section, body=body)
    listed = compile_draft(article)["references"]
    assert [(item["number"], item["title"]) for item in listed] == [(1, "Cited"), (2, "Uncited")]
    assert listed[0]["id"] == uid("reference-1")


def test_a_link_to_a_draft_is_its_text_until_the_target_is_published(tree: Tree) -> None:
    target = draft(tree.section, "target")
    article = draft(tree.section, body=[prose(f'<p>See <a linktype="page" id="{target.pk}">this</a>.</p>')])
    publish(article)
    assert content(article)["body"][0]["text"]["html"] == "<p>See this.</p>"
    publish(target)
    assert content(article)["body"][0]["text"]["html"] == '<p>See <a href="/backs/target/">this</a>.</p>'
    target.unpublish()
    assert content(article)["body"][0]["text"]["html"] == "<p>See this.</p>"


def test_a_new_slug_moves_the_documents_below_and_leaves_redirects(
    tree: Tree, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    article = draft(tree.section)
    publish(article)
    section = SectionIndex.objects.get(pk=tree.section.pk)
    section.slug = "spine"
    with django_capture_on_commit_callbacks(execute=True):
        publish(section)
    assert content(article)["path"] == "/spine/pain/"
    redirects = PublishedDocument.objects.filter(type="Redirect").values_list("key", flat=True)
    assert set(redirects) == {"/backs/", "/backs/pain/"}


def test_a_move_changes_path_and_breadcrumb(tree: Tree) -> None:
    other = make_section(tree.home, title="Hips", slug="hips")
    article = draft(tree.section)
    publish(article)
    article.move(other, "last-child")
    found = content(article)
    assert (found["path"], found["breadcrumb"][-1]["title"]) == ("/hips/pain/", "Hips")


def test_unpublishing_leaves_a_tombstone_without_words(tree: Tree) -> None:
    article = draft(tree.section)
    publish(article)
    identifier = content(article)["id"]
    article.unpublish()
    tombstone = Tombstone.objects.get(document_id=identifier)
    assert document_of(article) is None
    assert (tombstone.path, tombstone.gone) == ("/backs/pain/", True)


def test_deleting_a_section_withdraws_everything_below(tree: Tree) -> None:
    article = draft(tree.section)
    publish(article)
    tree.section.delete()
    assert not PublishedDocument.objects.filter(type__in=["Article", "SectionIndex"]).exists()
    assert Tombstone.objects.filter(gone=True, path__isnull=False).count() == 2


@pytest.mark.parametrize("kind", ["login", "password", "groups"])
def test_a_restriction_withdraws_pages_below_and_lifting_it_brings_them_back(tree: Tree, kind: str) -> None:
    article = draft(tree.section)
    publish(article)
    restriction = tree.section.view_restrictions.create(restriction_type=kind, password="x")
    assert document_of(article) is None
    assert document_of(tree.section) is None
    assert not Tombstone.objects.filter(gone=True, path__isnull=False).exists()
    restriction.delete()
    assert content(article)["path"] == "/backs/pain/"


def test_an_alias_of_a_private_page_is_private(tree: Tree) -> None:
    alias = tree.section.create_alias(parent=tree.home, update_slug="mirror")
    assert content(alias)["title"] == "Backs"
    restriction = tree.section.view_restrictions.create(restriction_type="login")
    assert document_of(alias) is None
    restriction.delete()
    assert content(alias)["path"] == "/mirror/"


def test_a_condition_changes_every_page_that_embeds_it_in_one_step(tree: Tree) -> None:
    condition = make_condition()
    articles = [draft(tree.section, f"a{n}") for n in range(3)]
    for article in articles:
        article.conditions.add(ArticleCondition(condition=condition))
        publish(article)
    condition.name = "Low back pain"
    condition.save_revision().publish()
    contents = [content(article) for article in articles]
    assert {content["conditions"][0]["name"] for content in contents} == {"Low back pain"}
    assert len({content["sequence"] for content in contents}) == 1


def test_a_draft_of_a_condition_is_not_embedded(tree: Tree) -> None:
    condition = make_condition()
    article = draft(tree.section)
    article.conditions.add(ArticleCondition(condition=condition))
    publish(article)
    condition.name = "SECRET DRAFT"
    condition.save_revision()
    article.save()
    assert "SECRET" not in str(content(article))
    condition.refresh_from_db()
    condition.unpublish()
    assert content(article)["conditions"] == []


def test_the_menu_lists_public_children_of_the_home_page(tree: Tree) -> None:
    assert menu_titles() == ["Backs"]
    tree.section.show_in_menus = False
    publish(tree.section)
    assert menu_titles() == []
    tree.section.show_in_menus = True
    publish(tree.section)
    assert menu_titles() == ["Backs"]
    tree.section.unpublish()
    assert menu_titles() == []


def test_two_pages_may_swap_their_paths(tree: Tree) -> None:
    first, second = draft(tree.section, "one"), draft(tree.section, "two")
    for page in (first, second):
        publish(page)
    for page, slug in ((first, "x"), (second, "one"), (first, "two")):
        page.slug = slug
        publish(page)
    assert (content(first)["path"], content(second)["path"]) == ("/backs/two/", "/backs/one/")


def menu_titles() -> list[str]:
    site = site_document(host="localhost")
    assert site is not None
    return [item["title"] for item in site.content["menus"][0]["items"]]


def test_a_refused_publication_changes_nothing(tree: Tree) -> None:
    article = draft(tree.section, body=[prose("<p>Watch for:</p>")])
    before = (OutboxEntry.objects.count(), PublishedDocument.objects.count())
    with pytest.raises(PublicationRefused):
        article.save_revision().publish()
    article.refresh_from_db()
    assert (article.live, article.live_revision) == (False, None)
    assert (OutboxEntry.objects.count(), PublishedDocument.objects.count()) == before


def test_code_cannot_create_a_live_page_that_breaks_the_rules(tree: Tree) -> None:
    wrong = Article(title="Wrong", slug="wrong", body=[prose("<p>Watch for:</p>")])
    with pytest.raises(PublicationRefused):
        tree.section.add_child(instance=wrong)
    assert not Article.objects.filter(slug="wrong").exists()
