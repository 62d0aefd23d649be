"""A publication changes the GraphQL lists of its type, and no others; REST names its lists alike."""

from collections.abc import Callable

import pytest

from api.edge.outbox import Follower
from pages.publishing.version import current_sequence
from tests.api.edge import places as acts
from tests.api.edge.asking import HIT, STORED, django, edge_of, get
from tests.api.edge.places import Places, graphql, make_places
from tests.content import make_condition
from tests.landing import make_landing_page, make_trial_index
from tests.trials import make_trial

pytestmark = pytest.mark.django_db

LISTS = {
    "Article": graphql("{ articles { nodes { title } } }"),
    "Condition": graphql("{ conditions { nodes { name } } }"),
    "Trial": graphql("{ trials { nodes { slug } } }"),
    "TrialLandingPage": graphql("{ trialLandingPages { nodes { title } } }"),
    "Article and Condition": graphql("{ articles { nodes { title } } conditions { nodes { name } } }"),
    "Article that is not there": graphql('{ article(path: "/joints/necks/") { title } }'),
    "Condition that is not there": graphql('{ condition(slug: "neck-pain") { name } }'),
}


def publish_condition(_places: Places) -> None:
    make_condition("Neck pain")


def publish_trial(_places: Places) -> None:
    make_trial("Warm necks", slug="warm-necks")


def publish_landing_page(places: Places) -> None:
    make_landing_page(make_trial_index(places.home), trial=make_trial("Cold necks", slug="cold-necks"))


@pytest.mark.parametrize(
    ("change", "changed"),
    [
        (acts.publish_another, {"Article", "Article and Condition", "Article that is not there"}),
        (acts.unpublish, {"Article", "Article and Condition", "Article that is not there"}),
        (publish_condition, {"Condition", "Article and Condition", "Condition that is not there"}),
        (publish_trial, {"Trial"}),
        (publish_landing_page, {"Trial", "TrialLandingPage"}),
    ],
)
def test_a_publication_costs_the_lists_of_its_type(
    change: Callable[[Places], object], changed: set[str]
) -> None:
    places = make_places()
    edge = edge_of(django())
    before = {name: get(edge, address) for name, address in LISTS.items()}
    assert {got.came for got in before.values()} == {STORED}
    change(places)
    assert edge.watch.check()
    after = {name: get(edge, address) for name, address in LISTS.items()}
    assert {name for name, got in after.items() if got.came != HIT} == changed
    assert {name: got.body for name, got in after.items()} == {
        name: get(django(), address).body for name, address in LISTS.items()
    }


@pytest.mark.parametrize(
    ("change", "announced"),
    [
        (acts.publish_another, {"Article", "Article and Condition", "Article that is not there"}),
        (publish_condition, {"Condition", "Article and Condition", "Condition that is not there"}),
    ],
)
def test_what_caches_in_front_are_told_purges_the_lists_of_its_type(
    change: Callable[[Places], object], announced: set[str]
) -> None:
    places = make_places()
    keys = {
        name: set(get(django(), address).headers["surrogate-key"].split()) for name, address in LISTS.items()
    }
    follower = Follower()
    follower.news(current_sequence())
    change(places)
    told = follower.news(current_sequence()).keys
    assert {name for name, named in keys.items() if named & told} == announced


@pytest.mark.parametrize(
    ("in_rest", "type_"),
    [
        ("/api/v1/content/?type=Article", "Article"),
        ("/api/v1/conditions/", "Condition"),
        ("/api/v1/trials/", "Trial"),
    ],
)
def test_both_apis_name_a_list_alike(in_rest: str, type_: str) -> None:
    make_places()
    rest, in_graphql = (get(django(), address).headers for address in (in_rest, LISTS[type_]))
    assert in_graphql["surrogate-key"] == rest["surrogate-key"]
    assert f"lists-{type_}" in rest["surrogate-key"].split()
