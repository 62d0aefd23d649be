"""What has to happen as soon as documents change, and again until it is confirmed."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

from django.db import DatabaseError, close_old_connections, connection

from pages.publishing.version import current_sequence

logger = logging.getLogger(__name__)

GLANCE = 0.05
"""Seconds between two looks at the content version."""

FIRST_PAUSE = 0.5
LONGEST_PAUSE = 30.0

Follow = Callable[[int], object]
"""Takes the content version up to which to act; acted upon is what it does not raise on."""


class NotYet(Exception):
    """Raised by who has done what it can and the rest in its time: it is called again at the next look."""


@dataclass(eq=False)
class Follower:
    """One that follows changes. `done` is the version it has confirmed."""

    follow: Follow
    done: int | None = None
    failures: int = 0
    rests_until: float = 0.0

    def catch_up(self, sequence: int) -> None:
        if sequence == self.done or time.monotonic() < self.rests_until:
            return
        try:
            self.follow(sequence)
        except NotYet:
            self.failures = 0
        except Exception:
            self.failures += 1
            pause = min(FIRST_PAUSE * 2.0 ** min(self.failures - 1, 10), LONGEST_PAUSE)
            self.rests_until = time.monotonic() + pause
            logger.exception("Following a change failed; again in %.1f s.", pause)
        else:
            self.done, self.failures = sequence, 0


FOLLOWERS: list[Follower] = []


def after_change(follow: Follow) -> None:
    """Have the worker call this after every change; called from an app's `ready`."""
    if follow not in [follower.follow for follower in FOLLOWERS]:
        FOLLOWERS.append(Follower(follow))


def catch_up() -> None:
    """Call everyone who has not confirmed the newest version."""
    try:
        sequence = current_sequence()
    except DatabaseError:
        logger.warning("The content version cannot be read.")
        close_old_connections()
        return
    for follower in FOLLOWERS:
        follower.catch_up(sequence)


def follow_changes(stop: Event, *, glance: float = GLANCE) -> None:
    """Look for changes until `stop` is set."""
    while not stop.wait(glance):
        catch_up()
    connection.close()
