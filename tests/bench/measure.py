"""All benches of one kind of database."""

import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TypeAlias

from tests.bench.databases import copy
from tests.bench.load import Target, Timing, load, warm_up
from tests.bench.servers import ROOT, Servers, serving
from tests.bench.size import Size
from tests.bench.targets import Facts, as_deployed, pairs, write_constants

Turn: TypeAlias = tuple[Timing, Timing]


@dataclass(frozen=True)
class Measured:
    """One line: two speeds by each other, or one figure in the unit that its name ends with."""

    database: str
    name: str
    ratio: float | None = None
    rps: float | None = None
    p99_ms: float | None = None
    value: float | None = None


def measured(databases: list[str], folder: Path, size: Size) -> Iterator[Measured]:
    """Every bench, one after the other, on servers that are started anew a few times."""
    small, large = databases
    facts = python("tests.bench.prepare", 0, size.small, size.rebuilt, size.long, database=small)
    copy(small, large)
    larger = python("tests.bench.prepare", size.small, size.large, 0, 0, database=large)
    kind = facts["database"]
    for name in ("compile_ms", "rebuild_10000_s"):
        yield Measured(kind, name, value=round(facts[name], 1))
    turns: dict[str, list[Turn]] = defaultdict(list)
    for start in range(1, size.starts + 1):
        with serving(databases, folder, workers=size.workers) as servers:
            make_ready(servers, folder, facts, size)
            for name, (one, other) in pairs(servers, facts, larger).items():
                print(f"{kind}, start {start} of {size.starts}: {name}", file=sys.stderr)
                turns[name] += in_turns(one, other, size)
                if start == size.starts:
                    yield compared(kind, name, turns[name])
            if start == size.starts:
                yield from figures(kind, servers, small, size)


def make_ready(servers: Servers, folder: Path, facts: Facts, size: Size) -> None:
    """What is measured as deployed is stored in each process, and is there as constant bytes."""
    for target in as_deployed(servers, facts).values():
        warm_up(target, processes=size.workers)
    write_constants(folder, servers, facts)


def figures(kind: str, servers: Servers, database: str, size: Size) -> Iterator[Measured]:
    """What is no ratio, of the servers that were under load."""
    visible = python("tests.bench.publish", servers.warm.port, size.publications, database=database)
    yield Measured(kind, "publish_to_visible_ms", value=round(visible["milliseconds"], 1))
    yield Measured(kind, "rss_mb_per_worker", value=round(servers.warm.megabytes_per_worker(), 1))


def in_turns(one: Target, other: Target, size: Size) -> Iterator[Turn]:
    for _ in range(size.turns):
        yield (
            load(one, seconds=size.seconds, connections=size.connections),
            load(other, seconds=size.seconds, connections=size.connections),
        )


def compared(kind: str, name: str, turns: Sequence[Turn]) -> Measured:
    """The one's speed by the other's, turn by turn, and of all turns the one in the middle.

    The machine may be a third faster some seconds later; two loads one after the other feel the same of it.
    """
    ratio = median(one.rps / other.rps for one, other in turns)
    rps = median(one.rps for one, _ in turns)
    p99 = median(one.p99_ms for one, _ in turns)
    return Measured(kind, name, ratio=round(ratio, 3), rps=round(rps, 1), p99_ms=round(p99, 2))


def python(module: str, *words: object, database: str) -> Facts:
    """Runs a module on a database; what its last line says."""
    command = [sys.executable, "-m", module, *map(str, words)]
    environment = {**os.environ, "DATABASE_URL": database}
    run = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=True)
    facts: Facts = json.loads(run.stdout.splitlines()[-1])
    return facts
