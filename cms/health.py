"""Liveness and readiness, answered before host checks so that a probe may call by address."""

import logging
import time
from collections.abc import Callable, Mapping
from uuid import uuid4

from django.core.cache import cache
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse

logger = logging.getLogger("cms.health")


Check = Callable[[], bool]
"""True if all is well; what it raises counts as failed."""

REMEMBERED = 1.0
"""Seconds for which what was found is told again: nobody counts probes, and each look costs milliseconds."""


class HealthMiddleware:
    """`/livez`: the process answers. `/readyz`: so do its database and cache, and all migrations are applied.

    A failed check gives 503 and is named; why it failed is only logged. However often it is asked,
    a process checks once in `REMEMBERED`.
    """

    def __init__(
        self,
        get_response: Callable[[HttpRequest], HttpResponse],
        *,
        checks: Mapping[str, Check] | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self.get_response = get_response
        self.checks, self.now = checks or READINESS_CHECKS, now
        self.results: dict[str, str] = {}
        self.holds_until = 0.0

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path == "/livez":
            return health_response(200, {"status": "alive"})
        if request.path == "/readyz":
            return readiness(self.remembered())
        return self.get_response(request)

    def remembered(self) -> dict[str, str]:
        """What the checks found last, or find now."""
        if not self.results or self.now() >= self.holds_until:
            self.results = checked(self.checks)
            self.holds_until = self.now() + REMEMBERED
        return self.results


def checked(checks: Mapping[str, Check]) -> dict[str, str]:
    return {name: "ok" if passes(name, check) else "failed" for name, check in checks.items()}


def readiness(results: dict[str, str]) -> HttpResponse:
    ready = "failed" not in results.values()
    status = "ready" if ready else "not ready"
    return health_response(200 if ready else 503, {"status": status, "checks": results})


def health_response(status: int, body: dict[str, object]) -> HttpResponse:
    return JsonResponse(body, status=status, headers={"Cache-Control": "no-store"})


def passes(name: str, check: Check) -> bool:
    try:
        return check()
    except Exception:
        logger.exception("readiness check %s failed", name)
        return False


def database_answers() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return bool(cursor.fetchone() == (1,))


def cache_answers() -> bool:
    key = f"readyz-{uuid4()}"
    cache.set(key, key, timeout=5)
    return bool(cache.get(key) == key)


def migrations_are_applied() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


READINESS_CHECKS: dict[str, Check] = {
    "database": database_answers,
    "cache": cache_answers,
    "migrations": migrations_are_applied,
}
