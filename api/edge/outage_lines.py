"""The log line of a request that Django could not answer: it does not know what went out instead."""

import logging
from time import monotonic

from api.edge.answers import Headers, StartResponse
from api.edge.journal import LOGGER, fields_of
from api.edge.requests import Request

OUTAGES = (503,)
"""What Django may say to a read, and something else goes out."""

SERVER_ERROR = 500


def logged(
    request: Request, start_response: StartResponse, *, request_id: str, began: float
) -> StartResponse:
    """Begins an answer, and writes its line as Django would: with the status that goes out."""

    def start(status: str, headers: Headers, *more: object) -> object:
        code = int(status[:3])
        fields = {
            "request_id": request_id,
            **fields_of(request, code),
            "duration_ms": round((monotonic() - began) * 1000, 1),
        }
        level = logging.ERROR if code >= SERVER_ERROR else logging.INFO
        LOGGER.log(level, "%s %s", fields["method"], fields["path"], extra={"fields": fields})
        return start_response(status, headers, *more)

    return start
