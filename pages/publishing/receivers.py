"""Everything that can change what the public sees, heard in one place.

Saving and deleting are heard of every model that documents are made of, so that code and commands count as
much as the admin. Nothing is compiled here: what changed is noted in the unit of work, and settled before it
commits.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import Model, Q, QuerySet
from django.db.models.signals import post_delete, post_save, pre_delete
from wagtail.contrib.redirects.models import Redirect
from wagtail.images import get_image_model
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Locale,
    Page,
    PageViewRestriction,
    Revision,
    Site,
)
from wagtail.signals import page_slug_changed, post_page_move

from pages.models.approval import Approval
from pages.models.base import ContentPage
from pages.models.call_to_action import CallToAction
from pages.models.eligibility_question import EligibilityQuestion
from pages.models.eligibility_question_version import EligibilityQuestionVersion
from pages.models.trial import Trial
from pages.models.unit_of_work import ObjectKey, key_of, settling, touch, unit_of_work
from pages.publishing.answers_in_use import refuse_lost_answers
from pages.publishing.dependants import PAGE, every_key
from pages.publishing.pins import pin_questions, refuse_deletion, refuse_while_asked
from pages.publishing.placements import note_draft
from pages.publishing.settle import settle
from pages.shapes.documents import page_models, snippet_models

NOT_PUBLISHED = frozenset(
    {
        "alias_of",
        "approved_schedule",
        "draft_title",
        "go_live_at",
        "has_unpublished_changes",
        "latest_revision",
        "latest_revision_created_at",
        "locked",
        "locked_at",
        "locked_by",
    }
)
"""Fields that no document shows: saving only these touches nothing."""

RULED = (ContentPage, Trial, CallToAction)
"""What the rules may refuse to publish; versions of questions are noted for themselves."""


WRITES_PLACEMENTS = frozenset({"alias_of", "body", "live"})
"""Fields without which saving a page leaves its pins as they are."""


def connect() -> None:
    settling.connect(_settle, dispatch_uid="publishing")
    for model in (Page, *page_models(), *snippet_models(), get_image_model(), Site):
        _listen(model, _touch_itself)
    for model in page_models():
        post_save.connect(_pin, sender=model, dispatch_uid=f"pins {model._meta.label}")
    post_save.connect(_note_draft, sender=Revision, dispatch_uid="draft placements")
    pre_delete.connect(_keep_what_is_asked, sender=EligibilityQuestion, dispatch_uid="questions of trials")
    post_save.connect(_keep_answers, sender=EligibilityQuestionVersion, dispatch_uid="answers of trials")
    _listen(EligibilityQuestion, _touch_versions)
    _listen(EligibilityQuestionVersion, lambda version: touch(key_of(version), publishing=True))
    _listen(Approval, _touch_approved)
    _listen(Redirect, _touch_redirects_of_path)
    _listen(PageViewRestriction, lambda restriction: _touch_restricted(restriction.page_id))
    _listen(CollectionViewRestriction, lambda restriction: _touch_images_below(restriction.collection_id))
    _listen(Collection, lambda collection: _touch_images_below(collection.pk))
    _listen(Site, lambda site: _touch_everything())
    _listen(Locale, lambda locale: _touch_everything())
    post_page_move.connect(_page_moved, dispatch_uid="publishing")
    page_slug_changed.connect(_page_moved, dispatch_uid="publishing")


def _settle(touched: dict[ObjectKey, bool], **kwargs: Any) -> None:
    settle(touched)


def _listen(model: type[Model], act: Callable[[Any], None]) -> None:
    def receive(
        instance: Model, raw: bool = False, update_fields: Iterable[str] | None = None, **kwargs: Any
    ) -> None:
        if not raw and not (update_fields and NOT_PUBLISHED.issuperset(update_fields)):
            act(instance)

    uid = f"publishing {model._meta.label} {act.__qualname__}"
    post_save.connect(receive, sender=model, weak=False, dispatch_uid=uid)
    post_delete.connect(receive, sender=model, weak=False, dispatch_uid=uid)


def _pin(
    instance: ContentPage, raw: bool = False, update_fields: Iterable[str] | None = None, **kwargs: Any
) -> None:
    if not raw and (update_fields is None or not WRITES_PLACEMENTS.isdisjoint(update_fields)):
        pin_questions(instance)


def _note_draft(instance: Revision, raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        note_draft(instance)


def _keep_what_is_asked(instance: EligibilityQuestion, **kwargs: Any) -> None:
    refuse_deletion(instance)


def _keep_answers(instance: EligibilityQuestionVersion, raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        refuse_lost_answers(instance)


def _touch_itself(instance: Model) -> None:
    touch(key_of(instance), publishing=isinstance(instance, RULED))


def _touch_versions(question: EligibilityQuestion) -> None:
    """All are public or none, and only one is the current one. What live pages ask stays public."""
    if not question.live:
        refuse_while_asked(question)
    with unit_of_work():
        for version in EligibilityQuestionVersion.objects.filter(question=question.pk).only("pk"):
            touch(key_of(version))


def _touch_approved(approval: Approval) -> None:
    """The page or the call may be gone, while its approval is kept."""
    if approval.page_id is not None:
        touch((PAGE, str(approval.page_id)))
    if approval.call_to_action_id is not None:
        touch((CallToAction._meta.label_lower, str(approval.call_to_action_id)))


def _touch_redirects_of_path(redirect: Redirect) -> None:
    """Of several redirects from one path only the oldest is published; when it goes, the next one is."""
    with unit_of_work():
        touch(key_of(redirect))
        for twin in Redirect.objects.filter(old_path=redirect.old_path, site=redirect.site_id):
            touch(key_of(twin))


def _page_moved(instance: Page, **kwargs: Any) -> None:
    """Wagtail writes the redirects from the old paths in bulk, without a signal, before this is called."""
    with unit_of_work():
        _touch_pages_below(instance.pk)
        for redirect in Redirect.objects.filter(redirect_page__in=_pages_below(instance.pk)):
            touch(key_of(redirect))


def _touch_restricted(pk: int) -> None:
    """An alias has the restrictions of its source."""
    with unit_of_work():
        for restricted in Page.objects.filter(Q(pk=pk) | Q(alias_of=pk)).values_list("pk", flat=True):
            _touch_pages_below(restricted)


def _touch_pages_below(pk: int) -> None:
    with unit_of_work():
        for descendant in _pages_below(pk).filter(live=True).values_list("pk", flat=True):
            touch((PAGE, str(descendant)))


def _pages_below(pk: int) -> QuerySet[Page]:
    """The page and what is below it; nothing when it was deleted meanwhile."""
    page = Page.objects.filter(pk=pk).first()
    below: QuerySet[Page] = page.get_descendants(inclusive=True) if page else Page.objects.none()
    return below


def _touch_images_below(pk: int) -> None:
    collection = Collection.objects.filter(pk=pk).first()
    if collection is None:
        return
    images = get_image_model().objects.filter(collection__in=collection.get_descendants(inclusive=True))
    with unit_of_work():
        for image in images.only("pk"):
            touch(key_of(image))


def _touch_everything() -> None:
    with unit_of_work():
        for key in every_key():
            touch(key)
