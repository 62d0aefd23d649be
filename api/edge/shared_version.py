"""The content version in Redis, where all processes can see it without asking the database.

It is only a copy: who reads it compares it with the database every so often, and so an announcement that got
lost is made good.
"""

import logging
from time import monotonic

from django.conf import settings
from redis import Redis, RedisError
from redis.backoff import NoBackoff
from redis.retry import Retry

logger = logging.getLogger(__name__)

KEY = "edge:version"
SILENCE = 0.25
"""Seconds after which Redis counts as gone."""

REST = 1.0
"""Seconds that pass until it is asked again."""

RAISE = """
local known = tonumber(redis.call('get', KEYS[1]) or '-1')
if tonumber(ARGV[1]) > known then redis.call('set', KEYS[1], ARGV[1]) end
"""
"""Units that commit one after the other may announce themselves in another order."""


class SharedVersion:
    """None of its methods raises when Redis is gone, or waits long. Without `url` there is none."""

    def __init__(self, url: str) -> None:
        self.redis = connection(url) if url else None
        self.rests_until = 0.0

    def read(self) -> int | None:
        """The number, if it is known there."""
        value = self._call("get", KEY)
        return int(value) if isinstance(value, bytes) and value.isdigit() else None

    def announce(self, sequence: int) -> None:
        """Tell that there is a new number; a smaller one than is known is ignored."""
        self._call("eval", RAISE, 1, KEY, sequence)

    def correct(self, sequence: int) -> None:
        """Set it, whatever it is: the database was restored from an older copy."""
        self._call("set", KEY, sequence)

    def _call(self, command: str, *arguments: object) -> object:
        if self.redis is None or monotonic() < self.rests_until:
            return None
        try:
            result: object = getattr(self.redis, command)(*arguments)
        except (RedisError, OSError) as error:
            logger.warning("Redis does not answer: %s", type(error).__name__)
            self.rests_until = monotonic() + REST
            return None
        return result


def connection(url: str) -> Redis:
    return Redis.from_url(
        url, socket_timeout=SILENCE, socket_connect_timeout=SILENCE, retry=Retry(NoBackoff(), 0)
    )


shared_version = SharedVersion(settings.REDIS_URL)
"""This process's."""
