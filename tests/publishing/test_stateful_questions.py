"""Whatever editors do with questions and pages that ask them: no document drifts, no pin moves by itself."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    invariant,
    rule,
    run_state_machine_as_test,
)
from wagtail.models import Page

from pages.models import Article, EligibilityQuestion, Trial
from pages.models.question_in_use import QuestionInUse
from pages.publishing.drift import find_drift, keys_to_check
from pages.publishing.models import QuestionPin
from pages.publishing.moving_pins import move_pins
from pages.publishing.refusal import PublicationRefused
from tests.content import locale, make_article, make_condition, make_question, make_site, prose, publish_page
from tests.landing import asks, check, make_landing_page, make_trial, make_trial_index

KEYS = ("age-years", "weight")
STATUSES = ("recruiting", "completed")


class Editors(RuleBasedStateMachine):
    pages = Bundle("pages")

    def __init__(self) -> None:
        super().__init__()
        self.atomic = transaction.atomic()
        self.atomic.__enter__()
        self.home = make_site()
        self.condition = make_condition()
        self.questions = [make_question(key) for key in KEYS]
        self.trial = make_trial(conditions=[self.condition])
        self.index = make_trial_index(self.home)
        self.count = 0
        self.pinned: dict[tuple[int, str], int] = {}

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.atomic.__exit__(None, None, None)

    @contextmanager
    def acting(self) -> Iterator[None]:
        """One action; the rules may refuse it, and then nothing has changed."""
        with suppress(PublicationRefused, QuestionInUse), transaction.atomic():
            yield

    def slug(self) -> str:
        self.count += 1
        return f"page-{self.count}"

    def asked(self, both: bool) -> list[dict[str, object]]:
        return [check(*(asks(question) for question in self.questions[: 1 + both]))]

    @rule(target=pages, both=st.booleans())
    def write_an_article(self, both: bool) -> int:
        body = [prose(), *self.asked(both)]
        page = make_article(
            self.home, slug=self.slug(), body=body, conditions=[self.condition], publish=False
        )
        with self.acting():
            publish_page(page)
        return int(page.pk)

    @rule(target=pages)
    def write_a_landing_page(self) -> int:
        page = make_landing_page(self.index, slug=self.slug(), trial=self.trial, publish=False)
        page.body = [*page.body.raw_data, *self.asked(False)]
        with self.acting():
            publish_page(page)
        return int(page.pk)

    @rule(pk=pages)
    def publish_again(self, pk: int) -> None:
        if page := Page.objects.filter(pk=pk, alias_of=None).first():
            specific = page.specific
            specific.title = self.slug()
            with self.acting():
                publish_page(specific)

    @rule(pk=pages, both=st.booleans())
    def place_others(self, pk: int, both: bool) -> None:
        if article := Article.objects.filter(pk=pk, alias_of=None).first():
            article.body = [prose(), *self.asked(both)]
            with self.acting():
                publish_page(article)

    @rule(pk=pages)
    def unpublish(self, pk: int) -> None:
        if page := Page.objects.filter(pk=pk).first():
            page.specific.unpublish()

    @rule(pk=consumes(pages))
    def delete(self, pk: int) -> None:
        if page := Page.objects.filter(pk=pk).first():
            page.specific.delete()

    @rule(target=pages, pk=pages, alias=st.booleans())
    def copy(self, pk: int, alias: bool) -> int:
        page, slug = Page.objects.filter(pk=pk, alias_of=None).first(), self.slug()
        if page is None:
            return pk
        copy = page
        with self.acting():
            if alias:
                copy = page.specific.create_alias(update_slug=slug)
            else:
                copy = page.specific.copy(update_attrs={"slug": slug})
        return int(copy.pk)

    @rule(pk=pages)
    def translate(self, pk: int) -> None:
        page, spanish = Page.objects.filter(pk=pk, alias_of=None).first(), locale("es")
        if page and page.locale_id != spanish.pk and not page.has_translation(spanish):
            with self.acting():
                publish_page(page.specific.copy_for_translation(spanish, copy_parents=True))

    @rule(which=st.integers(0, 1))
    def reword(self, which: int) -> None:
        question = EligibilityQuestion.objects.get(key=KEYS[which])
        question.text = f"Words {self.slug()}?"
        question.save_revision().publish()

    @rule(which=st.integers(0, 1), retired=st.booleans())
    def retire(self, which: int, retired: bool) -> None:
        question = EligibilityQuestion.objects.get(key=KEYS[which])
        question.retired = retired
        question.save_revision().publish()

    @rule(which=st.integers(0, 1))
    def withdraw_a_question(self, which: int) -> None:
        with self.acting():
            EligibilityQuestion.objects.get(key=KEYS[which]).unpublish()

    @rule(which=st.integers(0, 1), pk=pages)
    def update_a_page(self, which: int, pk: int) -> None:
        question = EligibilityQuestion.objects.get(key=KEYS[which])
        with self.acting():
            move_pins(question, [pk])
            self.forget(pk)

    def forget(self, pk: int) -> None:
        """The editor's choice: the pins of this page and its aliases may have moved."""
        moved = {pk, *Page.objects.filter(alias_of=pk).values_list("pk", flat=True)}
        self.pinned = {place: version for place, version in self.pinned.items() if place[0] not in moved}

    @rule(status=st.sampled_from(STATUSES))
    def change_the_trial(self, status: str) -> None:
        trial = Trial.objects.get()
        trial.recruitment_status = status
        with self.acting():
            trial.save_revision().publish()

    @invariant()
    def documents_are_true(self) -> None:
        assert [drift for drift in find_drift(keys_to_check()) if drift] == []

    @invariant()
    def pins_stay(self) -> None:
        rows = QuestionPin.objects.select_related("version")
        found = {(pin.page_id, pin.block_id): pin.version.number for pin in rows}
        kept = self.pinned.keys() & found.keys()
        assert {place: found[place] for place in kept} == {place: self.pinned[place] for place in kept}
        self.pinned = found


@pytest.mark.slow
@pytest.mark.django_db
def test_pins_and_documents_stay_true_whatever_editors_do() -> None:
    run_state_machine_as_test(Editors, settings=EFFORT)


EFFORT = settings(
    max_examples=3,
    stateful_step_count=12,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    print_blob=True,
)
