"""`make bench`: a table, and one JSON object a line.

BENCH_POSTGRESQL is a server where databases may be made.
"""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg

from tests.bench.databases import postgresql, sqlite
from tests.bench.measure import Measured, measured
from tests.bench.size import TINY, Size

POSTGRESQL = os.environ.get("BENCH_POSTGRESQL", "postgres://postgres@127.0.0.1:5432")
ROW = "{:12} {:36} {:>8} {:>10} {:>9} {:>10}"


def main(words: list[str]) -> None:
    """Words: `tiny`, and `sqlite` or `postgresql` for one of them alone."""
    size = TINY if "tiny" in words else Size()
    kinds = [kind for kind in ("sqlite", "postgresql") if kind in words] or ["sqlite", "postgresql"]
    if "postgresql" in kinds and not answers():
        sys.exit("No PostgreSQL answers at BENCH_POSTGRESQL; `make bench ARGS=sqlite` does without.")
    print(ROW.format("database", "name", "ratio", "rps", "p99 ms", "value"))
    lines = [line for kind in kinds for line in shown(kind, size)]
    if not lines:
        sys.exit("Nothing was measured.")
    for line in lines:
        print(json.dumps({name: value for name, value in asdict(line).items() if value is not None}))


def shown(kind: str, size: Size) -> Iterator[Measured]:
    """The benches of one kind, each printed as soon as it is there."""
    with TemporaryDirectory() as temporary, databases(kind, Path(temporary)) as addresses:
        bodies = Path(temporary) / "bodies"
        bodies.mkdir()
        os.environ["MEDIA_ROOT"] = temporary
        for line in measured(addresses, bodies, size):
            cells = (line.database, line.name, line.ratio, line.rps, line.p99_ms, line.value)
            print(ROW.format(*("" if cell is None else str(cell) for cell in cells)), flush=True)
            yield line


def databases(kind: str, folder: Path) -> AbstractContextManager[list[str]]:
    return sqlite(folder) if kind == "sqlite" else postgresql(POSTGRESQL)


def answers() -> bool:
    try:
        psycopg.connect(f"{POSTGRESQL}/postgres", connect_timeout=3).close()
    except psycopg.OperationalError:
        return False
    return True


if __name__ == "__main__":
    main(sys.argv[1:])
