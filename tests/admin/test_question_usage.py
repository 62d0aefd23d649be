"""After a question in use was published its pages are told, and only the editor's choice moves them."""

import re

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.test import Client
from django.urls import reverse, reverse_lazy
from pytest_django import Settings
from wagtail.models import GroupPagePermission, Page

from pages.models import Article, EligibilityQuestion
from pages.publishing.models import QuestionPin
from tests.admin.members import member
from tests.admin.test_question_form import EDIT, question_data
from tests.content import make_article, make_question, make_site, prose
from tests.landing import asks, check, make_landing_page, make_trial, make_trial_index

pytestmark = pytest.mark.django_db

USAGE = "wagtailsnippets_pages_eligibilityquestion:usage"
DELETE = "wagtailsnippets_pages_eligibilityquestion:delete"


@pytest.fixture
def question() -> EligibilityQuestion:
    return make_question(allow_prefer_not_to_say=False, sensitivity="standard")


@pytest.fixture
def pages(question: EligibilityQuestion) -> list[Article]:
    home, body = make_site(), [prose(), check(asks(question))]
    return [make_article(home, title=f"Page {slug}", slug=slug, body=body) for slug in ("a", "b")]


def publish(client: Client, question: EligibilityQuestion, text: str) -> str:
    """Publish other words from the form; where the editor is led."""
    data = {**question_data(text=text), "action-publish": "1"}
    response = client.post(reverse(EDIT, args=[question.pk]), data)
    assert response.status_code == 302, response.context["form"].errors
    question.refresh_from_db()
    return str(response["Location"])


def pinned() -> dict[str, int]:
    return {
        pin.page.title: pin.version.number for pin in QuestionPin.objects.select_related("page", "version")
    }


def choose(client: Client, question: EligibilityQuestion, **data: object) -> str:
    response = client.post(reverse(USAGE, args=[question.pk]), data, follow=True)
    return response.content.decode() if response.status_code == 200 else str(response.status_code)


def test_publishing_shows_the_pages_and_moves_none(
    admin_client: Client, question: EligibilityQuestion, pages: list[Article]
) -> None:
    address = publish(admin_client, question, "What is your age?")
    assert address == reverse(USAGE, args=[question.pk])
    page = admin_client.get(address).content.decode()
    assert "Version 2 is published." in page
    assert all(f"Update “{each.title}” to version 2" in page for each in pages)
    assert pinned() == {"Page a": 1, "Page b": 1}


def test_the_editor_leaves_them(
    admin_client: Client, question: EligibilityQuestion, pages: list[Article]
) -> None:
    publish(admin_client, question, "What is your age?")
    assert "The pages keep the version they ask." in choose(admin_client, question, choice="leave")
    assert pinned() == {"Page a": 1, "Page b": 1}


def test_the_editor_updates_some(
    admin_client: Client, question: EligibilityQuestion, pages: list[Article]
) -> None:
    publish(admin_client, question, "What is your age?")
    told = choose(admin_client, question, choice="update", page=[pages[1].pk])
    assert "1 page now asks version 2." in told
    assert pinned() == {"Page a": 1, "Page b": 2}


@pytest.mark.parametrize("data", [{}, {"choice": "update"}, {"choice": "update", "page": "999"}])
def test_without_a_choice_nothing_moves(
    admin_client: Client, question: EligibilityQuestion, pages: list[Article], data: dict[str, object]
) -> None:
    publish(admin_client, question, "What is your age?")
    assert "Choose the pages to update" in choose(admin_client, question, **data)
    assert pinned() == {"Page a": 1, "Page b": 1}


def test_a_page_that_refuses_moves_none(
    admin_client: Client, question: EligibilityQuestion, pages: list[Article]
) -> None:
    publish(admin_client, question, "How old were you {months} months ago?")
    choose(admin_client, question, choice="update", page=[page.pk for page in pages])
    assert pinned() == {"Page a": 1, "Page b": 1}


