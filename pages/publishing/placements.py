"""Where pages ask questions: in what is live, and in their latest drafts."""

import json
from collections.abc import Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Revision

from pages.blocks.eligibility_check import EligibilityCheckBlock
from pages.models.base import ContentPage
from pages.models.eligibility_question import EligibilityQuestion
from pages.publishing.models import DraftPlacement

CHECK = "eligibility_check"
"""What streams call the block that places questions."""


def placements_of(page: ContentPage) -> Iterator[Any]:
    """The list items that place a question, in the order they are asked."""
    for child in getattr(page, "body", None) or ():
        if isinstance(child.block, EligibilityCheckBlock):
            yield from child.value["placements"].bound_blocks


def note_draft(revision: Revision) -> None:
    """Remember which questions the latest draft of a page places: that keeps them from being deleted."""
    if not _is_of_page(revision):
        return
    asked = _asked(json.loads(revision.content.get("body") or "[]"))
    rows = DraftPlacement.objects.filter(page=revision.object_id)
    known = set(rows.values_list("question_id", flat=True))
    if known == asked or not revision.is_latest_revision():
        return
    if known - asked:
        rows.filter(question__in=known - asked).delete()
    if asked - known:
        _remember(int(revision.object_id), asked - known)


def _is_of_page(revision: Revision) -> bool:
    model = ContentType.objects.get_for_id(revision.content_type_id).model_class()
    return model is not None and issubclass(model, ContentPage) and "body" in revision.content


def _remember(page: int, questions: set[int]) -> None:
    """A question that is gone is passed over: a draft may be older than that."""
    known = EligibilityQuestion.objects.filter(pk__in=questions).values_list("pk", flat=True)
    DraftPlacement.objects.bulk_create(DraftPlacement(page_id=page, question_id=pk) for pk in sorted(known))


def _asked(body: list[dict[str, Any]]) -> set[int]:
    """The questions of a body as revisions store it."""
    checks = [block["value"] for block in body if block["type"] == CHECK]
    placed = [item for check in checks for item in check.get("placements") or ()]
    chosen = [(item.get("value") or {}).get("question") for item in placed]
    return {pk for pk in chosen if pk}
