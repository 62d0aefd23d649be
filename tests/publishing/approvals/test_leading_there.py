"""Nobody is sent where nobody is invited: calls and lists of studies follow what is withheld."""

from typing import Any

import pytest
from django.core.management import call_command

from pages.models import Approval, Article, CallToAction, Trial, TrialCondition, TrialLandingPage
from pages.publishing.models import PublishedDocument
from pages.publishing.scheduling import recompile_due
from pages.rules.recruitment.withholding import NOT_TAKING_PEOPLE
from tests.approving import approve
from tests.content import (
    block,
    content,
    make_article,
    make_call_to_action,
    make_condition,
    make_question,
    prose,
    publish_page,
)
from tests.landing import asks, check
from tests.publishing.approvals.looking import KEPT, Clock, drift, types

pytestmark = pytest.mark.django_db


@pytest.fixture
def call(page: TrialLandingPage) -> CallToAction:
    words: dict[str, Any] = {"heading": "Join?", "text": "A study.", "button_label": "See it"}
    draft = make_call_to_action(**words, link_page=page, publish=False)
    approve(draft)
    draft.save_revision().publish()
    return draft


@pytest.fixture
def article(call: CallToAction, page: TrialLandingPage, trial: Trial) -> Article:
    """It places the call, and asks questions about the condition of the trial."""
    condition = make_condition()
    trial.conditions.add(TrialCondition(condition=condition))
    trial.save_revision().publish()
    placed = block("call_to_action", call_to_action=call.pk, condition=None)
    body = [prose(), placed, check(asks(make_question()), label="pair")]
    return make_article(page.get_site().root_page, body=body, conditions=[condition])


def led(article: Article) -> tuple[str, str, list[str]]:
    """What the call says, what its button does, and the studies that are listed."""
    _, placed, asked = content(article)["body"]
    call = placed["call_to_action"]
    return call["heading"], call["button_label"], [link["title"] for link in asked["trials"]]


OPEN = ("Join?", "See it", ["Study heat-wrap"])
CLOSED: tuple[str, str, list[str]] = (NOT_TAKING_PEOPLE["en"], "", [])


def test_words_that_nobody_approved_close_what_leads_there(
    page: TrialLandingPage, trial: Trial, call: CallToAction, article: Article
) -> None:
    assert led(article) == OPEN
    trial.summary = "It cures."
    trial.save_revision().publish()
    assert (types(page), led(article), content(call)["link"]) == (KEPT, CLOSED, None)
    assert (
        len(
            set(
                PublishedDocument.objects.filter(
                    type__in=("TrialLandingPage", "CallToAction", "Article")
                ).values_list("sequence", flat=True)
            )
        )
        == 1
    )
    assert drift() == []
    approve(TrialLandingPage.objects.get(pk=page.pk))
    assert (led(article), content(call)["heading"]) == (OPEN, "Join?")
    assert drift() == []


def test_an_approval_that_ends_or_goes_closes_it_by_itself(
    page: TrialLandingPage, article: Article, clock: Clock
) -> None:
    clock.set(2091, 1, 1)
    assert recompile_due() == 1
    assert (led(article), drift()) == (CLOSED, [])
    clock.set(2090, 6, 1)
    approve(TrialLandingPage.objects.get(pk=page.pk))
    assert led(article) == OPEN
    for approval in Approval.objects.filter(page=page.pk):
        approval.delete()
    assert (led(article), drift()) == (CLOSED, [])


def test_all_documents_anew_come_to_the_same(
    page: TrialLandingPage, article: Article, call: CallToAction
) -> None:
    Approval.objects.get(page=page.pk).delete()
    PublishedDocument.objects.all().delete()
    call_command("documents", "rebuild")
    assert (led(article), content(call)["button_label"]) == (CLOSED, "")
    assert drift() == []


def test_a_page_that_leads_to_itself_is_approved_as_it_is(page: TrialLandingPage, call: CallToAction) -> None:
    page.body = [*page.body.raw_data, block("call_to_action", call_to_action=call.pk, condition=None)]
    approve(page)
    publish_page(page)
    assert content(page)["body"][-1]["call_to_action"]["heading"] == "Join?"
    assert content(page)["withheld"] is None
    assert drift() == []
