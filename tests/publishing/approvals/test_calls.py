"""A call to action that leads to a trial shows its words only while a board's approval of them is good."""

from datetime import UTC, date, datetime
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django.fixtures import Settings as SettingsWrapper

from api import documents
from pages.models import Approval, Article, CallToAction, Trial, TrialLandingPage
from pages.publishing.approvals import text_of
from pages.publishing.models import PublishedDocument
from pages.publishing.refusal import PublicationRefused
from pages.publishing.scheduling import recompile_due
from pages.rules.recruitment.withholding import NOT_APPROVED, NOT_TAKING_PEOPLE
from tests.approving import approve
from tests.content import block, content, locale, make_article, make_call_to_action, make_section, stored
from tests.publishing.approvals.looking import Clock, drift

pytestmark = pytest.mark.django_db
WORDS: dict[str, Any] = {
    "heading": "Join us in a study",
    "text": "It looks at backs.",
    "button_label": "See the study",
    "disclosure": "Paid for by a made-up sponsor.",
    "closed_heading": "It is full.",
}
TEXT = """Recruitment text, format 2 (en)

[Call to action]
heading: Join us in a study
text: It looks at backs.
button label: See the study
disclosure: Paid for by a made-up sponsor.
closed heading: It is full.
"""
WITHHELD = {"heading": NOT_APPROVED["en"], "text": "", "button_label": "", "link": None, "disclosure": ""}


@pytest.fixture
def written(page: TrialLandingPage) -> CallToAction:
    """A draft."""
    return make_call_to_action(**WORDS, link_page=page, publish=False)


@pytest.fixture
def call(written: CallToAction) -> CallToAction:
    approve(written, expires_on=date(2089, 12, 31))
    written.save_revision().publish()
    return written


@pytest.fixture
def article(call: CallToAction, page: TrialLandingPage) -> Article:
    body = [block("call_to_action", call_to_action=call.pk, condition=None)]
    return make_article(page.get_site().root_page, body=body)


def refused(call: CallToAction) -> list[str]:
    with pytest.raises(PublicationRefused, match=f"“{call.heading}” was not published.") as refusal:
        call.save_revision().publish()
    return [finding.code for finding in refusal.value.findings]


def placed(article: Article) -> dict[str, Any]:
    call: dict[str, Any] = content(article)["body"][0]["call_to_action"]
    return {name: call[name] for name in WITHHELD}


def test_the_text_a_board_gets(written: CallToAction) -> None:
    assert text_of(written) == TEXT
    written.text = "It looks at {condition}."
    assert text_of(written) == TEXT.replace("backs", "{condition}")


def test_it_is_not_published_before_its_words_are_approved(written: CallToAction) -> None:
    assert refused(written) == ["approval.required"]
    written.refresh_from_db()
    assert (written.live, PublishedDocument.objects.filter(type="CallToAction").exists()) == (False, False)
    approval = approve(written)
    assert (approval.call_to_action, approval.page, str(approval)) == (written, None, "EB-1, version 1.0")
    written.save_revision().publish()
    assert content(written)["heading"] == WORDS["heading"]
    assert drift() == []


@pytest.mark.parametrize("field", ["heading", "text", "button_label", "disclosure", "closed_heading"])
def test_another_word_needs_another_approval(call: CallToAction, field: str) -> None:
    before = content(call)
    setattr(call, field, "Other words")
    assert refused(call) == ["approval.required"]
    assert content(call) == before
    call.refresh_from_db()
    call.name = "Another name for editors"
    call.save_revision().publish()


def test_one_that_only_names_the_trial_needs_one_too(trial: Trial) -> None:
    draft = make_call_to_action(
        heading="A study", link_url="https://example.org/", trial=trial, publish=False
    )
    assert refused(draft) == ["approval.required"]
    assert approve(draft).trial == trial
    draft.save_revision().publish()
    draft.link_url = "https://example.com/"
    draft.save_revision().publish()


def test_it_is_for_one_study(call: CallToAction) -> None:
    """The same words about another study are other words."""
    call.trial = Trial.objects.create(
        public_title="Another", slug="another", registry_number="X-2", sponsor="A clinic", locale=locale("en")
    )
    assert refused(call) == ["approval.required"]


