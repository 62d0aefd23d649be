"""A TCP proxy that breaks the way networks and servers do."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from threading import Event, Lock, Thread

CHUNK = 65_536
DELAY = 3.0
"""Seconds that everything takes when it is slow: longer than anyone should wait."""


class Way(StrEnum):
    OPEN = "open"
    STOPPED = "stopped"
    """Connections end, and new ones end at once: the server shuts down."""
    REFUSED = "refused"
    """Connections end, and nobody listens."""
    HUNG = "hung"
    """Everything is taken and nothing answered."""
    SLOW = "slow"


class Proxy:
    def __init__(self, target: int, *, delay: float = DELAY) -> None:
        self.target, self.delay, self.way = target, delay, Way.OPEN
        self.open, self.lock = Event(), Lock()
        self.ended = Event()
        self.sockets: set[socket.socket] = set()
        self.listener = listening(0)
        self.port: int = self.listener.getsockname()[1]
        self.open.set()
        Thread(target=self._accept, args=[self.listener], daemon=True).start()

    def turn(self, way: Way) -> None:
        """From now on, behave like this."""
        before, self.way = self.way, way
        if before is Way.REFUSED and way is not Way.REFUSED:
            self.listener = listening(self.port)
            Thread(target=self._accept, args=[self.listener], daemon=True).start()
        if way in (Way.STOPPED, Way.REFUSED):
            self._cut()
        if way is Way.REFUSED:
            end(self.listener)
        (self.open.clear if way is Way.HUNG else self.open.set)()

    def close(self) -> None:
        self.ended.set()
        self.open.set()
        end(self.listener)
        self._cut()

    def _cut(self) -> None:
        with self.lock:
            for one in self.sockets:
                end(one)
            self.sockets.clear()

    def _accept(self, listener: socket.socket) -> None:
        with suppress(OSError):
            while True:
                client, _ = listener.accept()
                if self.way is Way.STOPPED:
                    end(client)
                else:
                    Thread(target=self._connect, args=[client], daemon=True).start()

    def _connect(self, client: socket.socket) -> None:
        with suppress(OSError):
            server = socket.create_connection(("127.0.0.1", self.target))
            with self.lock:
                self.sockets |= {client, server}
            Thread(target=self._pump, args=[server, client], daemon=True).start()
            self._pump(client, server)

    def _pump(self, source: socket.socket, sink: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(CHUNK):
                self.open.wait()
                if self.way is Way.SLOW:
                    self.ended.wait(self.delay)
                sink.sendall(data)
        end(source)
        end(sink)


def listening(port: int) -> socket.socket:
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    listener.listen(100)
    return listener


def end(one: socket.socket) -> None:
    """Close it, whoever waits for it in another thread."""
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    with suppress(OSError):
        one.close()


@contextmanager
def proxy_of(target: int, *, delay: float = DELAY) -> Iterator[Proxy]:
    proxy = Proxy(target, delay=delay)
    try:
        yield proxy
    finally:
        proxy.close()
