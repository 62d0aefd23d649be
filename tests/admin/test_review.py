"""Handing in for medical review: questions and trials, and landing pages before boards approve them."""

from importlib import import_module

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings as SettingsWrapper
from wagtail.models import Task, WorkflowContentType

from pages.admin.groups import make_groups
from pages.models import EligibilityQuestion, Trial, TrialLandingPage
from tests.admin.landing_form import landing_data
from tests.admin.members import member
from tests.admin.test_question_form import EDIT, question_data
from tests.approving import approve
from tests.content import make_question, make_site
from tests.landing import make_landing_page, make_trial, make_trial_index

pytestmark = pytest.mark.django_db

MIGRATION = import_module("pages.migrations.0005_questions_and_trials_are_reviewed")
UNAPPROVED = "No valid ethics approval covers exactly this text."
SUBMIT = {"action-submit": "1"}
APPROVE = {"action-workflow-action": "1", "workflow-action-name": "approve"}


@pytest.fixture(autouse=True)
def approval_required(settings: SettingsWrapper, approval_advised: None) -> None:
    settings.RECRUITMENT_APPROVAL = "required"


@pytest.fixture
def draft() -> TrialLandingPage:
    page = make_landing_page(make_trial_index(make_site()), trial=make_trial(), publish=False)
    page.save_revision()
    return page


def edit_url(page: TrialLandingPage) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def latest(page: TrialLandingPage) -> TrialLandingPage:
    found: TrialLandingPage = TrialLandingPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    return found


def hand_in(client: Client, page: TrialLandingPage) -> None:
    response = member(client, "Marketing").post(edit_url(page), {**landing_data(page), **SUBMIT})
    assert response.status_code == 302, response.context["form"].errors
    member(client, "Medical reviewers")


def test_a_landing_page_is_handed_in_before_it_is_approved(client: Client, draft: TrialLandingPage) -> None:
    hand_in(client, draft)
    assert latest(draft).current_workflow_state is not None
    home = client.get(reverse("wagtailadmin_home")).content.decode()
    assert "Awaiting your review" in home
    assert draft.title in home


def test_publishing_still_needs_the_approval(client: Client, draft: TrialLandingPage) -> None:
    data = {**landing_data(draft), "action-publish": "1"}
    response = member(client, "Marketing").post(edit_url(draft), data)
    assert UNAPPROVED in str(response.context["form"].errors)
    assert not latest(draft).live


def test_approving_the_last_step_needs_it_and_loses_nothing(client: Client, draft: TrialLandingPage) -> None:
    hand_in(client, draft)
    reworded = landing_data(draft, summary="Does warmth help backs?")
    response = client.post(edit_url(draft), {**reworded, **APPROVE})
    assert UNAPPROVED in str(response.context["form"].errors)
    assert response.context["form"]["summary"].value() == "Does warmth help backs?"
    assert latest(draft).current_workflow_state is not None
    assert not latest(draft).live


def test_approving_from_a_list_is_refused_with_the_reason(client: Client, draft: TrialLandingPage) -> None:
    hand_in(client, draft)
    task = latest(draft).current_workflow_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[draft.pk, "approve", task.pk])
    client.post(address)
    assert UNAPPROVED in client.get(reverse("wagtailadmin_home")).content.decode()
    assert latest(draft).current_workflow_state is not None
    assert not latest(draft).live


def test_changes_are_asked_for_without_an_approval(client: Client, draft: TrialLandingPage) -> None:
    hand_in(client, draft)
    response = client.post(
        edit_url(draft), {**landing_data(draft), **APPROVE, "workflow-action-name": "reject"}
    )
    assert response.status_code == 302
    assert latest(draft).current_workflow_state.status == "needs_changes"


def test_once_approved_by_the_board_the_reviewer_publishes_it(
    client: Client, draft: TrialLandingPage
) -> None:
    hand_in(client, draft)
    approve(latest(draft))
    assert client.post(edit_url(draft), {**landing_data(draft), **APPROVE}).status_code == 302
    assert latest(draft).live


def test_an_editor_hands_in_a_question_and_a_reviewer_publishes_it(client: Client) -> None:
    question = make_question(publish=False)
    edit = reverse(EDIT, args=[question.pk])
    page = member(client, "Editors").get(edit).content.decode()
    assert "Submit to Medical review" in page
    assert client.post(edit, {**question_data(), **SUBMIT}).status_code == 302
    home = member(client, "Medical reviewers").get(reverse("wagtailadmin_home")).content.decode()
    assert "How old are you?" in home
    assert client.post(edit, {**question_data(), **APPROVE}).status_code == 302
    question.refresh_from_db()
    assert (question.live, question.version) == (True, 1)
    assert client.get(edit).status_code == 302


def test_trials_are_handed_in_too(client: Client) -> None:
    trial = make_trial()
    edit = reverse(Trial.snippet_viewset.get_url_name("edit"), args=[trial.pk])
    assert "Submit to Medical review" in member(client, "Editors").get(edit).content.decode()


def test_nobody_else_approves(client: Client, draft: TrialLandingPage) -> None:
    hand_in(client, draft)
    approve(latest(draft))
    member(client, "Editors")
    task = latest(draft).current_workflow_task_state
    client.post(reverse("wagtailadmin_pages:workflow_action", args=[draft.pk, "approve", task.pk]))
    client.post(edit_url(draft), {**landing_data(draft), **APPROVE})
    assert not latest(draft).live


def test_a_workflow_without_steps_lets_nobody_publish_by_handing_in(
    client: Client, draft: TrialLandingPage
) -> None:
    approve(latest(draft))
    Task.objects.update(active=False)
    reviewer = member(client, "Medical reviewers")
    reviewer.post(edit_url(draft), {**landing_data(draft), **SUBMIT})
    assert not latest(draft).live


def attached() -> set[tuple[str, str]]:
    return set(WorkflowContentType.objects.values_list("content_type__model", "workflow__name"))


def test_a_site_of_before_gets_the_workflow_once(draft: TrialLandingPage) -> None:
    both = {("eligibilityquestion", "Medical review"), ("trial", "Medical review")}
    assert attached() == both
    WorkflowContentType.objects.all().delete()
    make_groups()
    assert attached() == set()
    for _ in range(2):
        MIGRATION.attach_workflow(apps, None)
        assert attached() == both


def test_editors_may_publish_a_question_without_review(client: Client) -> None:
    question = make_question(publish=False)
    data = {**question_data(), "action-publish": "1"}
    assert member(client, "Editors").post(reverse(EDIT, args=[question.pk]), data).status_code == 302
    assert EligibilityQuestion.objects.get().live
