"""Links from a page without a trial to the studies of its conditions that take new people."""

from collections.abc import Iterable

from pages.models.trial import Trial, TrialCondition
from pages.models.trial_landing_page import TrialLandingPage
from pages.models.unit_of_work import ObjectKey
from pages.publishing.compile.compilation import Compilation
from pages.publishing.compile.fields import Wire
from pages.publishing.compile.withheld import is_withheld
from pages.rules.trials.status import takes_people

PAGE = "wagtailcore.page"
STUDIES = "studies"
"""The label of a source that is no object: all studies of a condition, for the pages that list them."""


def recruiting_studies(compilation: Compilation) -> list[Wire]:
    """The public landing pages of the site, in the page's language, that invite people, by title."""
    for condition in compilation.conditions:
        compilation.note((STUDIES, str(condition)))
    of_conditions = TrialCondition.objects.filter(condition__in=compilation.conditions)
    pages = TrialLandingPage.objects.filter(
        trial__in=of_conditions.values("trial"), locale__language_code=compilation.locale
    )
    listed = pages.order_by("title", "pk").values_list("pk", "trial_id")
    links = (compilation.link(pk) for pk, trial in listed if _recruits(pk, trial, compilation))
    return [link for link in links if link]


def studies_of(keys: Iterable[ObjectKey]) -> list[ObjectKey]:
    """What pages that list studies depend on, for trials and landing pages that changed or are new."""
    keys = list(keys)
    trials = [pk for label, pk in keys if label == Trial._meta.label_lower]
    pages = [pk for label, pk in keys if label == PAGE]
    if pages:
        chosen = TrialLandingPage.objects.filter(pk__in=pages, trial__isnull=False)
        trials += map(str, chosen.values_list("trial_id", flat=True))
    found = TrialCondition.objects.filter(trial__in=trials).values_list("condition_id", flat=True)
    return [(STUDIES, str(pk)) for pk in found.distinct()] if trials else []


def _recruits(pk: int, trial_pk: int, compilation: Compilation) -> bool:
    """Looks up the trial first, so that the page is recorded as made of it either way."""
    trial, page = compilation.snippet(Trial, trial_pk), compilation.page(pk)
    here = page is not None and page.site == compilation.site
    recruits = trial is not None and takes_people(trial.recruitment_status)
    return here and recruits and not is_withheld(pk, compilation)
