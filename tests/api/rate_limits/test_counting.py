from collections import deque

import pytest
from django.core.exceptions import ImproperlyConfigured
from hypothesis import given
from hypothesis import strategies as st

from api.rate_limits.counting import MAX_CLIENTS, MemoryCounts, Rate, RateCounter, RedisCounts, counter, quota
from tests.work import counted

RATE = Rate(amount=10, seconds=60)
NOWHERE = "redis://127.0.0.1:1/0"


def counting() -> RateCounter:
    return RateCounter(RATE, MemoryCounts())


def retries(counter: RateCounter, *moments: float) -> list[int]:
    found = [counter.count("a", at=moment) for moment in moments]
    return [entry.retry for entry in found if entry]


def test_the_rate_itself_is_kept_and_one_more_is_not() -> None:
    assert retries(counting(), *[600.0] * 11) == [0] * 10 + [66]


def test_what_is_left_is_told() -> None:
    left = counting().count("a", at=615.2)
    assert left is not None
    assert (left.remaining, left.reset, left.retry) == (9, 45, 0)
    assert left.rate.policy == '"default";q=10;w=60'


def test_the_window_slides() -> None:
    """Ten at the end of one minute still count, less and less, in the next."""
    counter = counting()
    retries(counter, *[659.0] * 10)
    assert retries(counter, 660.0, 672.0) == [6, 0]


def test_two_windows_later_all_is_forgotten() -> None:
    counter = counting()
    retries(counter, *[600.0] * 30)
    assert retries(counter, 780.0) == [0]


def test_clients_are_counted_apart() -> None:
    counter = counting()
    retries(counter, *[600.0] * 11)
    other = counter.count("b", at=600.0)
    assert other is not None
    assert other.remaining == 9


@given(st.lists(st.floats(0, 300), min_size=1, max_size=80))
def test_no_window_of_the_clock_lets_more_through(moments: list[float]) -> None:
    counter, passed = counting(), deque[float]()
    for moment in sorted(moments):
        found = counter.count("a", at=moment)
        assert found is not None
        if not found.retry:
            passed.append(moment)
    for window in range(6):
        assert sum(60 * window <= moment < 60 * window + 60 for moment in passed) <= RATE.amount


@given(now=st.integers(1, 40), before=st.integers(0, 40), elapsed=st.floats(0, 59.9))
def test_who_waits_as_long_as_told_may_go_on(now: int, before: int, elapsed: float) -> None:
    retry = quota(RATE, now, before, elapsed).retry
    window, later = divmod(elapsed + retry, RATE.seconds)
    counts = {0: (now, before), 1: (0, now)}.get(int(window), (0, 0))
    assert counts[0] + counts[1] * (1 - later / RATE.seconds) <= RATE.amount + 1e-6
    assert (retry == 0) == (now + before * (1 - elapsed / RATE.seconds) <= RATE.amount)


def test_counting_takes_few_steps_and_bounded_memory() -> None:
    counts = MemoryCounts()
    with counted() as work:
        counts.add("a", 1)
    assert work.calls < 20
    counts.now.update(dict.fromkeys(map(str, range(MAX_CLIENTS)), 1))
    assert counts.add("one more", 1) == (0, 0)


def test_who_comes_late_takes_nobodys_count_away() -> None:
    """A thread that saw the window before, and counts after another began the next one."""
    counts = MemoryCounts()
    for window in (10, 10, 11, 10):
        counts.add("a", window)
    assert counts.add("a", 11) == (3, 2)


def test_after_redis_failed_it_is_left_alone() -> None:
    failing = counter("default", "5/minute", NOWHERE)
    assert failing.count("a", at=0) is None
    with counted() as work:
        assert failing.count("a", at=0) is None
    assert work.calls < 10


@pytest.mark.parametrize("text", ["many", "0/minute", "5/day", "5 / minute", "-5/minute"])
def test_a_rate_that_is_none_is_told(text: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="6000/minute"):
        counter("default", text, "")


def test_equal_rates_of_two_names_are_counted_apart() -> None:
    retries(counter("default", "1/minute", ""), 600.0, 600.0)
    assert retries(counter("login", "1/minute", ""), 600.0) == [0]
    keys = [RedisCounts(NOWHERE, Rate(1, 60, name)).keys("a", 10) for name in ("default", "login")]
    assert keys == [
        ["rate:default:60:a:10", "rate:default:60:a:9"],
        ["rate:login:60:a:10", "rate:login:60:a:9"],
    ]
