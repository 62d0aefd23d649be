"""Those who follow changes are called for each, and again until they confirm."""

import pytest

from pages.publishing.following import FIRST_PAUSE, Follower, NotYet


class Copy:
    """Fails as often as a test says."""

    def __init__(self, failures: int = 0) -> None:
        self.failures, self.called = failures, list[int]()

    def follow(self, sequence: int) -> None:
        self.called.append(sequence)
        if len(self.called) <= self.failures:
            raise OSError("no room")


def test_a_version_is_acted_upon_once() -> None:
    copy = Copy()
    follower = Follower(copy.follow)
    for sequence in (1, 1, 2, 2):
        follower.catch_up(sequence)
    assert copy.called == [1, 2]


def test_what_fails_rests_and_is_tried_again(caplog: pytest.LogCaptureFixture) -> None:
    copy = Copy(failures=2)
    follower = Follower(copy.follow)
    follower.catch_up(1)
    before = follower.rests_until
    follower.catch_up(1)
    assert copy.called == [1]
    for _ in range(2):
        follower.rests_until -= 10 * FIRST_PAUSE
        follower.catch_up(1)
    assert copy.called == [1, 1, 1]
    assert (follower.done, follower.failures) == (1, 0)
    assert follower.rests_until != before
    assert caplog.text.count("Following a change failed") == 2


def test_who_has_more_to_do_is_called_at_the_next_look(caplog: pytest.LogCaptureFixture) -> None:
    def follow(sequence: int) -> None:
        called.append(sequence)
        if len(called) < 3:
            raise NotYet

    called: list[int] = []
    follower = Follower(follow)
    for _ in range(4):
        follower.catch_up(1)
    assert (called, follower.done, caplog.text) == ([1, 1, 1], 1, "")
