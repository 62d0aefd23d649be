"""A real Varnish in front of a server, with our own configuration."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.api.edge.server import ROOT, Server, answers, eventually, free_port

VCL = (ROOT / "docs/varnish.vcl").read_text()


@contextmanager
def varnish(behind: Server, folder: Path) -> Iterator[Server]:
    configuration = folder / "test.vcl"
    assert '.port = "8000"' in VCL
    configuration.write_text(VCL.replace('.port = "8000"', f'.port = "{behind.port}"'))
    front = Server(free_port())
    command = ["varnishd", "-F", "-j", "none", "-n", str(folder / "varnish"), "-f", str(configuration)]
    listening = ["-a", f"127.0.0.1:{front.port}", "-T", "none", "-s", "malloc,32m"]
    process = subprocess.Popen([*command, *listening], stdout=subprocess.DEVNULL)
    try:
        eventually(lambda: answers(front))
        yield front
    finally:
        process.terminate()
        process.wait(30)
