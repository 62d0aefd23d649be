"""Requests in the very words of an earlier one."""

from time import monotonic

import pytest

from tests.api.edge.asking import HIT, Got, Origin, edge_of, get

pytestmark = pytest.mark.django_db

PATH = "/api/v1/content/"


def test_what_is_asked_again_in_the_same_words_is_answered_alike() -> None:
    edge = edge_of(Origin())
    get(edge, PATH)
    ways: list[dict[str, str]] = [
        {},
        {"method": "HEAD"},
        {"accept_encoding": "br"},
        {"if_none_match": '"1"'},
        {"if_none_match": '"2"'},
    ]
    first, second = ([answered(get(edge, PATH, **way)) for way in ways] for _ in range(2))
    assert first == second
    assert len(edge.store.replies) == len(ways)


def answered(got: Got) -> tuple[int, dict[str, str], bytes]:
    return got.status, {name: got.headers[name] for name in got.headers if name != "x-request-id"}, got.body


@pytest.mark.parametrize("header", ["authorization", "range", "if_match", "if_unmodified_since"])
def test_no_reply_is_repeated_to_who_says_more(header: str) -> None:
    origin = Origin()
    edge = edge_of(origin)
    for _ in range(3):
        get(edge, PATH)
    get(edge, PATH, **{header: "x"})
    assert len(origin.asked) == 2


def test_a_reply_goes_with_the_entry_it_is_of() -> None:
    origin = Origin()
    edge = edge_of(origin)
    for act in [
        lambda: edge.store.forget(changed=frozenset("a"), withdrawn=frozenset(), at=monotonic()),
        lambda: edge.store.forget(changed=frozenset(), withdrawn=frozenset("a"), at=monotonic()),
        edge.store.clear,
    ]:
        get(edge, PATH)
        assert [get(edge, PATH).came for _ in range(2)] == [HIT, HIT]
        asked = len(origin.asked)
        act()
        get(edge, PATH)
        assert len(origin.asked) == asked + 1


def test_a_reply_stays_when_something_else_is_stored() -> None:
    edge = edge_of(Origin())
    for _ in range(2):
        get(edge, PATH)
    get(edge, f"{PATH}?other=1")
    assert len(edge.store.replies) == 1


def test_replies_are_not_repeated_when_nobody_confirms_them() -> None:
    edge = edge_of(Origin())
    for _ in range(3):
        get(edge, PATH)
    edge.watch.checked_at -= 10
    assert get(edge, PATH).came.endswith("detail=unconfirmed")
