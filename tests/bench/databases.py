"""Databases of one run: made for it, and gone after it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psycopg


@contextmanager
def sqlite(folder: Path) -> Iterator[list[str]]:
    """Two addresses of databases that are not there yet; BENCH_START names a migrated one to copy."""
    if start := os.environ.get("BENCH_START"):
        shutil.copyfile(start, folder / "small.sqlite3")
    yield [f"sqlite:///{folder / name}.sqlite3" for name in ("small", "large")]


@contextmanager
def postgresql(server: str) -> Iterator[list[str]]:
    """The same on a server where we may make databases, such as postgres://postgres@127.0.0.1:5432."""
    names = ["bench_small", "bench_large"]
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        for name in names:
            connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)".encode())
        connection.execute(f"CREATE DATABASE {names[0]}".encode())
        yield [f"{server}/{name}" for name in names]
        for name in names:
            connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)".encode())


def copy(small: str, large: str) -> None:
    """The second database as a copy of the first, which nobody uses meanwhile."""
    if small.startswith("sqlite"):
        shutil.copyfile(small.removeprefix("sqlite:///"), large.removeprefix("sqlite:///"))
        return
    source, target = urlsplit(small), urlsplit(large)
    server = small.removesuffix(source.path)
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {target.path[1:]} TEMPLATE {source.path[1:]}".encode())
