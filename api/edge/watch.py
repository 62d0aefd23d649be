"""Keeps the store true to the published documents: looks at the content version, forgets what changed."""

import logging
import os
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event, Lock, Thread
from time import monotonic

from django.db import DatabaseError, InterfaceError, connection

from api.caching import LISTS, longest_use
from api.edge.databases import patience
from api.edge.lapses import Lapses
from api.edge.outbox import EVERYTHING_CHANGED, Follower, News
from api.edge.store import Store
from api.edge.versions import PATIENCE, UnknownVersionError, Versions

logger = logging.getLogger(__name__)

GRACE = 2 * PATIENCE
"""Seconds that looks at the version may take before what is stored counts as unconfirmed."""

LOOKS = 2
"""In the time within which a change must be seen, so that one look and what follows it fit in."""

LATE = 0.04
"""Seconds that a look may be late: a little less than the worker waits for processes before it purges."""

REMEMBERED = 1_000
"""How many of the last changes an answer that is on its way is compared with."""


@dataclass(eq=False)
class Watch:
    """`pause` is in seconds. `checked_at` is when the last look began that found everything in order."""

    store: Store
    versions: Versions
    pause: float
    also: Callable[[], None] = lambda: None
    """What the thread does after each look."""

    version: int | None = None
    moment: int = 0
    """Counts what was forgotten, for whatever reason."""

    checked_at: float = float("-inf")
    follower: Follower = field(default_factory=Follower)
    lapses: Lapses = field(default_factory=Lapses)
    nearing: Lapses = field(default_factory=lambda: Lapses(ahead=longest_use()))
    """Of what caches in front may have until it lapses: from then on they must ask each time."""
    recent: deque[tuple[int, News]] = field(default_factory=lambda: deque(maxlen=REMEMBERED))
    thread: Thread | None = None
    starting: Lock = field(default_factory=Lock)
    stopping: Event = field(default_factory=Event)

    good_for: float = field(init=False)
    """Seconds for which what is stored counts as confirmed after a look."""

    shared_for: float = field(init=False)
    """Seconds after a look for which caches in front may keep it: what changed since is purged later."""

    def __post_init__(self) -> None:
        self.good_for = LOOKS * self.pause + GRACE
        self.shared_for = self.pause + LATE
        os.register_at_fork(after_in_child=self._forget_thread)

    def age(self) -> float:
        """Seconds since the store was last known to be true."""
        return monotonic() - self.checked_at

    def is_sure(self) -> bool:
        return self.age() < self.good_for

    def changed_since(self, moment: int, keys: frozenset[str]) -> bool:
        """Whether something with these keys changed after a moment; also if that cannot be told.

        Who keeps an answer asks afterwards: either the store is still searched for it, or this tells.
        """
        if moment == self.moment:
            return False
        if self.recent[0][0] > moment + 1:
            return True
        later = [news for known, news in list(self.recent) if known > moment]
        return any(news.everything or not keys.isdisjoint(news.keys) for news in later)

    def check(self) -> bool:
        """Look once; whether the store is now true."""
        began = monotonic()
        try:
            self._follow_the_clock()
            current = self.versions.read()
            if current != self.version:
                self._follow(current)
        except (UnknownVersionError, DatabaseError, InterfaceError):
            connection.close()
            return False
        self.checked_at = began
        return True

    def _follow_the_clock(self) -> None:
        nearing, lapsed = self.nearing.passed(), self.lapses.passed()
        if nearing is None or lapsed is None:
            self._forget(EVERYTHING_CHANGED)
            self._read_lapses()
            return
        if nearing:
            self.store.shorten(nearing | {LISTS})
            self._forget(News(changed=nearing | {LISTS}))
        if lapsed:
            self._forget(News(changed=lapsed | {LISTS}, withdrawn=lapsed))

    def _read_lapses(self) -> None:
        for lapses in (self.nearing, self.lapses):
            with patience(PATIENCE, probing=True):
                lapses.read()

    def _follow(self, current: int) -> None:
        self._read_lapses()
        with patience(PATIENCE, probing=True):
            news = self.follower.news(current)
        self._forget(news)
        self.version = current

    def _forget(self, news: News) -> None:
        self.recent.append((self.moment + 1, news))
        self.moment += 1  # before anything is forgotten: see `changed_since`
        if news.everything:
            self.store.clear()
        else:
            self.store.forget(changed=news.changed, withdrawn=news.withdrawn, at=monotonic())

    def start(self) -> None:
        """Watch from a thread of its own, unless it does already."""
        with self.starting:
            if self.thread is None or not self.thread.is_alive():
                self.thread = Thread(target=self._run, name="edge", daemon=True)
                self.thread.start()

    def stop(self) -> None:
        self.stopping.set()
        if self.thread:
            self.thread.join()
        self.thread = None
        self.stopping.clear()

    def _forget_thread(self) -> None:
        """A fork has no threads but the one that forked."""
        self.thread, self.starting = None, Lock()

    def _run(self) -> None:
        while not self.stopping.is_set():
            try:
                self.check()
                self.also()
            except Exception:
                logger.exception("The watch over the content version failed; it goes on.")
            self.stopping.wait(self.pause)
        self.also()
        connection.close()
