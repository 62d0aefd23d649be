import signal
import subprocess
import sys
import textwrap
import time
from itertools import pairwise
from pathlib import Path

from cms.serve import first_exit_code, start, stop, web_command


def python(code: str) -> list[str]:
    return [sys.executable, "-c", textwrap.dedent(code)]


def ends_soon(pid: int) -> bool:
    """Whether the process is gone, or only waits to be collected, within two seconds."""
    state = Path(f"/proc/{pid}/stat")
    for _ in range(20):
        if not state.exists() or state.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.1)
    return False


def test_the_server_gets_its_workers_and_threads() -> None:
    command = web_command(host="127.0.0.1", port=9000, workers=3, threads=4)
    options = dict(pairwise(command))
    assert command[-1] == "cms.wsgi:application"
    assert [options[name] for name in ("--port", "--workers", "--blocking-threads", "--interface")] == [
        "9000",
        "3",
        "4",
        "wsgi",
    ]


def test_the_first_process_to_end_decides() -> None:
    running = [start(python("import time; time.sleep(60)")), start(python("raise SystemExit(7)"))]
    try:
        assert first_exit_code(running) == 7
    finally:
        stop(running)
    assert [process.returncode for process in running] == [-signal.SIGTERM, 7]


def test_a_process_that_ends_well_still_counts_as_failure() -> None:
    running = [start(python("pass"))]
    assert first_exit_code(running) == 1
    stop(running)


def test_a_family_that_ignores_the_signal_is_killed_with_its_children() -> None:
    deaf = """
        import os, signal, time
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        os.fork()
        os.write(1, b"%d\\n" % os.getpid())
        time.sleep(60)
    """
    family = subprocess.Popen(python(deaf), start_new_session=True, stdout=subprocess.PIPE)
    assert family.stdout is not None
    pids = [int(family.stdout.readline()) for _ in range(2)]
    stop([family], patience=0.5)
    family.stdout.close()
    assert [ends_soon(pid) for pid in pids] == [True, True]