def test_who_may_not_publish_the_page_does_not_update_it(
    client: Client, question: EligibilityQuestion, pages: list[Article]
) -> None:
    """Publishing rights on one page only, and the right to change questions."""
    group = Group.objects.create(name="Few rights")
    words = ("access_admin", "change_eligibilityquestion", "publish_eligibilityquestion")

    group.permissions.set(Permission.objects.filter(codename__in=words))
    for codename in ("change_page", "publish_page"):
        permission = Permission.objects.get(codename=codename)
        GroupPagePermission.objects.create(
            group=group, page=Page.objects.get(pk=pages[0].pk), permission=permission
        )
    editor = User.objects.create_user("ed", is_staff=True)
    editor.groups.add(group)
    client.force_login(editor)
    publish(client, question, "What is your age?")
    choose(client, question, choice="update", page=[page.pk for page in pages])
    assert pinned() == {"Page a": 1, "Page b": 1}
    choose(client, question, choice="update", page=[pages[0].pk])
    assert pinned() == {"Page a": 2, "Page b": 1}


def test_other_words_of_an_unused_question_lead_back_to_the_list(
    admin_client: Client, question: EligibilityQuestion
) -> None:
    assert "usage" not in publish(admin_client, question, "What is your age?")
    page = admin_client.get(reverse(USAGE, args=[question.pk])).content.decode()
    assert "No page asks this question" in page


def test_a_question_in_use_is_not_deleted(
    admin_client: Client, question: EligibilityQuestion, pages: list[Article]
) -> None:
    response = admin_client.post(reverse(DELETE, args=[question.pk]), follow=True)
    assert "because pages ask it: “Page a”, “Page b”." in response.content.decode()
    bulk = reverse("wagtail_bulk_action", args=["pages", "eligibilityquestion", "delete"])
    admin_client.post(f"{bulk}?id={question.pk}")
    assert EligibilityQuestion.objects.filter(pk=question.pk).exists()


def test_drafts_are_told_too(admin_client: Client, question: EligibilityQuestion) -> None:
    draft = make_article(make_site(), body=[prose(), check(asks(question))], publish=False)
    draft.save_revision()
    page = admin_client.get(reverse(USAGE, args=[question.pk])).content.decode()
    assert "Lower back pain" in page
    assert "in draft" in page


def test_the_editor_is_told_that_an_update_reopens_approvals(
    admin_client: Client, question: EligibilityQuestion, settings: Settings
) -> None:
    index, body = make_trial_index(make_site()), [check(asks(question))]
    make_landing_page(index, trial=make_trial(), body=body)
    address = publish(admin_client, question, "What is your age?")
    told = "until an approval of its new text is recorded"
    assert told not in " ".join(admin_client.get(address).content.decode().split())
    settings.RECRUITMENT_APPROVAL = "required"
    assert told in " ".join(admin_client.get(address).content.decode().split())


def test_trials_whose_rules_ask_it_are_shown_and_keep_it(
    admin_client: Client, question: EligibilityQuestion
) -> None:
    make_trial(public_title="Heat for backs")
    page = admin_client.get(reverse(USAGE, args=[question.pk])).content.decode()
    assert "No page asks this question, live or in draft; rules of trials do." in page
    assert "Heat for backs" in page
    answer = admin_client.post(reverse(DELETE, args=[question.pk]), follow=True).content.decode()
    assert "is not deleted, because rules of trials ask it: “Heat for backs”." in answer
    home = reverse("wagtailadmin_home")
    unpublish = reverse("wagtailsnippets_pages_eligibilityquestion:unpublish", args=[question.pk])
    assert admin_client.post(unpublish)["Location"] == home
    answer = admin_client.get(home).content.decode()
    assert "is asked by the rules of “Heat for backs”. Take it out there first, or retire it" in answer
    assert EligibilityQuestion.objects.get().live


HOME = reverse_lazy("wagtailadmin_home")
LIST = reverse_lazy("wagtailsnippets_pages_eligibilityquestion:list")


