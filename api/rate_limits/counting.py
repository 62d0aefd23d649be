"""Counts requests in a sliding window: this window of the clock, and of the one before what still reaches in.

Two numbers a client are enough, and counting takes one step of memory or one call of Redis.
"""

import logging
import re
import time
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from threading import Lock
from typing import Protocol

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from redis import Redis, RedisError

logger = logging.getLogger(__name__)

SECONDS = {"second": 1, "minute": 60, "hour": 3600}
MAX_CLIENTS = 200_000
"""In the memory of one process; who comes when it is full is not counted."""

PATIENCE = 0.25
"""Seconds to wait for Redis: a request is not worth more."""

PAUSE = 5.0
"""Seconds for which Redis is left alone after it failed."""


@dataclass(frozen=True, slots=True)
class Rate:
    """So many requests in so many seconds. What has one name is counted together."""

    amount: int
    seconds: int
    name: str = "default"

    @property
    def policy(self) -> str:
        """As `RateLimit-Policy` has it."""
        return f'"{self.name}";q={self.amount};w={self.seconds}'


@dataclass(frozen=True, slots=True)
class Quota:
    """What is left to a client. `reset` and `retry` are seconds; `retry` is 0 for who keeps the rate."""

    rate: Rate
    remaining: int
    reset: int
    retry: int


class Counts(Protocol):
    """Where counts are kept."""

    def add(self, client: str, window: int) -> tuple[int, int]:
        """Counts one; how many there are now in this window, and were in the one before."""


class MemoryCounts:
    """In this process: two windows, the older is forgotten as a whole."""

    def __init__(self) -> None:
        self.window = 0
        self.now: Counter[str] = Counter()
        self.before: Counter[str] = Counter()
        self.lock = Lock()

    def add(self, client: str, window: int) -> tuple[int, int]:
        with self.lock:
            if window > self.window:  # a thread may come late, with the window before
                self.before = self.now if window == self.window + 1 else Counter()
                self.window, self.now = window, Counter()
            if client in self.now or len(self.now) < MAX_CLIENTS:
                self.now[client] += 1
            return self.now[client], self.before[client]


class RedisCounts:
    """In Redis, for all processes together, in one call. Raises RedisError."""

    def __init__(self, address: str, rate: Rate) -> None:
        self.redis = Redis.from_url(address, socket_timeout=PATIENCE, socket_connect_timeout=PATIENCE)
        self.rate = rate

    def keys(self, client: str, window: int) -> list[str]:
        """Of this window and the one before."""
        return [f"rate:{self.rate.name}:{self.rate.seconds}:{client}:{at}" for at in (window, window - 1)]

    def add(self, client: str, window: int) -> tuple[int, int]:
        keys = self.keys(client, window)
        pipeline = self.redis.pipeline(transaction=False)
        pipeline.incr(keys[0])
        pipeline.expire(keys[0], 2 * self.rate.seconds)
        pipeline.get(keys[1])
        now, _, before = pipeline.execute()
        return int(now), int(before or 0)


class RateCounter:
    """Counts by one rate. Where Redis fails it counts nothing, for a while without asking it."""

    def __init__(self, rate: Rate, counts: Counts) -> None:
        self.rate, self.counts = rate, counts
        self.silent_until = 0.0

    def count(self, client: str, *, at: float) -> Quota | None:
        """What is left to a client after this request at a moment of the clock; None if nobody can tell."""
        if time.monotonic() < self.silent_until:
            return None
        window, elapsed = divmod(at, self.rate.seconds)
        try:
            now, before = self.counts.add(client, int(window))
        except RedisError as error:
            self.silent_until = time.monotonic() + PAUSE
            logger.error("rate limits are not counted: Redis does not answer", exc_info=error)
            return None
        return quota(self.rate, now, before, elapsed)


def quota(rate: Rate, now: int, before: int, elapsed: float) -> Quota:
    """What these counts leave, `elapsed` seconds into the window."""
    used = now + before * (1 - elapsed / rate.seconds)
    left = rate.seconds - elapsed
    wait = 0.0
    if used > rate.amount:
        wait = (
            left + rate.seconds * (1 - rate.amount / now)
            if now > rate.amount
            else left - rate.seconds * (rate.amount - now) / before
        )
    return Quota(rate, max(0, int(rate.amount - used)), ceil(left), ceil(wait) if used > rate.amount else 0)


@lru_cache(maxsize=8)
def counter(name: str, text: str, address: str) -> RateCounter:
    """The one of a name, a rate, as in 100/second, and a Redis; without an address, of this process."""
    parts = re.fullmatch(r"([1-9]\d{0,8})/(second|minute|hour)", text)
    if not parts:
        raise ImproperlyConfigured(f"The {name} rate is like 6000/minute, not {text!r}: see .env.example.")
    rate = Rate(int(parts[1]), SECONDS[parts[2]], name)
    return RateCounter(rate, RedisCounts(address, rate) if address else MemoryCounts())


def reads_counter() -> RateCounter | None:
    """Of what the public asks, by the settings; none where nothing is limited."""
    rate = settings.API_RATE_LIMIT
    return counter("default", rate, settings.REDIS_URL) if rate else None


def logins_counter() -> RateCounter | None:
    """The same of attempts to sign in."""
    rate = settings.LOGIN_RATE_LIMIT
    return counter("login", rate, settings.REDIS_URL) if rate else None
