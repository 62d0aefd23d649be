"""Loading the demo. It is loaded once for this file; what a test changes is rolled back."""

import json
from collections.abc import Iterator
from datetime import date
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.test import TestCase, override_settings
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, DjangoDbBlocker
from wagtail.images import get_image_model
from wagtail.models import Page, Revision, Site

from pages.demo.approvals import ETHICS_BODY
from pages.demo.load import demo_path, found, load
from pages.demo.questions import QUESTIONS
from pages.demo.questions_es import QUESTIONS_ES
from pages.demo.structure import DEMO_ARTICLE, HOME, PAGES
from pages.models import Article, CallToAction, Home, Person, SectionIndex, TrialLandingPage
from pages.publishing.models import PublishedDocument
from pages.publishing.refusal import PublicationRefused
from pages.rules.table import findings
from tests.kept import once

pytestmark = pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning")  # Wagtail's renditions

PATHS = {
    "/",
    "/back-and-joints/",
    "/back-and-joints/knee-osteoarthritis/",
    "/back-and-joints/lower-back-and-hip-pain/",
    "/es/",
    "/es/corazon-y-circulacion/",
    "/es/corazon-y-circulacion/presion-arterial-en-casa/",
    "/heart-and-circulation/",
    "/heart-and-circulation/blood-pressure-at-home/",
    "/studies/",
    "/studies/heat-for-lower-back-pain/",
    "/studies/heat-study-by-video/",
    "/studies/walking-plan-for-knee-osteoarthritis/",
}