def test_one_that_leads_elsewhere_needs_none(page: TrialLandingPage) -> None:
    section = make_section(page.get_site().root_page)
    call = make_call_to_action(heading="You are eligible", link_page=section)
    assert (content(call)["heading"], stored(call).valid_until) == ("You are eligible", None)


def test_words_that_a_board_approved_may_break_rules_of_wording(written: CallToAction) -> None:
    """They are advice, as on a landing page: the board decides."""
    written.heading = "You are eligible"
    approve(written)
    written.save_revision().publish()
    assert content(written)["heading"] == "You are eligible"


def test_its_end_takes_the_words_out_by_the_clock_alone(
    article: Article, call: CallToAction, clock: Clock
) -> None:
    clock.set(2089, 12, 31, 23, 59, 59)
    call_command("publish_scheduled", stdout=StringIO())
    assert placed(article)["heading"] == WORDS["heading"]
    assert stored(call).valid_until == datetime(2090, 1, 1, tzinfo=UTC)
    clock.set(2090, 1, 1)
    early = documents.by_id(id=stored(call).id)
    call_command("publish_scheduled", stdout=StringIO())
    assert placed(article) == WITHHELD
    assert early is not None
    assert (early.hash, stored(call).valid_until) == (stored(call).hash, None)
    assert content(call)["sequence"] == content(article)["sequence"]
    assert (drift(), recompile_due()) == ([], 0)
    approve(CallToAction.objects.get(pk=call.pk))
    assert placed(article)["heading"] == WORDS["heading"]
    assert drift() == []


def test_one_that_starts_later_brings_it_back_by_itself(
    article: Article, call: CallToAction, clock: Clock
) -> None:
    Approval.objects.filter(call_to_action=call.pk).delete()
    approve(call, approved_on=date(2090, 6, 2))
    assert placed(article) == WITHHELD
    clock.set(2090, 6, 2)
    assert recompile_due() == 1
    assert (placed(article)["heading"], drift()) == (WORDS["heading"], [])


def test_a_deleted_approval_takes_the_words_out_at_once(article: Article, call: CallToAction) -> None:
    for approval in Approval.objects.filter(call_to_action=call.pk):
        approval.delete()
    assert (placed(article), drift()) == (WITHHELD, [])


def test_approved_words_still_follow_the_trial(article: Article, trial: Trial) -> None:
    trial.recruitment_status = "completed"
    trial.save_revision().publish()
    assert placed(article)["heading"] == "It is full."


def test_a_landing_page_keeps_what_its_own_board_approved(call: CallToAction, page: TrialLandingPage) -> None:
    page.body = [*page.body.raw_data, block("call_to_action", call_to_action=call.pk, condition=None)]
    approve(page)
    page.save_revision().publish()
    for approval in Approval.objects.filter(call_to_action=call.pk):
        approval.delete()
    assert content(page)["body"][-1]["call_to_action"]["heading"] == WORDS["heading"]
    assert (content(call)["heading"], drift()) == (NOT_APPROVED["en"], [])


def test_where_approvals_are_advised_it_is_published_without(
    written: CallToAction, settings: SettingsWrapper
) -> None:
    settings.RECRUITMENT_APPROVAL = "advised"
    written.save_revision().publish()
    assert (content(written)["heading"], stored(written).valid_until) == (WORDS["heading"], None)


def test_a_deleted_call_leaves_its_approvals(call: CallToAction) -> None:
    identifier = content(call)["id"]
    call.delete()
    approval = Approval.objects.get(page=None)
    assert (approval.call_to_action, str(approval.document_id)) == (None, identifier)
    assert approval.subject_name == "Study (deleted)"
    approval.delete()


def test_spanish_calls_say_it_in_spanish(page: TrialLandingPage, trial: Trial) -> None:
    call = make_call_to_action(heading="¿Un estudio?", link_page=page, locale=locale("es"), publish=False)
    approval = approve(call)
    call.save_revision().publish()
    trial.recruitment_status = "completed"
    trial.save_revision().publish()
    assert content(call)["heading"] == NOT_TAKING_PEOPLE["es"]
    approval.delete()
    assert content(call)["heading"] == NOT_APPROVED["es"]


def test_publishing_an_article_asks_for_the_approvals_of_its_call_once(article: Article) -> None:
    with CaptureQueriesContext(connection) as captured:
        article.save_revision().publish()
    asked = [query for query in captured if '"pages_approval"."call_to_action_id" =' in query["sql"]]
    assert len(asked) == 1
