"""A landing page that is copied for another language: its trial and questions become their translations."""

from typing import Any

from wagtail.models import Locale, Page, TranslatableMixin
from wagtail.signals import copy_for_translation_done

from pages.models.condition import Condition
from pages.models.eligibility_question import EligibilityQuestion
from pages.models.trial_landing_page import TrialLandingPage

Raw = dict[str, Any]


def connect() -> None:
    copy_for_translation_done.connect(_copied, dispatch_uid="translated references")


def _copied(source_obj: Page, target_obj: Page, **kwargs: Any) -> None:
    """An alias stays as it is: it says what its source says."""
    if isinstance(target_obj, TrialLandingPage) and not target_obj.alias_of_id:
        translate_references(target_obj)


def translate_references(page: TrialLandingPage) -> None:
    """Point a draft at translations where there are any; what has none is kept, and the rules say so."""
    page.trial_id = page.trial and _translation(type(page.trial), page.trial_id, page.locale)
    body = page.body.stream_block.get_prep_value(page.body)
    for block in body:
        for item in block["value"].get("placements", ()) if block["type"] == "eligibility_check" else ():
            _translate_placement(item["value"], page.locale)
    page.body = body
    page.save()
    page.save_revision()


def _translate_placement(placement: Raw, locale: Locale) -> None:
    placement["question"] = _translation(EligibilityQuestion, placement.get("question"), locale)
    slots = placement.get("slots") or {}
    if slots.get("condition"):
        slots["condition"] = _translation(Condition, slots["condition"], locale)


def _translation(model: type[TranslatableMixin], pk: int | None, locale: Locale) -> int | None:
    source = model.objects.filter(pk=pk).first() if pk else None
    translated = source and source.get_translation_or_none(locale)
    found: int | None = translated.pk if translated else pk
    return found
