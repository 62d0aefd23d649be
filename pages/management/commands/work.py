"""manage.py work: the worker. `make run` starts it beside the server, compose as a service of its own."""

import signal
from argparse import ArgumentParser
from threading import Event
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand

from pages.publishing.following import catch_up
from pages.publishing.worker import run_jobs, work


class Command(BaseCommand):
    help = "Publish and withdraw what is scheduled, every minute, until the process is told to stop."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="Do what is due now, then end.")

    def handle(self, *args: Any, once: bool, **options: Any) -> None:
        if once:
            run_jobs()
            catch_up()
            return
        stop = Event()

        def end(_signal: int, _frame: FrameType | None) -> None:
            stop.set()

        signal.signal(signal.SIGTERM, end)
        signal.signal(signal.SIGINT, end)
        work(stop)
