"""What an editor does changes every answer that shows it, once the edge has looked, and costs no other."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from api.edge.answers import Application
from pages.publishing.models import PublishedDocument
from tests.api.edge import places as acts
from tests.api.edge.asking import HIT, STORED, Got, django, edge_of, get
from tests.api.edge.places import Places, make_places
from tests.content import make_site

pytestmark = pytest.mark.django_db

HIPS = {"hips", "hips' title", "hips by path", "hips in GraphQL", "hips' shell"}
ARTICLES = {"articles", "changes"}
QUESTIONS = {"questions", "changes"}
OTHERS = {"backs", "backs in GraphQL", "sections", "conditions", "start"}


def read(application: Application, addresses: dict[str, str]) -> dict[str, Got]:
    return {name: get(application, address) for name, address in addresses.items()}


def seen(got: dict[str, Got]) -> dict[str, tuple[int, str, bytes]]:
    """What readers see; problems have a request id of their own."""
    return {
        name: (one.status, one.headers.get("etag", ""), one.body if one.status == 200 else b"")
        for name, one in got.items()
    }


def came_from_store(got: dict[str, Got]) -> set[str]:
    return {name for name, one in got.items() if one.came == HIT}


@pytest.mark.parametrize(
    ("change", "changed", "asked_again"),
    [
        (acts.retitle, {*HIPS, *ARTICLES}, {*HIPS, *ARTICLES}),
        (acts.unpublish, {*HIPS, *ARTICLES}, {*HIPS, *ARTICLES}),
        (acts.delete, {*HIPS, *ARTICLES}, {*HIPS, *ARTICLES}),
        (acts.publish_another, ARTICLES, ARTICLES),
        (acts.replace_image, {"hips", *ARTICLES}, {*HIPS, *ARTICLES}),
        (acts.edit_snippet, {"hips", *ARTICLES}, {*HIPS, *ARTICLES}),
        (acts.reword_question, QUESTIONS, {*HIPS, *ARTICLES, *QUESTIONS}),
        (acts.ask_new_words, {"hips", *ARTICLES, *QUESTIONS}, {*HIPS, *ARTICLES, *QUESTIONS}),
    ],
)
def test_every_affected_answer_changes_and_no_other_is_asked_for(
    change: Callable[[Places], object], changed: set[str], asked_again: set[str]
) -> None:
    places = make_places()
    addresses = places.addresses()
    edge = edge_of(django())
    assert {got.came for got in read(edge, addresses).values()} == {STORED}
    before = read(edge, addresses)
    assert came_from_store(before) == set(addresses)
    change(places)
    assert edge.watch.check()
    after = read(edge, addresses)
    assert seen(after) == seen(read(django(), addresses))
    assert {name for name in addresses if seen(after)[name] != seen(before)[name]} >= changed - {
        "hips by path"
    }
    assert set(addresses) - came_from_store(after) == asked_again
    assert came_from_store(after) >= OTHERS - asked_again


def test_a_moved_page_is_at_its_new_place_and_a_redirect_at_the_old() -> None:
    places = make_places()
    edge = edge_of(django())
    addresses = {**places.addresses(), "new place": "/api/v1/content/find/?path=/elsewhere/hips/"}
    assert read(edge, addresses)["new place"].status == 404
    acts.move(places)
    assert edge.watch.check()
    after = read(edge, addresses)
    assert seen(after) == seen(read(django(), addresses))
    assert after["new place"].status == 200
    assert b'"redirect"' in after["hips by path"].body
    assert came_from_store(after) >= OTHERS


def test_before_it_looks_the_edge_serves_what_it_has() -> None:
    places = make_places()
    edge = edge_of(django())
    address = places.addresses()["hips"]
    first = get(edge, address)
    acts.retitle(places)
    assert get(edge, address).body == first.body
    edge.watch.check()
    assert get(edge, address).body != first.body


def test_what_was_withdrawn_is_dropped_even_while_the_database_is_gone() -> None:
    places = make_places()
    edge = edge_of(django())
    addresses = places.addresses()
    read(edge, addresses)
    acts.unpublish(places)
    edge.watch.check()
    kept = {entry.etag for resource in edge.store.resources.values() for entry in resource.entries()}
    gone = str(acts.document_id_of(places.hips))
    carriers = [
        entry
        for resource in edge.store.resources.values()
        for entry in resource.entries()
        if gone in entry.keys
    ]
    assert kept
    assert carriers == []


def test_a_host_that_means_another_site_empties_the_store() -> None:
    places = make_places()
    edge = edge_of(django())
    read(edge, places.addresses())
    make_site("other.example.org", default=False, title="Other")
    edge.watch.check()
    assert edge.store.resources == {}
    assert get(edge, places.addresses()["hips"]).came == STORED


def test_an_answer_that_was_on_its_way_during_a_change_is_out_of_date() -> None:
    places = make_places()
    address = places.addresses()["hips"]

    def slow(request: dict[str, object], start_response: Callable[..., object]) -> object:
        answer = django()(request, start_response)
        if not changed:
            changed.append(True)
            acts.retitle(places)
            edge.watch.check()
        return answer

    changed: list[bool] = []
    edge = edge_of(slow)  # type: ignore[arg-type]
    assert b"Hips and knees" not in get(edge, address).body
    again = get(edge, address)
    assert (again.came, b"Hips and knees" in again.body) == (STORED, True)


def test_what_lapses_is_dropped_at_its_moment_without_a_change() -> None:
    places = make_places()
    addresses = places.addresses()
    edge = edge_of(django())
    document = PublishedDocument.objects.filter(pk=acts.document_id_of(places.hips))
    document.update(valid_until=timezone.now() + timedelta(hours=1))
    acts.publish_another(places)
    edge.watch.check()
    read(edge, addresses)
    edge.watch.check()
    assert came_from_store(read(edge, addresses)) == set(addresses)
    moment, one = edge.watch.lapses.coming[0]
    edge.watch.lapses.coming[0] = (moment - timedelta(hours=2), one)
    edge.watch.check()
    assert came_from_store(read(edge, addresses)) == {*OTHERS, "questions"}
