"""One line of JSON for each log record, carrying the request it belongs to."""

import json
import logging
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

from django.http import HttpRequest

current_request_id: ContextVar[str | None] = ContextVar("current_request_id", default=None)

UNLOGGED = "content-api.unlogged"
"""Is in a request that comes from the edge: the statuses whose line it writes, as it may answer otherwise."""


def is_logged_in_front(request: HttpRequest | None, status: int | None) -> bool:
    return request is not None and status in request.META.get(UNLOGGED, ())


class LoggedInFront(logging.Filter):
    """Lets no line through of what is logged in front; tracebacks are always written."""

    def filter(self, record: logging.LogRecord) -> bool:
        request, status = getattr(record, "request", None), getattr(record, "status_code", None)
        return bool(record.exc_info) or not is_logged_in_front(request, status)


class JsonFormatter(logging.Formatter):
    """Writes time, level, logger, message, request_id, and the caller's own `extra={"fields": {...}}`.

    Nothing else of a record is written: Django hangs whole requests on it, with their bodies and cookies.
    """

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            "request_id": current_request_id.get(),
            **getattr(record, "fields", {}),
        }
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)


def configuration(level: str) -> dict[str, Any]:
    """What `LOGGING` is set to."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": "cms.logging.JsonFormatter"}},
        "filters": {"logged_in_front": {"()": "cms.logging.LoggedInFront"}},
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"handlers": ["console"], "level": level},
        "loggers": {
            "django": {"handlers": [], "level": level},
            "django.request": {  # answers below 500 have their request line already
                "level": "ERROR",
                "filters": ["logged_in_front"],
            },
            "django.server": {"handlers": [], "propagate": True},
            "opensearch": {"level": "CRITICAL"},  # it repeats what readers typed; search says what fails
            "opensearchpy.trace": {"level": "CRITICAL"},  # and so does this, every time
            "django_tasks": {"level": "WARNING"},  # Wagtail's own tasks run at every save
        },
    }
