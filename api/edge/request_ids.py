"""The id of a request that the store answers, by the rules of the project's middleware."""

import re
from random import getrandbits

from api.edge.requests import Request

SANE = re.compile(r"[A-Za-z0-9-]{8,64}")


def request_id_of(request: Request) -> str:
    """The caller's own where it is sane, else a new one. It is no secret, so it need not be hard to guess."""
    given = request.get("HTTP_X_REQUEST_ID")
    if given and SANE.fullmatch(given):
        return str(given)
    return getrandbits(64).to_bytes(8).hex()
