"""What the settings say of the database and the cache, so that no process ever waits for one for ever."""

from typing import Any

from redis.backoff import NoBackoff
from redis.retry import Retry

Configuration = dict[str, Any]

SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-8000;",
}
"""One writer at a time that waits its turn. Each connection keeps 8 MB: a search reads that much."""

POSTGRESQL_OPTIONS = {
    "connect_timeout": 2,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 15_000,
}
"""A server that went away without a word is noticed. In seconds, but the last: milliseconds."""

KEPT = {"ATOMIC_REQUESTS": True, "CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
POSTGRESQL = "django.db.backends.postgresql"
PATIENT = "api.edge.postgresql"
"""The same, with a deadline for who reads."""

REDIS_SECONDS = 0.5


def database(named: Configuration, *, edge: bool) -> Configuration:
    """The configuration of the database that a URL names."""
    if named["ENGINE"].endswith("sqlite3"):
        return {**named, **KEPT, "OPTIONS": SQLITE_OPTIONS}
    if named["ENGINE"] != POSTGRESQL:
        return {**named, **KEPT}
    options = POSTGRESQL_OPTIONS | named.get("OPTIONS", {})
    return {**named, **KEPT, "ENGINE": PATIENT if edge else POSTGRESQL, "OPTIONS": options}


def cache(redis_url: str) -> Configuration:
    """Shared by all processes through Redis, or in the process."""
    if not redis_url:
        return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    waits = dict.fromkeys(["socket_timeout", "socket_connect_timeout"], REDIS_SECONDS)
    options = {**waits, "retry": Retry(NoBackoff(), 0)}
    return {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": redis_url,
        "OPTIONS": options,
    }