def reworded(question: EligibilityQuestion, text: str = "What is your age?") -> EligibilityQuestion:
    """Published in code, as a workflow and the scheduler do, without the editor's form."""
    question.text = text
    question.save_revision().publish()
    question.refresh_from_db()
    return question


def waiting(client: Client) -> list[tuple[str, str]]:
    """What the first page says of questions with new words."""
    text = " ".join(client.get(HOME).content.decode().split())
    return re.findall(r"usage/\d+/\">([^<]+)</a>.*?(\d+ pages? still asks? older words)", text)


def test_the_choice_waits_on_the_first_page_however_the_question_was_published(
    admin_client: Client, question: EligibilityQuestion, pages: list[Article]
) -> None:
    assert waiting(admin_client) == []
    reworded(question)
    assert waiting(admin_client) == [("What is your age?", "2 pages still ask older words")]
    (listed,) = admin_client.get(LIST).context["object_list"]
    assert listed.pages_waiting == 2
    assert "Version 2 is published." in admin_client.get(reverse(USAGE, args=[question.pk])).content.decode()
    choose(admin_client, question, choice="update", page=[pages[0].pk])
    assert waiting(admin_client) == [("What is your age?", "1 page still asks older words")]


def test_what_is_left_waits_no_more_until_the_question_changes_again(
    admin_client: Client, question: EligibilityQuestion, pages: list[Article]
) -> None:
    reworded(question)
    choose(admin_client, question, choice="leave", page=[pages[0].pk])
    assert waiting(admin_client) == [("What is your age?", "1 page still asks older words")]
    choose(admin_client, question, choice="leave")
    assert waiting(admin_client) == []
    page = admin_client.get(reverse(USAGE, args=[question.pk])).content.decode()
    assert "(older, left pinned)" in page
    assert "Update “Page a” to version 2" in page
    assert "None of these pages waits" in choose(admin_client, question, choice="leave")
    reworded(question, "Your age?")
    assert waiting(admin_client) == [("Your age?", "2 pages still ask older words")]
    assert pinned() == {"Page a": 1, "Page b": 1}


def test_who_publishes_pages_chooses_for_them_without_the_right_to_change_questions(
    client: Client, question: EligibilityQuestion, pages: list[Article]
) -> None:
    index = make_trial_index(pages[0].get_parent())
    landing = make_landing_page(index, trial=make_trial(), body=[check(asks(question))])
    reworded(question)
    marketer = User.objects.create_user("mo", is_staff=True)
    marketer.groups.add(Group.objects.get(name="Marketing"))
    client.force_login(marketer)
    assert waiting(client) == [("What is your age?", "1 page still asks older words")]
    choose(client, question, choice="leave")
    assert waiting(client) == []
    choose(client, question, choice="update", page=[page.pk for page in pages])
    assert pinned() == {"Page a": 1, "Page b": 1, "Study heat-wrap": 1}
    choose(client, question, choice="update", page=[landing.pk])
    assert pinned() == {"Page a": 1, "Page b": 1, "Study heat-wrap": 2}


def test_buttons_are_for_those_who_may_choose(
    client: Client, question: EligibilityQuestion, pages: list[Article]
) -> None:
    reworded(question)
    shown = member(client, "Medical reviewers").get(reverse(USAGE, args=[question.pk])).content.decode()
    assert "Update the chosen pages" not in shown
    assert "Leave them pinned" not in shown
    assert reverse(EDIT, args=[question.pk]) not in shown
    assert "Only people who may publish these pages choose" in shown
    assert "somebody who publishes them chooses" in shown


def test_who_may_not_see_questions_is_not_told(client: Client, pages: list[Article]) -> None:
    reworded(EligibilityQuestion.objects.get())
    client.force_login(User.objects.create_user("nobody", is_staff=True))
    assert client.get(reverse(USAGE, args=[EligibilityQuestion.objects.get().pk])).status_code == 302
