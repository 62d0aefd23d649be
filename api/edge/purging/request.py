"""One request to a cache's own interface: confirmed by a 2xx, and by nothing else."""

from collections.abc import Mapping

from urllib3 import PoolManager, Retry, Timeout
from urllib3.exceptions import HTTPError

SILENCE = 3.0
"""Seconds until a connection, and then each next byte, has to come."""

POOL = PoolManager(timeout=Timeout(SILENCE), retries=Retry(0, redirect=False, raise_on_redirect=False))


class PurgeNotConfirmed(Exception):
    """A cache may still have what changed. It is told again."""


def send(method: str, url: str, headers: Mapping[str, str], body: bytes | None = None) -> None:
    """Raises PurgeNotConfirmed unless it is done. What is sent may hold a secret, so the message has none."""
    try:
        response = POOL.request(method, url, headers=dict(headers), body=body)
    except HTTPError as error:
        raise PurgeNotConfirmed(f"{method} {url}: {type(error).__name__}") from None
    if not 200 <= response.status < 300:
        raise PurgeNotConfirmed(f"{method} {url}: answered {response.status}")
