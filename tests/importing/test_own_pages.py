"""Markdown of each kind of page comes back through the import: homes, sections, indexes, landing pages."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from wagtail.models import Page

from api.representations.markdown import to_markdown
from pages.demo.approvals import approve as approve_in_demo
from pages.demo.load import load
from pages.importing.own.page import read_page
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
    publish_page,
)
from tests.contract.every_block import landing_body
from tests.importing.own_markdown import assert_refused, codes, comparable, file_of, run
from tests.landing import make_landing_page, make_trial, make_trial_index

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),  # Wagtail's renditions
]


@pytest.fixture(autouse=True)
def media(tmp_path: Path, settings: Any) -> None:  # noqa: ANN401 - pytest-django's
    settings.MEDIA_ROOT = str(tmp_path)


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


def test_what_is_read_says_what_page_it_is() -> None:
    _, page = make_study()
    own = read_page(file_of(page).decode(), page.get_parent())
    assert (own.content.model, own.content.slug, own.content.about.conditions) == (
        *(TrialLandingPage, "heat-wrap"),
        (),
    )
