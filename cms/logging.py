"""One line of JSON for each log record, carrying the request it belongs to."""

import json
import logging
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

current_request_id: ContextVar[str | None] = ContextVar("current_request_id", default=None)


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
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"handlers": ["console"], "level": level},
        "loggers": {
            "django": {"handlers": [], "level": level},
            "django.request": {"level": "ERROR"},  # answers below 500 have their request line already
            "django.server": {"handlers": [], "propagate": True},
            "opensearch": {"level": "CRITICAL"},  # it repeats what readers typed; search says what fails
            "opensearchpy.trace": {"level": "CRITICAL"},  # and so does this, every time
            "django_tasks": {"level": "WARNING"},  # Wagtail's own tasks run at every save
        },
    }
