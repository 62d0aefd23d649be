"""Runs the project's processes: `python -m cms.serve web`, or `worker`, or both under one parent."""

import os
import signal
import subprocess
import sys
import time
from types import FrameType

from django.conf import settings

from cms.announce import announce, is_ready
from cms.environment import enter_environment

START_TIMEOUT = 60.0
STOP_TIMEOUT = 10.0  # longer than the server gives its own workers
GLANCE = 0.2
TOGETHER = ("web", "worker")

Process = subprocess.Popen[bytes]


def web_command(*, host: str, port: int, workers: int, threads: int) -> list[str]:
    """The server. Threads of a worker wait for each other, but for those that wait for a body."""
    where = ["--host", host, "--port", str(port)]
    how = ["--interface", "wsgi", "--workers", str(workers), "--blocking-threads", str(threads)]
    health = ["--no-ws", "--respawn-failed-workers", "--workers-kill-timeout", "5", "--log-level", "warning"]
    return [sys.executable, "-m", "granian", *where, *how, *health, "cms.wsgi:application"]


def worker_command() -> list[str]:
    return [sys.executable, "manage.py", "work"]


def commands() -> dict[str, list[str]]:
    web = web_command(
        host=settings.HOST, port=settings.PORT, workers=settings.WEB_WORKERS, threads=settings.WEB_THREADS
    )
    return {"web": web, "worker": worker_command()}


def run_alone(command: list[str]) -> None:
    """Becomes the command, so that signals reach it directly; for containers, which run one process each."""
    os.execv(command[0], command)  # noqa: S606  (no shell, and no word of it comes from outside)


def run_together(together: list[list[str]]) -> int:
    """Runs all commands until one ends or a signal arrives, then stops the rest. Gives the exit code."""
    running: list[Process] = []
    try:
        running += [start(command) for command in together]
        if becomes_ready(running):
            announce(port=settings.PORT)
        return first_exit_code(running)
    except KeyboardInterrupt:
        return 0
    finally:
        stop(running)


def start(command: list[str]) -> Process:
    """In a session of its own: Ctrl-C reaches the parent alone, which then stops whole families."""
    return subprocess.Popen(command, start_new_session=True)  # noqa: S603  (our own commands)


def becomes_ready(running: list[Process]) -> bool:
    deadline = time.monotonic() + START_TIMEOUT
    while time.monotonic() < deadline and all(process.poll() is None for process in running):
        if is_ready(port=settings.PORT):
            return True
        time.sleep(GLANCE)
    return False


def first_exit_code(running: list[Process]) -> int:
    """Waits for the first process to end. None should by itself, so a clean exit is a failure too."""
    while True:
        for process in running:
            if process.poll() is not None:
                return process.returncode or 1
        time.sleep(GLANCE)


def stop(running: list[Process], *, patience: float = STOP_TIMEOUT) -> None:
    """Asks all to stop, and after `patience` seconds kills those that did not, with their children."""
    for process in running:
        process.terminate()
    deadline = time.monotonic() + patience
    for process in running:
        try:
            process.wait(max(GLANCE, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def interrupt(_signal: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def main(words: list[str]) -> int:
    if words:
        run_alone(commands()[words[0]])
    signal.signal(signal.SIGTERM, interrupt)
    return run_together([commands()[name] for name in TOGETHER])


if __name__ == "__main__":
    enter_environment()
    sys.exit(main(sys.argv[1:]))
