"""What counts as the content version when Redis, the database or both tell it."""

from threading import current_thread

import pytest
from django.db import OperationalError, connection

from api.edge.shared_version import SharedVersion
from api.edge.store import Store
from api.edge.versions import COMPARE_EVERY, UnknownVersionError, Versions
from api.edge.watch import Watch
from pages.publishing.version import current_sequence
from tests.content import make_site

pytestmark = pytest.mark.django_db(transaction=True)


class Redis:
    """Answers with the number it was given."""

    def __init__(self, number: int) -> None:
        self.number = number

    def get(self, _: str) -> bytes:
        return b"%d" % self.number

    def eval(self, *_: object) -> None:
        """Announcements are lost."""


def versions() -> Versions:
    shared = SharedVersion("")
    shared.redis = Redis(current_sequence())  # type: ignore[assignment]  # as much of it as is used
    return Versions(shared)


def refuse(*_: object) -> None:
    raise OperationalError("gone")


def test_what_redis_says_is_compared_with_the_database_every_so_often() -> None:
    known = versions()
    make_site()
    assert known.read() == current_sequence()
    make_site("other.example.org", default=False, title="Other")
    assert known.read() != current_sequence()
    known.compared_at -= COMPARE_EVERY
    assert known.read() == current_sequence()


def test_what_redis_says_alone_confirms_nothing() -> None:
    make_site()
    watch = Watch(Store(1_000, 10), versions(), pause=0.1, thread=current_thread())
    assert watch.check()
    before = watch.checked_at
    watch.versions.compared_at -= COMPARE_EVERY
    with connection.execute_wrapper(refuse):
        assert not watch.check()
        with pytest.raises(UnknownVersionError):
            watch.versions.read()
    assert watch.checked_at == before
    assert watch.check()
    assert watch.checked_at > before
