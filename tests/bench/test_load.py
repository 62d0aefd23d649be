"""What counts as an answer: nothing is timed that is not what was asked for."""

import gzip
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from itertools import pairwise
from threading import Thread

import pytest

from tests.bench.load import Target, WrongAnswerError, fetch, load

BODY = b'{"title":"The long article"}'


class Handler(BaseHTTPRequestHandler):
    """The same bytes everywhere, compressed where that is accepted and the address is not `/plain`."""

    asked: list[str] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        compressed = "gzip" in self.headers.get("Accept-Encoding", "") and self.path != "/plain"
        body = gzip.compress(BODY) if compressed else BODY
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Status", "content-api; fwd=miss; stored")
        if compressed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@pytest.fixture
def port() -> Iterator[int]:
    with serving() as found:
        yield found


@contextmanager
def serving() -> Iterator[int]:
    Handler.asked.clear()
    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_another_body_is_refused(port: int) -> None:
    assert fetch(Target(port, "/", contains=BODY)).body == BODY
    with pytest.raises(WrongAnswerError):
        fetch(Target(port, "/", contains=b"Another article"))


def test_so_is_a_miss_where_a_hit_is_expected(port: int) -> None:
    fetch(Target(port, "/", expects={"cache-status": "miss"}))
    with pytest.raises(WrongAnswerError, match="cache-status"):
        fetch(Target(port, "/", expects={"cache-status": "hit"}))


def test_and_an_answer_that_is_not_compressed_where_it_should_be(port: int) -> None:
    asked = {"Accept-Encoding": "gzip"}
    expected = {"content-encoding": "gzip"}
    answer = fetch(Target(port, "/", headers=asked, contains=BODY, expects=expected))
    assert gzip.decompress(answer.body) == BODY
    with pytest.raises(WrongAnswerError, match="content-encoding"):
        fetch(Target(port, "/plain", headers=asked, contains=BODY, expects=expected))


@pytest.mark.parametrize("seconds", [0.1, 1])
def test_addresses_take_turns(port: int, seconds: float) -> None:
    """One by one, and by wrk where it is installed."""
    load(Target(port, "/1", paths=deque(["/1", "/2", "/3"])), seconds=seconds, connections=1)
    looked_at, *timed = Handler.asked
    assert looked_at == "/1"
    assert set(pairwise(timed)) == {("/1", "/2"), ("/2", "/3"), ("/3", "/1")}


@pytest.mark.parametrize("seconds", [0.1, 1])
def test_and_the_next_load_begins_with_those_that_waited_longest(port: int, seconds: float) -> None:
    paths = deque(f"/{number}" for number in range(100_000))
    target = Target(port, "/", paths=paths)
    for _ in range(2):
        load(target, seconds=seconds, connections=1)
    timed = [path for path in Handler.asked if path != "/"]
    assert len(timed) == len(set(timed))
