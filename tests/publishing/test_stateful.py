"""Whatever editors do, in whatever order: documents are what compiling afresh gives, and nothing leaks."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import transaction
from django.test import TestCase
from django.utils import timezone
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
from PIL import Image
from pytest_django.fixtures import Settings as DjangoSettings
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction

from pages.models import Article, ArticleCondition, CallToAction, Condition, ContentImage, SectionIndex
from pages.publishing.drift import find_drift, keys_to_check, unknown_blocks
from pages.publishing.models import PublishedDocument
from pages.publishing.refusal import PublicationRefused
from tests.content import block, locale, make_call_to_action, make_image, make_section, make_site, prose
from tests.content import publish_page as publish

CHOICES = st.integers(min_value=0, max_value=50)


class Editors(RuleBasedStateMachine):
    """Each page's title and each snippet's name carries a token; a token must not outlive its publication."""

    pages = Bundle("pages")
    conditions = Bundle("conditions")

    def __init__(self) -> None:
        super().__init__()
        self.atomic = transaction.atomic()
        self.atomic.__enter__()
        self.home = make_site()
        make_section(self.home)
        self.count = 0
        self.call_to_action = make_call_to_action(heading="About {condition}")
        self.image = make_image("Spine")
        self.collection = Collection.objects.get(depth=1).add_child(name="Clinic")

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.atomic.__exit__(None, None, None)

    def token(self) -> str:
        self.count += 1
        return f"Token{self.count}x"

    @contextmanager
    def acting(self) -> Iterator[None]:
        """One action; that the rules may refuse it is part of the game, then nothing has changed."""
        with suppress(PublicationRefused), TestCase.captureOnCommitCallbacks(execute=True):
            yield

    def parent(self, choice: int) -> Page:
        parents = [*SectionIndex.objects.order_by("pk"), self.home]
        return parents[choice % len(parents)]

    def body(self, choice: int) -> list[dict[str, Any]]:
        targets = list(Page.objects.filter(depth__gt=2).order_by("pk").values_list("pk", flat=True))
        link = (
            f'<a linktype="page" id="{targets[choice % len(targets)]}">a page</a>' if targets else "nothing"
        )
        image = {"image": self.image.pk, "alt_text": "A spine", "decorative": False}
        return [
            prose(f"<p>See {link}.</p>"),
            block("figure", image=image, caption="A spine", credit=""),
            block("call_to_action", call_to_action=self.call_to_action.pk, condition=None),
        ][: 1 + choice % 3]

    @rule(target=pages, choice=CHOICES)
    def write_article(self, choice: int) -> int:
        token = self.token()
        article = Article(title=token, slug=token.lower(), live=False, body=self.body(choice))
        with self.acting():
            self.parent(choice).add_child(instance=article)
        return int(article.pk)

    @rule(target=pages, choice=CHOICES)
    def add_section(self, choice: int) -> int:
        token = self.token()
        section = SectionIndex(title=token, slug=token.lower(), show_in_menus=bool(choice % 2))
        with self.acting():
            self.parent(choice).add_child(instance=section)
        return int(section.pk)

    @rule(target=conditions)
    def write_condition(self) -> int:
        token = self.token()
        condition = Condition(name=token, slug=token.lower(), live=False)
        with self.acting():
            condition.save()
        return condition.pk

    @rule(pk=pages, choice=CHOICES)
    def edit_and_publish(self, pk: int, choice: int) -> None:
        if page := Page.objects.filter(pk=pk).first():
            specific = page.specific
            specific.title = self.token()
            specific.show_in_menus = bool(choice % 3)
            if isinstance(specific, Article):
                specific.body = self.body(choice)
            self.publish(specific)

    def publish(self, page: Page) -> None:
        with self.acting():
            publish(page)

    @rule(pk=pages)
    def save_a_draft(self, pk: int) -> None:
        if page := Page.objects.filter(pk=pk).first():
            specific = page.specific
            specific.title = "SECRET"
            with self.acting():
                specific.save_revision()

    @rule(pk=pages, slug=st.sampled_from(["one", "two", "three"]))
    def change_slug(self, pk: int, slug: str) -> None:
        page = Page.objects.filter(pk=pk).first()
        if page and page._slug_is_available(slug, page.get_parent(), page):
            specific = page.specific
            specific.slug = slug
            self.publish(specific)

    @rule(pk=pages)
    def unpublish(self, pk: int) -> None:
        if page := Page.objects.filter(pk=pk).first():
            with self.acting():
                page.specific.unpublish()

    @rule(pk=pages, choice=CHOICES)
    def move(self, pk: int, choice: int) -> None:
        page, target = Page.objects.filter(pk=pk).first(), self.parent(choice)
        if page is None or page.pk == target.pk or target.is_descendant_of(page):
            return
        if Page._slug_is_available(page.slug, target, page):
            with self.acting():
                page.specific.move(target, "last-child")

    @rule(pk=consumes(pages))
    def delete(self, pk: int) -> None:
        if page := Page.objects.filter(pk=pk).first():
            with self.acting():
                page.delete()

    @rule(pk=pages, kind=st.sampled_from(["login", "groups", "password"]))
    def restrict(self, pk: int, kind: str) -> None:
        if page := Page.objects.filter(pk=pk).first():
            with self.acting():
                PageViewRestriction.objects.create(page=page, restriction_type=kind, password="words")

    @rule(pk=pages)
    def lift_restrictions(self, pk: int) -> None:
        with self.acting():
            for restriction in PageViewRestriction.objects.filter(page=pk):
                restriction.delete()

    @rule(pk=pages)
    def schedule(self, pk: int) -> None:
        if page := Page.objects.filter(pk=pk).first():
            specific = page.specific
            specific.title, specific.go_live_at = "SECRET", timezone.now() + timedelta(days=1)
            self.publish(specific)
            specific.revisions.update(approved_go_live_at=None)

    @rule(pk=pages)
    def translate(self, pk: int) -> None:
        page = Page.objects.filter(pk=pk, depth__gt=2).first()
        spanish = locale("es")
        if page and page.locale_id != spanish.pk and not page.has_translation(spanish):
            with self.acting():
                copy = page.specific.copy_for_translation(spanish, copy_parents=True)
                copy.title = self.token()
                copy.save_revision().publish()

    @rule(pk=pages, condition=conditions)
    def add_a_condition(self, pk: int, condition: int) -> None:
        article = Article.objects.filter(pk=pk).first()
        if article and not article.conditions.filter(condition=condition).exists():
            article.conditions.add(ArticleCondition(condition_id=condition))
            article.title = self.token()
            self.publish(article)

    @rule(pk=conditions, live=st.booleans())
    def publish_or_withdraw_condition(self, pk: int, live: bool) -> None:
        condition = Condition.objects.get(pk=pk)
        condition.name = self.token()
        with self.acting():
            condition.save_revision().publish() if live else condition.unpublish()

    @rule(live=st.booleans(), word=st.sampled_from(["About {condition}", "A study"]))
    def change_the_call_to_action(self, live: bool, word: str) -> None:
        call_to_action = CallToAction.objects.get(pk=self.call_to_action.pk)
        call_to_action.heading = word
        with self.acting():
            call_to_action.save_revision().publish() if live else call_to_action.unpublish()

    @rule(colour=st.sampled_from(["navy", "teal"]))
    def replace_the_image(self, colour: str) -> None:
        image = ContentImage.objects.get(pk=self.image.pk)
        image.file = ContentFile(picture(colour), f"{colour}.png")
        with self.acting():
            image.save()

    @rule(private=st.booleans())
    def hide_or_show_the_collection(self, private: bool) -> None:
        with self.acting():
            CollectionViewRestriction.objects.filter(collection=self.collection).delete()
            if private:
                CollectionViewRestriction.objects.create(collection=self.collection, restriction_type="login")

    @rule(inside=st.booleans())
    def move_the_image(self, inside: bool) -> None:
        image = ContentImage.objects.get(pk=self.image.pk)
        image.collection = self.collection if inside else Collection.objects.get(depth=1)
        with self.acting():
            image.save()

    def hidden_titles(self) -> set[str]:
        """Titles that no public page has; a translation starts with the title of its source."""
        titles: dict[bool, set[str]] = {True: set(), False: set()}
        for page in Page.objects.filter(depth__gt=2):
            titles[page.live and not page.get_view_restrictions().exists()].add(page.title)
        return titles[False] - titles[True]

    @invariant()
    def documents_are_true(self) -> None:
        assert [drift for drift in find_drift(keys_to_check()) if drift] == []
        assert list(unknown_blocks()) == []

    @invariant()
    def nothing_leaks(self) -> None:
        everything = " ".join(PublishedDocument.objects.values_list("body", flat=True))
        assert "SECRET" not in everything
        for title in self.hidden_titles():
            assert f'"{title}"' not in everything, title
        for condition in Condition.objects.filter(live=False):
            assert condition.name not in everything, condition.name
        if (
            CollectionViewRestriction.objects.exists()
            and ContentImage.objects.get().collection == self.collection
        ):
            assert "/media/" not in everything


def picture(colour: str) -> bytes:
    data = BytesIO()
    Image.new("RGB", (64, 36), colour).save(data, "PNG")
    return data.getvalue()


@pytest.mark.slow
@pytest.mark.django_db
def test_documents_stay_true_whatever_editors_do(tmp_path: Path, settings: DjangoSettings) -> None:
    settings.MEDIA_ROOT = tmp_path
    run_state_machine_as_test(Editors, settings=EFFORT)


EFFORT = settings(
    max_examples=6,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    print_blob=True,
)
