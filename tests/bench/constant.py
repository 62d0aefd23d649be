"""The least a server can do: constant bytes from a file, with the headers that a browser needs."""

import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

FOLDER = Path(os.environ["BENCH_BODIES"])


@cache
def body_of(name: str) -> bytes:
    """Read once; the folder is filled after the server has started."""
    file = FOLDER / name
    return file.read_bytes() if file.is_file() else b""


def application(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
    """Each file of the folder that BENCH_BODIES names, at its name."""
    body = body_of(environ["PATH_INFO"].lstrip("/"))
    headers = [("Content-Type", "application/json"), ("Content-Length", str(len(body)))]
    start_response("200 OK", headers)
    return [body]
