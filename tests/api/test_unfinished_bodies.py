"""Requests whose bodies come slowly, or never."""

import json
import socket
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from io import BytesIO
from threading import Event, Thread
from typing import Any

import pytest

from api.edge.answers import ask
from api.edge.requests import UNLOGGED
from api.rate_limits.unfinished import WHOLE, BodiesFirst, Waiting
from tests.api.edge.server import Server, eventually, server


class Slow:
    """A body that comes when it is told to."""

    def __init__(self) -> None:
        self.asked, self.comes = Event(), Event()

    def read(self, size: int) -> bytes:
        self.asked.set()
        assert self.comes.wait(30)
        return b"x" * size


class Told:
    """What an application got and what was answered."""

    def __init__(self, *, at_once: int = 2, each: int = 1) -> None:
        self.bodies: list[bytes] = []
        self.statuses: list[str] = []
        self.application = BodiesFirst(self.answer, Waiting(at_once, each))

    def answer(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        source = environ["wsgi.input"]
        if environ["REQUEST_METHOD"] != "GET":
            self.bodies.append(source.read(int(environ["CONTENT_LENGTH"] or 0)))
        start_response("200 OK", [])
        return [b"fine"]

    def send(
        self,
        source: object,
        *,
        client: str = "192.0.2.1",
        length: object = 3,
        method: str = "POST",
        more: dict[str, object] | None = None,
    ) -> bytes:
        environ = {
            "REQUEST_METHOD": method,
            "PATH_INFO": "/graphql/",
            "CONTENT_LENGTH": str(length),
            "REMOTE_ADDR": client,
            "wsgi.input": source,
            **(more or {}),
        }
        return b"".join(self.application(environ, self.start))

    def start(self, status: str, headers: list[tuple[str, str]]) -> None:
        self.statuses.append(status)
        self.headers = dict(headers)


@pytest.fixture
def waiters() -> Iterator[Callable[..., Slow]]:
    """Begins a request that waits for its body."""
    with ExitStack() as stack:

        def begin(told: Told, **request: object) -> Slow:
            slow = Slow()
            thread = Thread(target=told.send, args=(slow,), kwargs=request)
            thread.start()
            stack.callback(thread.join)
            stack.callback(slow.comes.set)
            assert slow.asked.wait(30)
            return slow

        yield begin


def test_a_body_is_there_before_anything_is_done_with_it() -> None:
    told = Told()
    assert told.send(BytesIO(b"abcdef")) == b"fine"
    assert told.bodies == [b"abc"]


@pytest.mark.parametrize("length", ["", "0", "-1", "²", "x"])
def test_without_a_length_there_is_no_body_to_wait_for(length: str) -> None:
    application = BodiesFirst(lambda environ, _start: [environ["wsgi.input"]], Waiting(at_once=0, each=0))
    request = {"REQUEST_METHOD": "POST", "CONTENT_LENGTH": length, "wsgi.input": b"left alone"}
    assert application(request, print) == [b"left alone"]


@pytest.mark.parametrize(("more", "lines"), [({}, 1), ({UNLOGGED: (503,)}, 0)])
def test_who_is_refused_is_told_why_and_logged_once(
    waiters: Callable[..., Slow],
    caplog: pytest.LogCaptureFixture,
    more: dict[str, object],
    lines: int,
) -> None:
    """The edge writes the line of what it asks for."""
    told = Told(at_once=1, each=1)
    waiters(told)
    refused = json.loads(told.send(BytesIO(b"abc"), more={"HTTP_X_REQUEST_ID": "of-client-1", **more}))
    assert set(refused) == {"type", "title", "status", "code", "detail", "request_id", "errors"}
    assert refused["request_id"] == told.headers["X-Request-Id"] == "of-client-1"
    assert told.headers["Retry-After"] == "5"
    logged = [record for record in caplog.records if record.name == "cms.request"]
    assert len(logged) == lines
    assert all(record.fields["request_id"] == "of-client-1" for record in logged)  # type: ignore[attr-defined]


def test_a_client_has_not_all_that_wait(waiters: Callable[..., Slow]) -> None:
    told = Told(at_once=2, each=1)
    slow = waiters(told)
    refused = json.loads(told.send(BytesIO(b"abc")))
    assert (refused["status"], refused["code"]) == (503, "unavailable")
    assert told.send(BytesIO(b"abc"), client="192.0.2.2") == b"fine"
    slow.comes.set()
    eventually(lambda: len(told.statuses) == 3)
    assert told.send(BytesIO(b"abc")) == b"fine"


def test_all_clients_together_have_not_all_threads(waiters: Callable[..., Slow]) -> None:
    told = Told(at_once=2, each=1)
    for number in (1, 2):
        waiters(told, client=f"192.0.2.{number}")
    assert json.loads(told.send(BytesIO(b"abc"), client="2001:db8::3"))["status"] == 503
    assert told.send(None, method="GET") == b"fine"
    assert told.send(BytesIO(), length=0, client="192.0.2.9") == b"fine"


def test_who_sends_at_once_waits_for_another_who_is_nearly_done(waiters: Callable[..., Slow]) -> None:
    told = Told(at_once=1, each=1)
    slow = waiters(told)
    slow.comes.set()
    assert told.send(BytesIO(b"abc"), client="192.0.2.2") == b"fine"


def test_who_is_refused_gets_no_copy_of_what_is_published(waiters: Callable[..., Slow]) -> None:
    told = Told(at_once=1, each=1)
    waiters(told)
    request = {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": "/graphql/",
        "CONTENT_LENGTH": "3",
        "wsgi.input": BytesIO(b"abc"),
    }
    answer = ask(told.application, request)
    assert (answer.is_unavailable, answer.is_outage) == (True, False)


def test_a_file_is_left_to_the_application_and_counted_meanwhile(waiters: Callable[..., Slow]) -> None:
    told = Told(at_once=1, each=1)
    slow = waiters(told, length=WHOLE + 1)
    assert json.loads(told.send(BytesIO(b"abc"), client="192.0.2.2"))["status"] == 503
    slow.comes.set()
    eventually(lambda: "200 OK" in told.statuses)
    assert len(told.bodies[0]) == WHOLE + 1


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_reads_are_answered_while_bodies_do_not_come() -> None:
    with server(workers=2) as running, ExitStack() as stack:
        for address in ["/graphql/", "/api/v1/preview/"] * 10:
            stack.enter_context(unfinished(running, address))
        for _ in range(20):
            assert running.get("/livez", timeout=10).status == 200
            assert running.get("/api/v1/content/", timeout=10).status == 200


def unfinished(running: Server, address: str) -> socket.socket:
    """A request of which nothing comes but the beginning."""
    connection = socket.create_connection(("127.0.0.1", running.port))
    about = "Host: localhost\r\nContent-Type: application/json\r\nContent-Length: 50000"
    connection.sendall(f"POST {address} HTTP/1.1\r\n{about}\r\n\r\n{{".encode())
    return connection
