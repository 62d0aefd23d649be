"""Counts requests in a sliding window, in Redis or in this process."""

import logging
import time
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from django.conf import settings
from limits import RateLimitItem, parse
from limits.errors import StorageError
from limits.storage import storage_from_string
from limits.strategies import SlidingWindowCounterRateLimiter

logger = logging.getLogger(__name__)

PATIENCE = 0.25
"""Seconds to wait for Redis: a request is not worth more."""

PAUSE = 5.0
"""Seconds for which Redis is left alone after it failed."""


@dataclass(frozen=True, slots=True)
class Quota:
    """What is left to a client, and in how many seconds it has all again."""

    policy: str
    remaining: int
    reset: int


class Counter:
    """Counts by one rule. Where Redis fails it counts nothing, for a while without asking it."""

    def __init__(self, rate: str, address: str) -> None:
        self.rate: RateLimitItem = parse(rate)
        waiting = {"socket_timeout": PATIENCE, "socket_connect_timeout": PATIENCE, "wrap_exceptions": True}
        storage = storage_from_string(address or "memory://", **(waiting if address else {}))
        self.limiter = SlidingWindowCounterRateLimiter(storage)
        self.silent_until = 0.0

    def hit(self, client: str) -> bool | None:
        """Whether a request of a client keeps the limit; None if nobody can tell."""
        if time.monotonic() < self.silent_until:
            return None
        try:
            return self.limiter.hit(self.rate, client)
        except StorageError as error:
            self.pause(error)
            return None

    def quota(self, client: str) -> Quota | None:
        """What is left to a client; None if nobody can tell."""
        if time.monotonic() < self.silent_until:
            return None
        try:
            stats = self.limiter.get_window_stats(self.rate, client)
        except StorageError as error:
            self.pause(error)
            return None
        reset = max(0, ceil(stats.reset_time - time.time()))
        return Quota(self.policy, remaining=stats.remaining, reset=reset)

    @property
    def policy(self) -> str:
        """The rule as `RateLimit-Policy` has it."""
        return f'"default";q={self.rate.amount};w={self.rate.get_expiry()}'

    def pause(self, error: StorageError) -> None:
        self.silent_until = time.monotonic() + PAUSE
        logger.error("rate limits are not counted: Redis does not answer", exc_info=error)


@lru_cache(maxsize=8)
def counter(rate: str, address: str) -> Counter:
    """The one of a rule and a Redis."""
    return Counter(rate, address)


def current_counter() -> Counter | None:
    """By the settings; none where nothing is limited."""
    return counter(settings.API_RATE_LIMIT, settings.REDIS_URL) if settings.API_RATE_LIMIT else None
