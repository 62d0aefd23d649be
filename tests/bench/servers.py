"""Servers of one run, each on a free port, with the command that serves in real life."""

import os
import socket
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from time import monotonic, sleep

from cms.serve import stop, web_command
from tests.bench.operations import write_manifest

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 90
THREADS = 4
"""Of each process, as many as the settings give it."""


PRODUCTION = {
    "DEBUG": "0",
    "SECRET_KEY": "of a bench",
    "ALLOWED_HOSTS": "localhost",
    "HTTPS": "0",
    "API_RATE_LIMIT": "100000000/minute",
}


class Server:
    """One that answers."""

    def __init__(self, port: int, pid: int) -> None:
        self.port, self.pid = port, pid

    def megabytes_per_worker(self) -> float:
        """The resident memory of its largest worker, a child process."""
        lists = Path(f"/proc/{self.pid}/task").glob("*/children")
        workers = [worker for listed in lists for worker in listed.read_text().split()]
        return max(resident(Path(f"/proc/{worker}/status").read_text()) for worker in workers) / 1024


@dataclass(frozen=True)
class Servers:
    """`warm` is what is deployed; `cold` its Django with nothing in front, on few documents and on many."""

    warm: Server
    cold: Server
    cold_large: Server
    constant: Server


@contextmanager
def serving(databases: Sequence[str], folder: Path, *, workers: int) -> Iterator[Servers]:
    """All of them, until the end of the block; `folder` is where the constant answers are put meanwhile."""
    small, large = databases
    cold = "tests.bench.same_django:application"
    write_manifest(folder / "operations.json")
    with ExitStack() as stack:

        def start(application: str, **environment: str) -> Server:
            environment = {**PRODUCTION, "GRAPHQL_OPERATIONS": str(folder / "operations.json"), **environment}
            return stack.enter_context(server(application, workers=workers, environment=environment))

        yield Servers(
            warm=start("cms.wsgi:application", DATABASE_URL=small),
            cold=start(cold, DATABASE_URL=small),
            cold_large=start(cold, DATABASE_URL=large),
            constant=start("tests.bench.constant:application", BENCH_BODIES=str(folder)),
        )


@contextmanager
def server(application: str, *, workers: int, environment: Mapping[str, str]) -> Iterator[Server]:
    """A WSGI application, served until the end of the block."""
    port = free_port()
    command = web_command(host="127.0.0.1", port=port, workers=workers, threads=THREADS)
    process = subprocess.Popen(
        [*command[:-1], application],
        env={**os.environ, **environment},
        cwd=ROOT,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        wait_for(port, process)
        yield Server(port, process.pid)
    finally:
        stop([process])


def resident(status: str) -> int:
    """Kilobytes, from /proc/PID/status."""
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:"))


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def wait_for(port: int, process: "subprocess.Popen[bytes]") -> None:
    """Returns once anything is answered at all."""
    deadline = monotonic() + PATIENCE
    while monotonic() < deadline and process.poll() is None:
        try:
            connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
            connection.request("GET", "/livez")
            connection.getresponse()
        except OSError:
            sleep(0.1)
        else:
            return
    raise RuntimeError(f"{process.args!r} does not answer")
