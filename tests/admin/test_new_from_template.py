"""Starting a landing page from a template, and copying one for another place or language."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from pages.admin.checklist import checklist_of
from pages.models import EligibilityQuestion, Trial, TrialIndex, TrialLandingPage
from pages.publishing.compile import compile_draft
from pages.publishing.placements import placements_of
from pages.rules.table import blocking
from tests.approving import approve
from tests.content import locale, make_question, make_site
from tests.landing import Rule, asks, check, criterion, make_landing_page, make_trial, make_trial_index

pytestmark = pytest.mark.django_db
WEIGHT: Rule = {"lte": ["weight-kg", 100]}
ADULT: Rule = {"gte": ["age-years", 18]}


@pytest.fixture
def index() -> TrialIndex:
    return make_trial_index(make_site())


@pytest.fixture
def weight() -> EligibilityQuestion:
    return make_question("weight-kg", text="How much do you weigh?")


@pytest.fixture
def trial(weight: EligibilityQuestion) -> Trial:
    make_question()
    criteria = [criterion("weight", WEIGHT), criterion("adult", ADULT)]
    return make_trial(criteria=criteria, randomised=True, comparator="a cool wrap", allocation="1 in 2")


def start(client: Client, index: TrialIndex, trial: Trial, template: str) -> TrialLandingPage:
    sent = {"trial": trial.pk, "title": "", "template": template}
    answer = client.post(reverse("new_from_template", args=[index.pk]), sent)
    page: TrialLandingPage = TrialLandingPage.objects.latest("pk")
    assert answer["Location"] == reverse("wagtailadmin_pages:edit", args=[page.pk])
    return page


def asked(page: TrialLandingPage) -> list[str]:
    return [placement.value["question"].key for placement in placements_of(page)]


def test_who_adds_a_landing_page_is_offered_a_template(admin_client: Client, index: TrialIndex) -> None:
    add = reverse("wagtailadmin_pages:add", args=["pages", "triallandingpage", index.pk])
    choice = reverse("new_from_template", args=[index.pk])
    assert admin_client.get(add)["Location"] == choice
    assert f'href="{add}?blank=1"' in admin_client.get(choice).content.decode()
    assert admin_client.get(f"{add}?blank=1").status_code == 200


def test_the_complete_page_is_a_draft_with_the_questions_of_the_trial(
    admin_client: Client, index: TrialIndex, trial: Trial
) -> None:
    page = start(admin_client, index, trial, "complete")
    assert (page.title, page.live, page.owner) == (trial.public_title, False, User.objects.get())
    assert asked(page) == ["weight-kg", "age-years"]
    assert [block.block_type for block in page.body][:5] == [
        *("hero", "study_facts", "purpose", "who_can_join", "eligibility_check")
    ]
    assert [line.label for line in checklist_of(page) if not line.met] == [
        *("Hero", "What the study is for", "Risks and possible benefits", "Who runs it", "Contact")
    ]


def test_a_line_is_done_once_nothing_in_its_block_must_be_put_right(index: TrialIndex) -> None:
    page = make_landing_page(index, trial=make_trial(randomised=True), publish=False)
    assert {line.label for line in checklist_of(page) if not line.met} == {
        "What it is compared with",
        "The chance of each group",
        "What the study is for",
    }
    purpose = next(child for child in page.body if child.block_type == "purpose")
    purpose.value["comparator"], purpose.value["allocation"] = "[Say what it is compared with.]", "1 in 2"
    assert {line.label for line in checklist_of(page) if not line.met} == {
        "What it is compared with",
        "What the study is for",
    }
    purpose.value["comparator"] = "A wrap without heat"
    assert all(line.met for line in checklist_of(page))


def test_a_question_for_some_is_asked_of_these_alone(
    admin_client: Client, index: TrialIndex, weight: EligibilityQuestion
) -> None:
    make_question()
    criteria = [criterion("weight", WEIGHT, when=ADULT)]
    page = start(admin_client, index, make_trial(criteria=criteria), "short")
    assert [placement.value["show_when"] for placement in placements_of(page)] == [None, ADULT]
    criteria = [*criteria, criterion("weight-of-all", WEIGHT)]
    page = start(admin_client, index, make_trial("other", criteria=criteria), "short")
    assert [placement.value["show_when"] for placement in placements_of(page)] == [None, None]


def test_guidance_is_never_published(admin_client: Client, index: TrialIndex, trial: Trial) -> None:
    page = start(admin_client, index, trial, "short")
    found = {finding.code for finding in blocking(compile_draft(page))}
    assert found == {"guidance.left", "contact.missing"}


def test_a_question_that_may_not_be_placed_is_told(
    admin_client: Client, index: TrialIndex, trial: Trial, weight: EligibilityQuestion
) -> None:
    weight.retired = True
    weight.save_revision().publish()
    page = start(admin_client, index, trial, "short")
    assert asked(page) == ["age-years"]
    editor = admin_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "The trial asks “weight-kg”" in editor


def test_without_a_trial_nothing_is_made(admin_client: Client, index: TrialIndex) -> None:
    answer = admin_client.post(reverse("new_from_template", args=[index.pk]), {"template": "short"})
    assert answer.status_code == 200
    assert not TrialLandingPage.objects.exists()


def test_a_copy_asks_the_same_questions_and_has_no_approval(index: TrialIndex) -> None:
    question = make_question()
    page = make_landing_page(index, trial=make_trial(), body=[check(asks(question))])
    approve(page)
    other = make_trial_index(index.get_parent(), slug="elsewhere")
    copy = page.copy(to=other, keep_live=False)
    assert asked(copy) == asked(page) == ["age-years"]
    assert (copy.live, copy.slug, copy.approvals.count()) == (False, page.slug, 0)
    assert compile_draft(copy)["approval"] is None


def test_a_copy_for_another_language_asks_in_that_language(index: TrialIndex) -> None:
    spanish = locale("es")
    question = make_question()
    trial = make_trial()
    page = make_landing_page(index, trial=trial, body=[check(asks(question))])
    spanish_trial = translated(trial, spanish)
    spanish_question = translated(question, spanish)
    index.get_parent().specific.copy_for_translation(spanish)
    index.copy_for_translation(spanish)
    copy = page.copy_for_translation(spanish)
    latest = copy.get_latest_revision_as_object()
    assert (latest.trial, latest.live) == (spanish_trial, False)
    assert [placement.value["question"] for placement in placements_of(latest)] == [spanish_question]


def translated(source: Trial | EligibilityQuestion, language: object) -> Trial | EligibilityQuestion:
    translation: Trial | EligibilityQuestion = source.copy_for_translation(language)
    translation.save()
    return translation
