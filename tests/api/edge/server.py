"""The real server, on a free port, reading the tests' database."""

import http.client
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.db import connection

from tests.api.edge.asking import Got

ROOT = Path(__file__).resolve().parent.parent.parent.parent
PATIENCE = 60.0
GLANCE = 0.05


@dataclass(frozen=True)
class Server:
    port: int

    def get(self, path: str, *, timeout: float = 20.0, **headers: str) -> Got:
        """Header names have underscores for hyphens."""
        return self.ask("GET", path, None, timeout, headers)

    def post(self, path: str, said: dict[str, object]) -> Got:
        return self.ask("POST", path, json.dumps(said).encode(), 20.0, {"Content_Type": "application/json"})

    def ask(self, method: str, path: str, body: bytes | None, timeout: float, headers: dict[str, str]) -> Got:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            names = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, body, {"Host": "localhost", **names})
            response = connection.getresponse()
            found = {name.lower(): value for name, value in response.getheaders()}
            return Got(response.status, found, response.read())
        finally:
            connection.close()


def database_url(*, port: int | None = None) -> str:
    """The tests' own database, by way of another port if one is given."""
    known = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{known['NAME']}"
    who = f"{known['USER']}:{known['PASSWORD']}" if known["PASSWORD"] else known["USER"]
    return f"postgres://{who}@{known['HOST']}:{port or known['PORT'] or 5432}/{known['NAME']}"


@contextmanager
def server(*, workers: int = 2, **environment: str) -> Iterator[Server]:
    """Runs until the block ends; `environment` overrides settings."""
    port = free_port()
    settings = {
        "PORT": str(port),
        "WEB_WORKERS": str(workers),
        "LOG_LEVEL": "WARNING",
        "DATABASE_URL": database_url(),
        "API_SHARED_MAX_AGE": "600",
        **environment,
    }
    command = [sys.executable, "-m", "cms.serve", "web"]
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **settings})
    running = Server(port)
    try:
        eventually(lambda: answers(running))
        yield running
    finally:
        process.terminate()
        process.wait(30)


def answers(running: Server) -> bool:
    try:
        return running.get("/livez").status == 200
    except OSError:
        return False


def eventually(condition: Callable[[], bool], *, seconds: float = PATIENCE) -> None:
    """Waits for what must become true; how long a loaded machine takes is no matter."""
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "It never came true."
        time.sleep(GLANCE)


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port
