"""Sends the same request as often as it is answered, and believes no answer that it did not expect."""

import gzip
import json
import subprocess
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from http.client import HTTPConnection
from itertools import cycle
from pathlib import Path
from shutil import which
from tempfile import NamedTemporaryFile
from time import perf_counter

REPORT = Path(__file__).with_name("report.lua")
TOLERANCE = 64
"""Bytes by which answers may differ: `Age` has more digits now than then."""

WARM_UPS = 20
"""Requests for each process of a server, so that hardly any of them has not answered."""


@dataclass(frozen=True)
class Target:
    """A request, and what its answer must be. `path` holds the query string."""

    port: int
    path: str
    headers: dict[str, str] = field(default_factory=dict)
    status: int = 200
    contains: bytes = b""
    """In the answer's body, as it is without its coding."""
    expects: Mapping[str, str] = field(default_factory=dict)
    """What a header must contain, by its name in lower case; one that is not there is empty."""
    paths: deque[str] = field(default_factory=deque)
    """All that take turns, where there is more than one: a load begins where the one before ended."""


@dataclass(frozen=True)
class Timing:
    """How a target answered."""

    rps: float
    p99_ms: float


class WrongAnswerError(Exception):
    """An answer is not what it must be, so no figure is worth anything."""


@dataclass(frozen=True)
class Answer:
    """One answer as it came."""

    body: bytes
    headers: dict[str, str]
    size: int
    """Of all of it, in bytes."""


def fetch(target: Target) -> Answer:
    """One answer.

    Raises:
        WrongAnswerError: it is not the one that is expected.
    """
    connection = HTTPConnection("127.0.0.1", target.port, timeout=60)
    try:
        connection.request("GET", target.path, headers={"Host": "localhost", **target.headers})
        response = connection.getresponse()
        body = response.read()
        headers = {name.lower(): value for name, value in response.getheaders()}
    finally:
        connection.close()
    plain = gzip.decompress(body) if headers.get("content-encoding") == "gzip" else body
    if response.status != target.status or target.contains not in plain:
        raise WrongAnswerError(f"{target.path}: {response.status} {plain[:200]!r}")
    for name, part in target.expects.items():
        if part not in headers.get(name, ""):
            raise WrongAnswerError(f"{target.path}: {name}: {headers.get(name)}, not {part}")
    lines = [
        f"HTTP/1.1 {response.status} {response.reason}",
        *(f"{key}: {headers[key]}" for key in headers),
        "",
    ]
    return Answer(body, headers, sum(len(line) + 2 for line in lines) + len(body))


def headers_of(target: Target) -> dict[str, str]:
    return fetch(target).headers


def warm_up(target: Target, *, processes: int) -> None:
    """Ask until every process of a server has the answer; it need not say yet that it had."""
    for _ in range(WARM_UPS * processes):
        fetch(replace(target, expects={}))


def load(target: Target, *, seconds: float, connections: int) -> Timing:
    """How fast a target answers; every answer is as long as the one that was looked at."""
    size = fetch(target).size
    long = seconds >= 1  # wrk takes whole seconds
    measured = by_wrk(target, seconds, connections) if long and which("wrk") else one_by_one(target, seconds)
    requests = measured["requests"]
    if not requests or measured["wrong"]:
        raise WrongAnswerError(f"{target.path}: {measured}")
    if abs(measured["bytes"] / requests - size) > TOLERANCE:
        raise WrongAnswerError(f"{target.path}: answers of {measured['bytes'] / requests} bytes, not {size}")
    target.paths.rotate(-requests - connections)  # as many more may have been asked and not been waited for
    return Timing(requests / measured["microseconds"] * 1e6, measured["p99"] / 1000)


def by_wrk(target: Target, seconds: float, connections: int) -> dict[str, int]:
    """What wrk counts."""
    how = [
        "wrk",
        "-t1",
        f"-c{connections}",
        f"-d{round(seconds)}s",
        "--timeout",
        "30s",
        "-s",
        str(REPORT),
    ]
    headers = {"Host": "localhost", **target.headers}
    lines = [word for name, value in headers.items() for word in ("-H", f"{name}: {value}")]
    address = f"http://127.0.0.1:{target.port}{target.path}"
    with NamedTemporaryFile("w") as paths:
        paths.write("\n".join(target.paths))
        paths.flush()
        turns = ["--", paths.name] if target.paths else []
        run = subprocess.run([*how, *lines, address, *turns], capture_output=True, text=True, check=True)
    measured: dict[str, int] = json.loads(run.stdout.splitlines()[-1])
    return measured


def one_by_one(target: Target, seconds: float) -> dict[str, int]:
    """Without wrk: one connection after the other, far too slow to compare servers that do nothing."""
    took: list[float] = []
    sizes: list[int] = []
    paths = cycle(target.paths or [target.path])
    while sum(took) < seconds:
        asked = replace(target, path=next(paths))
        began = perf_counter()
        sizes.append(fetch(asked).size)
        took.append(perf_counter() - began)
    ranked = sorted(took)
    return {
        "requests": len(took),
        "microseconds": round(sum(took) * 1e6),
        "bytes": sum(sizes),
        "wrong": 0,
        "p99": round(ranked[int(len(ranked) * 0.99)] * 1e6),
    }
