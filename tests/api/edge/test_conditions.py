import pytest

from api.edge.answers import Answer
from api.edge.conditions import matched as matched_by
from api.edge.entries import Entry, entry_of
from api.edge.requests import Request
from tests.api.edge.asking import PUBLIC, request

MODIFIED = "Sun, 29 Nov 2026 10:00:00 GMT"


def entry(etag: str = '"1"', **headers: str) -> Entry:
    given = {**PUBLIC, "ETag": etag, **headers}
    return entry_of(Answer("200 OK", list(given.items()), [b"words " * 200]))


def matched(asked: Request, entry: Entry) -> str | None:
    return matched_by(asked, entry.etags(), entry.last_modified)


@pytest.mark.parametrize(
    ("condition", "etag"),
    [
        ('"1"', '"1"'),
        ('W/"1"', '"1"'),
        ('"0", "1"', '"1"'),
        ('"1-gzip"', '"1-gzip"'),
        ('W/"1-br"', '"1-br"'),
        ("*", '"1"'),
        ('"2"', None),
        ('"1-zip"', None),
        ("1", None),
        ("", None),
    ],
)
def test_if_none_match_compares_weakly_with_every_form(condition: str, etag: str | None) -> None:
    assert matched(request("/", if_none_match=condition), entry()) == etag


def test_a_weak_validator_stays_weak() -> None:
    assert matched(request("/", if_none_match='"1"'), entry('W/"1"')) == 'W/"1"'


@pytest.mark.parametrize(
    ("since", "unchanged"),
    [
        (MODIFIED, True),
        ("Mon, 30 Nov 2026 10:00:00 GMT", True),
        ("Sun, 29 Nov 2026 09:59:59 GMT", False),
        ("x", False),
    ],
)
def test_if_modified_since(since: str, unchanged: bool) -> None:
    kept = entry(**{"Last-Modified": MODIFIED})
    assert (matched(request("/", if_modified_since=since), kept) is not None) is unchanged
    assert matched(request("/", if_modified_since=since, if_none_match='"2"'), kept) is None


def test_without_a_date_nothing_is_unmodified() -> None:
    assert matched(request("/", if_modified_since=MODIFIED), entry()) is None
