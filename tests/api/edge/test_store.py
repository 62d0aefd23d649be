from api.edge.acceptance import parsed
from api.edge.answers import Answer
from api.edge.entries import OVERHEAD, Entry, entry_of
from api.edge.replies import LONGEST, Remembered, Reply
from api.edge.resources import MOST_CHOICES, Resource
from api.edge.store import MOST_REPLIES, Store
from tests.api.edge.asking import PUBLIC

NOBODY: frozenset[str] = frozenset()


def entry(body: bytes = b"x" * 1_000, keys: str = "content a", etag: str = '"1"') -> Entry:
    headers = {**PUBLIC, "Surrogate-Key": keys, "ETag": etag, "Content-Type": "image/png"}
    return entry_of(Answer("200 OK", list(headers.items()), [body]))


def resource(path: str, *entries: Entry) -> Resource:
    made = Resource(("localhost", False, path, ""), by_accept=False, by_origin=True)
    made.choices = {("", str(number)): one for number, one in enumerate(entries or [entry()])}
    return made


def paths(store: Store) -> list[str]:
    return [key[2] for key in store.resources]


def store(most_bytes: int = 1_000_000, most_addresses: int = 100) -> Store:
    return Store(most_bytes=most_bytes, most_addresses=most_addresses)


def test_addresses_are_bounded_and_the_unused_go_first() -> None:
    kept = store(most_addresses=3)
    for path in "abc":
        kept.put(resource(path))
    kept.resources["localhost", False, "a", ""].used = True
    kept.put(resource("d"))
    assert paths(kept) == ["c", "d", "a"]
    kept.put(resource("e"))
    assert paths(kept) == ["d", "a", "e"]


def test_bytes_are_bounded_and_counted() -> None:
    kept = store(most_bytes=100_000)
    for number in range(100):
        kept.put(resource(str(number)))
    assert len(kept.resources) == 100_000 // (OVERHEAD + 1_000)
    assert kept.bytes == len(kept.resources) * (OVERHEAD + 1_000) == sum(kept.sizes.values())
    kept.clear()
    assert (kept.bytes, kept.resources, kept.sizes) == (0, {}, {})


def test_what_would_crowd_out_a_tenth_of_the_rest_is_not_kept() -> None:
    kept = store(most_bytes=100_000)
    kept.put(resource("small"))
    kept.put(resource("large", entry(b"x" * 20_000)))
    assert paths(kept) == ["small"]


def test_an_address_that_grows_is_counted_again() -> None:
    kept = store()
    one = resource("a")
    kept.put(one)
    one.choices["", "another"] = entry(etag='"2"')
    kept.put(one)
    assert kept.bytes == 2 * (OVERHEAD + 1_000)


def test_an_address_that_was_dropped_while_it_grew_stays_away() -> None:
    """Another thread found it, and compresses what was withdrawn meanwhile."""
    kept = store()
    one, another = resource("a"), resource("a")
    kept.put(one)
    kept.drop(one.key)
    kept.recount(one)
    assert paths(kept) == []
    kept.put(another)
    kept.recount(one)
    assert kept.find(one.key) is another
    assert kept.bytes == OVERHEAD + 1_000


def test_entries_of_an_address_come_together() -> None:
    kept = store()
    one, more = resource("a"), Resource(resource("a").key, by_accept=False, by_origin=True)
    kept.put(one)
    more.keep(("", "origin"), entry(etag='"2"'))
    kept.put(more)
    assert kept.find(one.key) is one
    assert {each.etag for each in one.entries()} == {'"1"', '"2"'}
    assert kept.bytes == 2 * (OVERHEAD + 1_000)


def test_only_what_changed_is_marked_and_only_what_was_withdrawn_dropped() -> None:
    kept = store()
    entries = {
        path: entry(keys=keys)
        for path, keys in {"a": "content a", "b": "content b", "ab": "content a b"}.items()
    }
    for path, one in entries.items():
        kept.put(resource(path, one))
    kept.forget(changed=frozenset("a"), withdrawn=NOBODY, at=5.0)
    assert {path: one.changed for path, one in entries.items()} == {"a": 5.0, "b": None, "ab": 5.0}
    kept.forget(changed=frozenset("b"), withdrawn=frozenset("b"), at=6.0)
    assert paths(kept) == ["a"]
    assert kept.bytes == OVERHEAD + 1_000


def test_replies_are_bounded_and_of_what_is_there() -> None:
    kept = store()
    one, two, gone = resource("a"), resource("b"), resource("c")
    kept.put(one)
    kept.put(two)
    reply = Reply("200 OK", [], [], "")
    kept.remember(("localhost", "c"), Remembered(reply, reply, gone), next(gone.entries()))
    kept.remember(("localhost", "a"), Remembered(reply, reply, one), next(two.entries()))
    kept.remember((), Remembered(reply, reply, one), next(one.entries()))
    kept.remember(("localhost", "a" * LONGEST), Remembered(reply, reply, one), next(one.entries()))
    assert kept.replies == {}
    for number in range(MOST_REPLIES + 1):
        kept.remember(("localhost", str(number)), Remembered(reply, reply, one), next(one.entries()))
    assert len(kept.replies) == 1
    kept.drop(one.key)
    assert kept.replies == {}


def test_choices_of_one_address_are_bounded_and_share_an_answer() -> None:
    one = Resource(("localhost", False, "/", ""), by_accept=True, by_origin=True)
    acceptance = parsed("*/*")
    for number in range(MOST_CHOICES + 10):
        one.keep(one.choice(acceptance, str(number)), entry())
    assert len(list(one.entries())) == 1
    assert len(one.choices) == MOST_CHOICES
    assert one.size == OVERHEAD + 1_000
