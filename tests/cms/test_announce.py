import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from cms.announce import addresses, announce, is_ready


@contextmanager
def answering(answers: dict[str, tuple[int, object]]) -> Iterator[int]:
    """A server on a free port that gives each path its status and JSON. Gives the port."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, body = answers[self.path]
            self.send_response(status)
            self.end_headers()
            self.wfile.write(json.dumps(body).encode())

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (its parent's name)
            """Keeps quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


ONE_ARTICLE = "/api/v1/content/?type=Article&locale=en&limit=1"


def test_every_place_and_one_article() -> None:
    with answering({ONE_ARTICLE: (200, {"items": [{"id": "1f0c"}]})}) as port:
        base = f"http://localhost:{port}"
        assert addresses(port=port) == [
            ("Start page", f"{base}/"),
            ("The site", f"{base}/site/"),
            ("Admin", f"{base}/admin/"),
            ("GraphiQL", f"{base}/graphql/"),
            ("REST docs", f"{base}/api/v1/docs/"),
            ("A demo article", f"{base}/api/v1/content/1f0c/"),
        ]


def test_no_article_where_none_is_published() -> None:
    with answering({ONE_ARTICLE: (200, {"items": []})}) as port:
        assert [name for name, _ in addresses(port=port)] == [
            "Start page",
            "The site",
            "Admin",
            "GraphiQL",
            "REST docs",
        ]


def test_ready_is_what_readyz_says() -> None:
    with answering({"/readyz": (503, {})}) as port:
        assert is_ready(port=port) is False
    assert is_ready(port=port) is False


def test_it_prints_a_line_for_each(capsys: pytest.CaptureFixture[str]) -> None:
    with answering({"/readyz": (200, {}), ONE_ARTICLE: (404, {})}) as port:
        assert is_ready(port=port) is True
        announce(port=port)
    lines = capsys.readouterr().out.splitlines()
    assert lines[1] == f"  The site        http://localhost:{port}/site/"
    assert len(lines) == 6
