"""What an `Accept` comes to, and that what is stored is what Django would answer to it."""

from random import Random
from typing import NamedTuple

import pytest

from api.edge.acceptance import UNREAD, parsed
from tests.api.edge.asking import HIT, STORED, Got, django, edge_of, get
from tests.api.edge.places import Places, make_places

CHROME = (
    "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,"
    "application/signed-exchange;v=b3;q=0.7"
)
APOLLO = "multipart/mixed;deferSpec=20220824, application/json"
SENT = [CHROME, APOLLO, "application/json;charset=utf-8", "*/*"]

TYPES = [
    "application/json",
    "text/html",
    "text/*",
    "*/*",
    "application/graphql-response+json",
    "text/markdown",
]
PARAMETERS = [
    ";q=0.5",
    ";q=0",
    "; Q=1",
    ";q=2",
    ";v=b3",
    ";charset=utf-8",
    ";charset=latin-1",
    '; title="a; q=0"',
    ";",
    "; x*=utf-8''%20",
    "; x*=unheard-of''a",
    ";q",
]
TRIES = 150


def test_many_spellings_come_to_the_same() -> None:
    same = ["", "*/*", " */* ", "*/*;q=1.0", "*/*, */*", "image/png, */*"]
    assert {parsed(header).ranks for header in same[:4]} == {parsed("*/*").ranks}
    browsers = ["text/html, */*;q=0.8", "text/html,image/avif,*/*;q=0.1", "text/html;q=0.9, */*; q=0.5"]
    assert len({parsed(header).ranks for header in browsers}) == 1


def test_what_a_negotiation_could_tell_apart_stays_apart() -> None:
    different = [
        "*/*",
        "application/*",
        "application/json",
        "application/json, text/html",
        "text/html, application/json",
        "text/html, */*",
        "application/json;q=0",
    ]
    assert len({parsed(header).ranks for header in different}) == len(different)


def test_the_most_specific_range_decides() -> None:
    assert parsed("text/*;q=0, text/html").takes["text/html"]
    assert not parsed("text/html;q=0, */*").takes["text/html"]
    assert not parsed("application/json").takes["text/html"]
    assert parsed("application/unheard-of").takes["application/unheard-of"]


@pytest.mark.parametrize(
    ("header", "same"),
    [
        (CHROME, "text/html, application/xml;q=0.9, */*;q=0.8"),
        (APOLLO, "image/png, application/json"),
        ("application/json;version=2", "application/json"),
        ("application/json;", "application/json"),
        ("text/html;level=1;q=0.5, */*;q=0.1;x=y", "text/html;q=0.5, */*;q=0.1"),
        ("application/json;charset=latin-1, text/html", "image/png, text/html"),
        ("text/html;q=2, */*;q=0.1234, nonsense", "image/png"),
    ],
)
def test_parameters_are_read_as_a_negotiation_reads_them(header: str, same: str) -> None:
    assert parsed(header).ranks == parsed(same).ranks


@pytest.mark.parametrize("header", ["a/b," * 200, "a/b," * 64 + "*/*", f"text/html;x={'y' * 250}, */*"])
def test_what_is_too_long_is_left_to_django(header: str) -> None:
    assert parsed(header) is UNREAD
    assert not UNREAD.takes["text/html"]


class Asked(NamedTuple):
    address: str
    accept: str


def randomly(random: Random, addresses: list[str]) -> Asked:
    entries = [
        random.choice(TYPES) + "".join(random.choices(PARAMETERS, k=random.choice([0, 0, 1, 2])))
        for _ in range(random.randint(1, 4))
    ]
    return Asked(random.choice(addresses), ", ".join(entries))


def essence(got: Got) -> tuple[int, str, str, bytes]:
    """What both must say; problems have a request id of their own."""
    body = got.body if got.status == 200 else b""
    return got.status, got.headers.get("content-type", ""), got.headers.get("etag", ""), body


@pytest.fixture
def places() -> Places:
    return make_places()


@pytest.mark.django_db
def test_what_is_stored_is_what_django_would_answer(places: Places) -> None:
    """Through one edge, so that each may be given what another fetched."""
    named = places.addresses()
    addresses = [
        named[name] for name in ("hips", "hips' title", "hips by path", "hips in GraphQL", "hips' shell")
    ]
    edge, random = edge_of(django()), Random(5)  # noqa: S311 - no secret
    every = [Asked(address, accept) for address in addresses for accept in SENT]
    every += [randomly(random, addresses) for _ in range(TRIES)]
    hits = 0
    for asked in every:
        got = get(edge, asked.address, accept=asked.accept)
        hits += got.came == HIT
        assert essence(got) == essence(get(django(), asked.address, accept=asked.accept)), asked
    assert hits > TRIES // 3


@pytest.mark.django_db
@pytest.mark.parametrize("accept", SENT)
def test_what_browsers_and_clients_send_is_stored(places: Places, accept: str) -> None:
    edge, named = edge_of(django()), places.addresses()
    addresses = [named["hips' shell"]] if accept == CHROME else [named["hips"], named["hips in GraphQL"]]
    for address in addresses:
        assert [get(edge, address, accept=accept).came for _ in range(2)] == [STORED, HIT]