@pytest.fixture(scope="module")
def demo(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[list[str]]:
    """The demo, loaded; the lines it reported."""
    lines: list[str] = []
    media = override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media"), RECRUITMENT_APPROVAL="required")
    with once(django_db_blocker), media:
        with TestCase.captureOnCommitCallbacks(execute=True):
            load(lines.append)
        yield lines


@pytest.fixture
def loaded(demo: list[str], db: None) -> list[str]:
    return demo


def document(path: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(PublishedDocument.objects.get(path=path).body)
    return content


def test_every_page_is_published(loaded: list[str]) -> None:
    assert set(PublishedDocument.objects.exclude(path=None).values_list("path", flat=True)) == PATHS
    assert len(loaded) == len(PAGES) == len(PATHS)


def test_the_tree_is_sound(loaded: list[str]) -> None:
    assert [list(problems) for problems in Page.find_problems()] == [[], [], [], [], []]


def test_the_home_page_takes_over_the_site(loaded: list[str]) -> None:
    assert Page.objects.filter(depth=2).count() == Home.objects.count() == 2
    site = Site.objects.get()
    assert (site.root_page.title, site.site_name) == (HOME.title, HOME.title)
    assert demo_path() == "/back-and-joints/lower-back-and-hip-pain/"


def test_the_first_article_is_whole(loaded: list[str]) -> None:
    content = document(demo_path() or "")
    assert [item["number"] for item in content["references"]] == list(range(1, 16))
    assert [condition["slug"] for condition in content["conditions"]] == ["low-back-pain", "hip-pain"]
    assert content["review"]["reviewed_by"]["credentials"] == "MBBS, MRCGP"
    assert (content["hero_image"]["width"], content["hero_image"]["height"]) == (1600, 900)
    placements = [block["call_to_action"] for block in content["body"] if block["name"] == "call_to_action"]
    assert ["Lower back pain" in call["text"] for call in placements] == [True, True]
    assert [(call["link"]["url"], call["trial_status"]) for call in placements] == [
        ("/studies/heat-for-lower-back-pain/", "recruiting"),
        ("/studies/heat-study-by-video/", "recruiting"),
    ]


def test_links_between_pages_are_live(loaded: list[str]) -> None:
    assert '<a href="/back-and-joints/knee-osteoarthritis/">' in json.dumps(
        document(demo_path() or "")
    ).replace('\\"', '"')
    [featured] = [block for block in document("/")["body"] if block["name"] == "featured_pages"]
    assert len(featured["pages"]) == 3


def test_translations_know_each_other(loaded: list[str]) -> None:
    english = document("/heart-and-circulation/blood-pressure-at-home/")
    spanish = document("/es/corazon-y-circulacion/presion-arterial-en-casa/")
    assert english["content_id"] == spanish["content_id"]
    assert [item["path"] for item in english["translations"]] == [spanish["path"]]
    assert spanish["conditions"][0]["name"] == "Presión arterial alta"


def test_the_rules_find_nothing_to_say(loaded: list[str]) -> None:
    documents = [document(path) for path in PATHS]
    assert [finding for content in documents for finding in findings(content, today=date(2026, 11, 1))] == []


def test_every_landing_page_is_approved_for_a_year(loaded: list[str]) -> None:
    pages = [json.loads(row.body) for row in PublishedDocument.objects.filter(type="TrialLandingPage")]
    approved = {page["approval"]["item_number"]: page["approval"]["reference"] for page in pages}
    assert approved == {
        "heat-for-back-pain": "DEMO-2026-001",
        "heat-study-by-video": "DEMO-2026-001",
        "walking-for-knees": "DEMO-2026-002",
    }
    for page in pages:
        lasts = date.fromisoformat(page["approval"]["expires_on"]) - timezone.now().date()
        assert (page["withheld"], lasts.days, page["approval"]["ethics_body"]) == (None, 365, ETHICS_BODY)


def test_an_editors_new_words_are_not_approved_with_the_demo(loaded: list[str]) -> None:
    study = TrialLandingPage.objects.get(slug="heat-study-by-video")
    study.summary = "Other words."
    with override_settings(RECRUITMENT_APPROVAL="required"), pytest.raises(PublicationRefused):
        study.save_revision().publish()
    assert document("/studies/heat-study-by-video/")["summary"] != "Other words."


def test_calls_to_action_keep_the_rules_of_recruitment(loaded: list[str]) -> None:
    calls = [json.loads(row.body) for row in PublishedDocument.objects.filter(type="CallToAction")]
    assert len(calls) == 5
    assert [found for call in calls for found in findings(call)] == []


def test_pictures_are_made_once(loaded: list[str]) -> None:
    images = get_image_model().objects
    assert images.count() == images.values("title").distinct().count() == 9


def test_everything_went_through_a_revision(loaded: list[str]) -> None:
    assert Revision.objects.count() == len(PAGES) + 5 + 4 + 5 + 2 + len(QUESTIONS) + len(QUESTIONS_ES)
    assert Person.objects.filter(live=True, has_unpublished_changes=False).count() == 4
    assert CallToAction.objects.filter(live=True, has_unpublished_changes=False).count() == 5


def test_the_bank_of_questions_is_published(loaded: list[str]) -> None:
    rows = PublishedDocument.objects.filter(type="EligibilityQuestion")
    asked = sorted(rows.values_list("key", "locale"))
    assert asked == sorted((content.key, content.locale) for content in (*QUESTIONS, *QUESTIONS_ES))
    questions = [json.loads(row.body) for row in rows]
    assert [found for question in questions for found in findings(question)] == []


def test_loading_again_does_nothing(
    loaded: list[str], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1 + len(PAGES)):
        assert load(pytest.fail) == 0


def test_an_editors_changes_stay(loaded: list[str]) -> None:
    article = Article.objects.get(slug=DEMO_ARTICLE.slug)
    article.title, article.slug = "Mine", "mine"
    article.save_revision().publish()
    revisions = Revision.objects.count()
    assert load(pytest.fail) == 0
    assert Revision.objects.count() == revisions
    assert demo_path() == "/back-and-joints/mine/"
    assert document("/back-and-joints/mine/")["title"] == "Mine"


def test_what_an_editor_deleted_does_not_come_back(loaded: list[str]) -> None:
    SectionIndex.objects.get(slug="back-and-joints").delete()
    assert load(pytest.fail) == 0
    assert found(DEMO_ARTICLE) is None
    assert demo_path() is None


def test_the_command_names_the_article(loaded: list[str]) -> None:
    out = StringIO()
    call_command("demo", stdout=out)
    assert out.getvalue() == "Demo article: /back-and-joints/lower-back-and-hip-pain/\n"
