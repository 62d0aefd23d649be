"""The least a server can do: what it once answered, headers and body, as constants."""

import json
import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

FOLDER = Path(os.environ["BENCH_BODIES"])

Constant: TypeAlias = tuple[list[tuple[str, str]], list[bytes]]


@cache
def constant(path: str) -> Constant:
    """The answer that was written for a path, read once: the folder is filled after the start."""
    name = path.lstrip("/")
    if not (FOLDER / name).is_file():
        return [], []
    headers = json.loads((FOLDER / f"{name}.json").read_text())
    return list(headers.items()), [(FOLDER / name).read_bytes()]


def application(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
    """Each answer of the folder that BENCH_BODIES names, at its name."""
    headers, body = constant(environ["PATH_INFO"])
    start_response("200 OK", headers)
    return body
