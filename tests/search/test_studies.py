"""Landing pages among what is found."""

from datetime import timedelta

from django.utils import timezone

from pages.publishing.models import PublishedDocument
from search.faceting import aspect_labels
from search.indexing import index
from search.results import FacetCount, ResultPage, Scope
from search.searching import search
from search.suggesting import suggestions
from tests.content import make_question, stored
from tests.landing import asks, check, make_landing_page, make_trial, make_trial_index
from tests.search.conftest import Library

HERE = Scope(host="localhost", locale="en")


def test_a_study_is_found_by_its_condition_and_counted_as_what_it_is(library: Library) -> None:
    make_question()
    trial = make_trial(conditions=[library.condition])
    make_landing_page(make_trial_index(library.home), trial=trial)
    page = search(query="lumbago", scope=HERE)
    assert [hit.type for hit in page.hits] == ["Article", "TrialLandingPage"]
    assert FacetCount("TrialLandingPage", "TrialLandingPage", 1) in page.facets.types
    narrowed = search(
        query="lumbago", scope=Scope(host="localhost", locale="en", types=("TrialLandingPage",))
    )
    assert [hit.path for hit in narrowed.hits] == ["/studies/heat-wrap/"]
    assert {each.value for each in page.facets.aspects} <= aspect_labels().keys()


def test_what_a_study_asks_is_no_answer(library: Library) -> None:
    body = [check(asks(make_question(text="Do you juggle zebras?")), heading="Quagga")]
    make_landing_page(make_trial_index(library.home), trial=make_trial(), body=body)
    assert search(query="juggle zebras", scope=HERE).hits == ()


def test_what_has_lapsed_matches_nothing_until_it_is_compiled_anew(library: Library) -> None:
    make_question()
    trial = make_trial(conditions=[library.condition])
    page = make_landing_page(make_trial_index(library.home), trial=trial)
    of_study = Scope(host="localhost", locale="en", types=("TrialLandingPage",))
    assert [hit.title for hit in search(query=page.title, scope=of_study).hits] == [page.title]
    assert [one.text for one in suggestions(prefix=page.title, scope=of_study)] == [page.title]
    document = PublishedDocument.objects.get(pk=stored(page).id)
    document.valid_until = timezone.now() - timedelta(seconds=1)
    document.save()
    index([document])
    assert search(query=page.title, scope=of_study) == ResultPage(query=page.title)
    assert suggestions(prefix=page.title, scope=of_study) == ()
    everything = search(query="lumbago", scope=HERE)
    assert {facet.value for facet in everything.facets.types} == {hit.type for hit in everything.hits}
    assert "TrialLandingPage" not in {hit.type for hit in everything.hits}
