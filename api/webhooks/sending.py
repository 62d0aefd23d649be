"""One POST to an address of an editor's choice: checked, bounded in time, and never redirected."""

import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPException
from socket import SHUT_RDWR
from threading import Timer
from urllib.parse import SplitResult, urlsplit

from django.conf import settings
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from api.webhooks.addresses import RefusedAddress, Resolve, address_to_connect_to, resolve

PORTS = {"http": 80, "https": 443}
SILENCE = 5.0
"""Seconds until a connection, and then each next byte, has to come."""
DEADLINE = 10.0
"""Seconds after which a connection is cut, however busy it is."""
TOO_LONG = "The receiver took too long."
USER_AGENT = "content-api-webhooks"


@dataclass(frozen=True)
class Outcome:
    """How a delivery went: the status that was answered, or why there is none."""

    status: int | None
    error: str = ""

    @property
    def delivered(self) -> bool:
        return self.status is not None and 200 <= self.status < 300


def post(
    url: str,
    body: bytes,
    headers: Mapping[str, str],
    *,
    resolve: Resolve = resolve,
    deadline: float = DEADLINE,
) -> Outcome:
    """Send the body. Nothing but the status of the answer is read; a redirect is an answer like another."""
    parts = urlsplit(url)
    private = settings.WEBHOOKS_ALLOW_PRIVATE_ADDRESSES
    try:
        host, port = parts.hostname or "", parts.port or PORTS[parts.scheme]
        if parts.scheme != "https" and not private:
            raise RefusedAddress("Webhooks go over HTTPS.")
        address = address_to_connect_to(host, port, private=private, resolve=resolve)
        status = _status(_connection(parts, address, port), parts, body, headers, deadline)
    except RefusedAddress as refused:
        return Outcome(None, str(refused))
    except (HTTPError, HTTPException, OSError, ValueError, KeyError) as error:
        return Outcome(None, f"{type(error).__name__}: {error}"[:500])
    return Outcome(status, "" if 200 <= status < 300 else f"The receiver answered {status}.")


def _connection(parts: SplitResult, address: str, port: int) -> HTTPConnection:
    """To the address itself, so that the name cannot lead elsewhere by now; TLS still demands the name."""
    if parts.scheme == "http":
        return HTTPConnection(address, port, timeout=SILENCE)
    name = parts.hostname
    return HTTPSConnection(address, port, timeout=SILENCE, server_hostname=name, assert_hostname=name)


def _status(
    connection: HTTPConnection, parts: SplitResult, body: bytes, headers: Mapping[str, str], deadline: float
) -> int:
    """The status that is answered before the deadline; what is cut off then may look whole or broken."""
    ends = time.monotonic() + deadline
    try:
        status = _exchange(connection, parts, body, headers, deadline)
    except (HTTPError, HTTPException, OSError) as error:
        raise (TimeoutError(TOO_LONG) if time.monotonic() >= ends else error) from error
    if time.monotonic() >= ends:
        raise TimeoutError(TOO_LONG)
    return status


def _exchange(
    connection: HTTPConnection, parts: SplitResult, body: bytes, headers: Mapping[str, str], deadline: float
) -> int:
    cut = Timer(deadline, _cut, [connection])
    cut.start()
    try:
        target = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
        standard = {"Host": parts.netloc, "User-Agent": USER_AGENT, "Content-Type": "application/json"}
        connection.request("POST", target, body, {**standard, **headers}, preload_content=False)
        return connection.getresponse().status
    finally:
        cut.cancel()
        connection.close()


def _cut(connection: HTTPConnection) -> None:
    """Whoever waits for the socket in the other thread sees it end."""
    with suppress(OSError):  # it has ended by itself
        if connection.sock:
            connection.sock.shutdown(SHUT_RDWR)
