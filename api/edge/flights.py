"""One request at a time asks Django for an answer; the others wait for it."""

from dataclasses import dataclass, field
from threading import Event, Lock

PATIENCE = 5.0
"""Seconds after which a request stops waiting for another, and asks for itself."""


@dataclass(slots=True, eq=False)
class Flights:
    lock: Lock = field(default_factory=Lock)
    flying: dict[object, Event] = field(default_factory=dict)

    def begin(self, key: object) -> Event | None:
        """None for the one that must ask, and then call `end`; what to wait for, for the others."""
        with self.lock:
            flight = self.flying.get(key)
            if flight is None:
                self.flying[key] = Event()
            return flight

    def end(self, key: object) -> None:
        with self.lock:
            flight = self.flying.pop(key, None)
        if flight:
            flight.set()
