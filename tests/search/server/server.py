"""A search server that understands as much of the protocol as Wagtail's backends speak, in memory."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

Json = dict[str, Any]
VERSION = {"version": {"number": "9.0.0", "distribution": "opensearch"}, "tagline": "You Know, for Search"}


class SearchServer:
    """`indices` has the documents by id, `aliases` the index behind each name; `asked` every search."""

    def __init__(self) -> None:
        self.indices: dict[str, dict[str, Json]] = {}
        self.mappings: dict[str, Json] = {}
        self.aliases: dict[str, str] = {}
        self.asked: list[Json] = []
        self.failing = False

    def documents(self, name: str) -> dict[str, Json]:
        return self.indices[self.aliases.get(name, name)]

    def answer(self, method: str, path: str, body: bytes) -> tuple[int, Json]:  # noqa: C901 - one case a line
        """Status and content of an answer."""
        if self.failing:
            return 500, {"error": body.decode()}
        match [part for part in path.split("?", maxsplit=1)[0].split("/") if part]:
            case []:
                return 200, VERSION
            case ["_alias", name]:
                return (200, {self.aliases[name]: {}}) if name in self.aliases else (404, {})
            case [index, "_alias", name]:
                self.aliases[name] = index
            case [index, "_mapping"]:
                self.mappings[index] = json.loads(body)
            case [name, "_bulk"]:
                return 200, self._bulk(name, body)
            case [name, "_doc", key]:
                return 200, {"result": self.documents(name).pop(key) and "deleted"}
            case [name, "_search"]:
                return 200, self._search(name, json.loads(body))
            case [name]:
                return self._index(method, name)
        return 200, {"acknowledged": True}

    def _index(self, method: str, name: str) -> tuple[int, Json]:
        if method == "PUT":
            self.indices[name] = {}
        elif name not in self.indices and name not in self.aliases:
            return 404, {"error": {"type": "index_not_found_exception"}, "status": 404}
        elif method == "DELETE":
            del self.indices[name]
        return 200, {"acknowledged": True}

    def _bulk(self, name: str, body: bytes) -> Json:
        lines = [json.loads(line) for line in body.splitlines()]
        sent = {action["index"]["_id"]: each for action, each in zip(lines[::2], lines[1::2], strict=True)}
        self.documents(name).update(sent)
        return {"errors": False, "items": [{"index": {"_id": key, "status": 201}} for key in sent]}

    def _search(self, name: str, body: Json) -> Json:
        """Documents that have any of the terms, those with more of them first."""
        self.asked.append(body)
        terms = set(_terms(body["query"]))
        counts = {
            key: len(terms & set(" ".join(each[field] for field in each if field.endswith("_terms")).split()))
            for key, each in self.documents(name).items()
        }
        found = sorted((key for key in counts if counts[key]), key=lambda key: -counts[key])
        return {"hits": {"hits": [{"_id": key} for key in found]}}


@contextmanager
def serving() -> Iterator[tuple[SearchServer, str]]:
    """The server and its address."""
    server = SearchServer()

    class Handler(BaseHTTPRequestHandler):
        def _respond(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            status, content = server.answer(self.command, self.path, body)
            sent = b"" if self.command == "HEAD" else json.dumps(content).encode()
            self.send_response(status)
            self.send_header("X-Elastic-Product", "Elasticsearch")
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(sent)))
            self.end_headers()
            self.wfile.write(sent)

        do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = _respond  # noqa: N815 - the library's names

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    listening = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=listening.serve_forever, daemon=True).start()
    try:
        yield server, f"http://127.0.0.1:{listening.server_port}"
    finally:
        listening.shutdown()
        listening.server_close()


def _terms(query: object) -> Iterator[str]:
    if isinstance(query, list):
        for part in query:
            yield from _terms(part)
    elif isinstance(query, dict):
        for key, part in query.items():
            if key.endswith("_terms"):
                yield part["query"]
            else:
                yield from _terms(part)
