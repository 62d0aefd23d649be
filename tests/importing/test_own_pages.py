"""Markdown of each kind of page comes back through the import: homes, sections, indexes, landing pages."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from wagtail.models import Page

from api.representations.markdown import to_markdown
from pages.demo.approvals import approve as approve_in_demo
from pages.demo.load import load
from pages.importing.article_file import Imported, Options, import_article
from pages.importing.own.page import read_page
from pages.importing.refusal import ArticleImportError
from pages.models import Approval, CallToAction, Home, SectionIndex, Trial, TrialIndex, TrialLandingPage
from pages.models.base import ContentPage
from pages.publishing.compile import compile_draft
from tests.approving import approve
from tests.content import (
    block,
    content,
    items,
    make_article,
    make_call_to_action,
    make_condition,
    make_image,
    make_question,
    make_section,
    make_site,
    prose,
    publish_page,
)
from tests.contract.every_block import landing_body
from tests.importing.own_markdown import comparable, file_of
from tests.landing import make_landing_page, make_trial, make_trial_index

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),  # Wagtail's renditions
]


@pytest.fixture(autouse=True)
def media(tmp_path: Path, settings: Any) -> None:  # noqa: ANN401 - pytest-django's
    settings.MEDIA_ROOT = str(tmp_path)


def run(data: bytes, *, parent: str | None = None, publish: bool = False) -> Imported:
    return import_article("page.md", data, Options(parent, publish))


def codes(imported: Imported) -> set[str]:
    return {finding.code for finding in imported.findings if not finding.code.startswith("rule.")}


def test_every_page_of_the_demo_comes_back() -> None:
    load(lambda _line: None)
    before = {page.url_path: dict(content(page)) for page in pages()}
    files = [to_markdown(each).encode() for each in before.values()]
    leading = dict(CallToAction.objects.exclude(link_page=None).values_list("pk", "link_page__url_path"))
    for home in Home.objects.all():
        for child in home.get_children():
            child.specific.delete()
    assert Page.objects.filter(depth__gt=2).count() == 0
    import_all(files)
    lead_again(leading)
    import_all(files)  # what the pages link to is there now
    for page in TrialLandingPage.objects.all():
        approve_in_demo(before[page.url_path]["approval"]["item_number"], page)
    after = {page.url_path: comparable(dict(content(page))) for page in pages()}
    assert after == {path: comparable(each) for path, each in before.items()}
    assert len(after) == 13
    assert {each["type"] for each in after.values()} == {
        *("Home", "SectionIndex", "Article", "TrialIndex", "TrialLandingPage")
    }


def pages() -> list[ContentPage]:
    """Every public page, in the order of the tree."""
    return [page.specific for page in Page.objects.live().filter(depth__gt=1).order_by("path")]


def import_all(files: list[bytes]) -> None:
    for file in files:
        assert run(file, publish=True).refusals == ()


def lead_again(leading: Mapping[int, str]) -> None:
    """A call to action is no page: what it leads to, an editor chooses."""
    for call in CallToAction.objects.filter(pk__in=leading):
        call.link_page = Page.objects.get(url_path=leading[call.pk])
        call.save_revision().publish()


def make_study(**fields: Any) -> tuple[Trial, TrialLandingPage]:
    """A recruiting trial with an approved landing page."""
    trial = make_trial(conditions=[make_condition()])
    page = make_landing_page(make_trial_index(make_site()), trial=trial, publish=False, **fields)
    approve(page)
    return trial, publish_page(page)


def test_every_block_of_a_landing_page_comes_back() -> None:
    trial, page = make_study()
    article = make_article(make_section(page.get_site().root_page))
    call = make_call_to_action()
    answer = block("yes_no_unsure", yes_label="Yes", no_label="No")
    questions = [make_question("has", text="Do you have {condition}?", answer=answer), make_question()]
    body = landing_body(make_image(), call, questions, article.pk)
    page.body = [each for each in body if each["type"] != "stories"]
    approve(publish_page(page))
    before = dict(content(page))
    imported = run(file_of(page, deleted=True), publish=True)
    assert (imported.refusals, codes(imported)) == ((), {"approval.not_imported"})
    restored = imported.draft.page
    assert isinstance(restored, TrialLandingPage)
    assert (restored.trial_id, restored.translation_key) == (trial.pk, page.translation_key)
    approve(restored)
    assert comparable(dict(content(restored))) == comparable(before)
    assert (len(before["body"]), before["approval"]["reference"]) == (17, "EB-1")


def test_a_landing_page_is_a_draft_until_its_approval_is_recorded(settings: Any) -> None:  # noqa: ANN401
    settings.RECRUITMENT_APPROVAL = "required"
    _, page = make_study()
    file = file_of(page, deleted=True)
    imported = run(file, publish=True)
    restored = imported.draft.page
    assert imported.state == "created, a draft"
    assert "No valid ethics approval" in imported.refusals[0]
    assert [found.text for found in imported.findings if found.code == "approval.not_imported"] == [
        "EB-1, version 1.0"
    ]
    assert isinstance(restored, TrialLandingPage)
    approve(restored)
    again = run(file, publish=True)
    assert (again.state, again.refusals) == ("unchanged, published", ())


def test_a_trial_that_is_not_on_file_is_reported_and_the_page_stays_a_draft() -> None:
    trial, page = make_study()
    file = file_of(page, deleted=True)
    Approval.objects.all().delete()
    trial.delete()
    imported = run(file, publish=True)
    assert [found.text for found in imported.findings if found.code == "trial.unmatched"] == [
        "A study called heat-wrap"
    ]
    assert imported.state == "created, a draft"
    assert len(imported.refusals) == 1


def test_a_trial_is_found_by_its_slug_and_not_published_with_the_page() -> None:
    trial, page = make_study()
    file = file_of(page, deleted=True)
    trial.unpublish()
    imported = run(file, publish=True)
    restored = imported.draft.page
    assert isinstance(restored, TrialLandingPage)
    assert (restored.trial_id, restored.live, imported.refusals == ()) == (trial.pk, False, False)
    trial.refresh_from_db()
    assert trial.live is False


def test_a_story_waits_for_its_consent(settings: Any) -> None:  # noqa: ANN401 - pytest-django's
    settings.TRIAL_STORIES = True
    story = {"quote": "Short visits.", "name": "Sam", "dated": "2026-01-02", "consented": True}
    stories = block("stories", heading="What people say", stories=items(story, label="story"))
    _, page = make_study(body=[stories])
    imported = run(file_of(page, deleted=True))
    assert [found.text for found in imported.findings if found.code == "story.consent"] == ["Sam"]
    restored = imported.draft.page.get_latest_revision_as_object()
    assert compile_draft(restored)["body"][-1]["stories"] == []
    restored.body[-1].value["stories"][0]["consented"] = True
    told = compile_draft(restored)["body"][-1]["stories"]
    assert [(each["quote"], each["dated"]) for each in told] == [("Short visits.", "2026-01-02")]


def test_a_page_that_is_not_public_is_reported_where_it_is_chosen() -> None:
    _, page = make_study()
    article = make_article(make_section(page.get_site().root_page))
    related = block("related_articles", heading="Read more", pages=items(article.pk))
    page.body = [*page.body.get_prep_value(), related]
    publish_page(page)
    file = file_of(page, deleted=True)
    article.unpublish()
    imported = run(file)
    assert [found.text for found in imported.findings if found.code == "page.unmatched"] == [article.title]


def withheld() -> bytes:
    _, page = make_study()
    page.approvals.all().delete()
    return file_of(page)


def closed() -> bytes:
    trial, page = make_study()
    trial.recruitment_status = "completed"
    trial.save_revision().publish()
    return file_of(page)


@pytest.mark.parametrize(("made", "reason"), [(withheld, "no_approval"), (closed, "not_recruiting")])
def test_a_landing_page_of_which_words_are_withheld_is_refused(
    made: Any,  # noqa: ANN401 - one of the two above
    reason: str,
    settings: Any,  # noqa: ANN401 - pytest-django's
) -> None:
    settings.RECRUITMENT_APPROVAL = "required"
    file = made()
    count = Page.objects.count()
    assert_refused(file, "markdown.type", f"withheld from this one ({reason})")
    assert Page.objects.count() == count


def assert_refused(file: bytes, code: str, says: str, *, parent: str | None = None) -> None:
    with pytest.raises(ArticleImportError) as refused:
        run(file, parent=parent)
    assert (refused.value.code, says in refused.value.message) == (code, True), refused.value.message


def test_each_kind_stands_only_where_an_editor_could_make_it() -> None:
    _, page = make_study()
    section, index = make_section(page.get_site().root_page), page.get_parent().specific
    count = Page.objects.count()
    assert_refused(file_of(page), "parent.not_allowed", "No trial landing page", parent="/backs/")
    assert_refused(file_of(index), "parent.not_allowed", "No trial index", parent="/backs/")
    assert_refused(file_of(section), "parent.not_allowed", "No section", parent="/studies/")
    assert_refused(file_of(section), "parent.not_found", "no page at /nowhere/", parent="/nowhere/")
    assert_refused(file_of(page.get_site().root_page.specific), "parent.not_allowed", "--parent", parent="/")
    assert Page.objects.count() == count


def test_what_stands_there_is_left_alone_whatever_kind_it_is() -> None:
    _, page = make_study()
    section = make_section(page.get_site().root_page)
    file = file_of(section)
    assert_refused(file_of(page), "page.exists", "was not imported")
    assert_refused(file, "page.exists", "was not imported")
    section.delete()
    make_article(page.get_site().root_page, slug="backs", title="Backs")
    assert_refused(file, "page.exists", "is no section")


def test_a_section_and_a_trial_index_come_back_as_drafts_and_twice_is_once() -> None:
    home = make_site()
    section = make_section(home, summary="All about backs.", seo_title="Back pain", search_description="All.")
    index = make_trial_index(home, summary="Studies near you.")
    before = [comparable(dict(content(each))) for each in (section, index)]
    files = [file_of(each, deleted=True) for each in (section, index)]
    assert [run(file).state for file in files] == ["created, a draft"] * 2
    assert [run(file).state for file in files] == ["unchanged, a draft"] * 2
    made = [run(file, publish=True).draft.page for file in files]
    assert [type(page) for page in made] == [SectionIndex, TrialIndex]
    assert [comparable(dict(content(page))) for page in made] == before


def test_a_section_has_no_place_for_a_block() -> None:
    file = file_of(make_section(make_site()), deleted=True) + b"\n:::prose\nWalk.\n:::\n"
    assert_refused(file, "markdown.directive", "no block “prose”")
    assert SectionIndex.objects.count() == 0


def test_a_home_page_is_imported_as_a_draft_of_the_one_that_is_there() -> None:
    home = make_site(summary="Plain words.", body=[prose(heading="Welcome")])
    file = file_of(home)
    home.summary, home.body = "Others.", []
    publish_page(home)
    assert run(file).state == "updated, a draft beside what is published"
    assert (content(home)["summary"], Home.objects.count()) == ("Others.", 1)
    assert run(file).state == "unchanged, a draft beside what is published"
    assert run(file, publish=True).state == "unchanged, published"
    published = content(Home.objects.get())
    assert (published["summary"], published["body"][0]["heading"]) == ("Plain words.", "Welcome")


def test_a_home_page_with_a_draft_of_its_own_is_left_alone() -> None:
    home = make_site(summary="Plain words.")
    file = file_of(home)
    home.summary = "A draft."
    home.save_revision()
    assert_refused(file, "page.edited", "not published")
    assert home.get_latest_revision_as_object().summary == "A draft."


def test_a_home_page_goes_to_its_own_site_and_language() -> None:
    home, other = make_site(), make_site("other.example", title="Other", default=False)
    assert run(file_of(other)).draft.page.pk == other.pk
    assert run(file_of(home)).draft.page.pk == home.pk
    spanish = file_of(home).replace(b"path: /\n", b"path: /es/\n").replace(b"locale: en", b"locale: es")
    assert_refused(spanish, "parent.not_found", "no home page at /es/")


def test_an_article_of_a_second_site_goes_back_to_it() -> None:
    make_site()
    article = make_article(make_site("other.example", title="Other", default=False))
    imported = run(file_of(article, deleted=True))
    assert imported.draft.page.get_parent().title == "Other"


def test_a_file_of_a_home_page_does_not_replace_a_page_of_another_type() -> None:
    """As in a new Wagtail database, whose site shows a plain page."""
    file = file_of(make_site(), deleted=False)
    text = file.decode()
    home = Home.objects.get()
    plain = Page(title="Welcome", slug="welcome")
    Page.get_first_root_node().add_child(instance=plain)
    site = home.get_site()
    site.root_page = plain
    site.save()
    assert_refused(text.encode(), "page.exists", "is no home page")


def test_what_is_read_says_what_page_it_is() -> None:
    _, page = make_study()
    own = read_page(file_of(page).decode(), page.get_parent())
    assert (own.content.model, own.content.slug, own.content.about.conditions) == (
        *(TrialLandingPage, "heat-wrap"),
        (),
    )
