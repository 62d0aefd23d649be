"""What is remembered of headers is bounded in number and length."""

import pytest

from api.edge.acceptance import acceptances
from api.edge.codings import wanted_codings
from api.edge.memo import LONGEST, MOST, Memo
from tests.api.edge.asking import Origin, edge_of, get


def test_what_was_asked_is_not_worked_out_again() -> None:
    worked_out: list[str] = []

    def work_out(text: str) -> int:
        worked_out.append(text)
        return len(text)

    memo = Memo(work_out)
    assert [memo["a"], memo["a"], memo["bc"]] == [1, 1, 2]
    assert worked_out == ["a", "bc"]


def test_it_holds_so_many() -> None:
    memo = Memo(len)
    for number in range(MOST + 1):
        memo[str(number)]
    assert len(memo) == 1


def test_what_is_long_is_worked_out_each_time() -> None:
    memo = Memo(len)
    assert memo["x" * (LONGEST + 1)] == LONGEST + 1
    assert memo["x" * LONGEST] == LONGEST
    assert list(memo) == ["x" * LONGEST]


@pytest.mark.django_db
def test_no_header_of_any_length_stays_in_the_memory() -> None:
    edge = edge_of(Origin())
    for path, times in (("/", 1), ("/" + "p" * 5_000, 5_000)):
        for _ in range(3):
            get(edge, path, accept="a/b, " * times + "*/*", accept_encoding="x, " * times)
            get(edge, path)
    edge.journal.write()
    for memo in (acceptances, wanted_codings):
        assert 0 < max(map(len, memo)) <= LONGEST
