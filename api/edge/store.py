"""The bounded store of finished answers, in the memory of one process."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from threading import Lock

from api.caching import EVERYTHING, LISTS, MISSING
from api.edge.entries import Entry
from api.edge.replies import Remembered, RequestKey, may_be_remembered
from api.edge.requests import UrlKey
from api.edge.resources import Resource

MOST_REPLIES = 5_000

UNNAMED = frozenset({EVERYTHING, LISTS, MISSING})
"""The keys that are no document: what has only these may have any."""


@dataclass(slots=True, eq=False)
class Store:
    """At most so many bytes and addresses; what was not used for longest goes.

    That is found by second chance: reading marks an address as used, which costs nothing, and whoever looks
    for room passes over a marked one once.

    `replies` are what the entries came to for requests in the same words. They hold nothing of their own, and
    all go with the first entry that is changed or dropped: finding them again costs next to nothing.
    """

    most_bytes: int
    most_addresses: int
    bytes: int = 0
    resources: dict[UrlKey, Resource] = field(default_factory=dict)
    sizes: dict[UrlKey, int] = field(default_factory=dict)
    replies: dict[RequestKey, Remembered] = field(default_factory=dict)
    lock: Lock = field(default_factory=Lock)

    def find(self, key: UrlKey) -> Resource | None:
        return self.resources.get(key)

    def put(self, resource: Resource) -> None:
        """Keep the entries of an address beside those it has here. What is too large is not kept."""
        with self.lock:
            there = self.resources.get(resource.key)
            if there is None or not there.varies_as(resource):
                self._drop(resource.key)
                self._count(resource)
                return
            for choice, entry in resource.choices.items():
                there.keep(choice, entry)
            self._count(there)

    def recount(self, resource: Resource) -> None:
        """Count an address anew after one of its entries grew, unless it was dropped meanwhile."""
        with self.lock:
            if self.resources.get(resource.key) is resource:
                self._count(resource)

    def remember(self, key: RequestKey, remembered: Remembered, entry: Entry) -> None:
        """Keep the replies that an entry of an address gave, while both are as they were."""
        resource = remembered.resource
        with self.lock:
            there = self.resources.get(resource.key) is resource and resource.has(entry)
            if not there or entry.changed is not None or not may_be_remembered(key):
                return
            if len(self.replies) >= MOST_REPLIES:
                self.replies.clear()
            self.replies[key] = remembered

    def forget(self, *, changed: AbstractSet[str], withdrawn: AbstractSet[str], at: float) -> None:
        """Mark what has a changed document in it, and drop what has a withdrawn one, or may have."""
        with self.lock:
            self.replies.clear()
            for key, resource in list(self.resources.items()):
                entries = list(resource.entries())
                if any(_may_have(withdrawn, entry.keys) for entry in entries):
                    self._drop(key)
                for entry in entries:
                    if entry.changed is None and not entry.keys.isdisjoint(changed):
                        entry.changed = at

    def shorten(self, keys: AbstractSet[str]) -> None:
        """What has these documents in it goes out, from now on, as nothing to be used without asking."""
        with self.lock:
            self.replies.clear()
            for resource in self.resources.values():
                for entry in resource.entries():
                    if not entry.keys.isdisjoint(keys):
                        entry.shorten()

    def drop(self, key: UrlKey) -> None:
        with self.lock:
            self._drop(key)

    def clear(self) -> None:
        with self.lock:
            self.replies.clear()
            self.resources.clear()
            self.sizes.clear()
            self.bytes = 0

    def _count(self, resource: Resource) -> None:
        size = resource.size
        if size > self.most_bytes // 10:
            self._drop(resource.key)
            return
        self.bytes += size - self.sizes.get(resource.key, 0)
        self.resources[resource.key], self.sizes[resource.key] = resource, size
        self._make_room()

    def _make_room(self) -> None:
        while self.bytes > self.most_bytes or len(self.resources) > self.most_addresses:
            key, resource = next(iter(self.resources.items()))
            if resource.used:
                resource.used = False
                self.resources[key] = self.resources.pop(key)
            else:
                self._drop(key)

    def _drop(self, key: UrlKey) -> None:
        if self.resources.pop(key, None):
            self.replies.clear()
            self.bytes -= self.sizes.pop(key)


def _may_have(withdrawn: AbstractSet[str], keys: AbstractSet[str]) -> bool:
    """An answer with too many documents to name them all may have any."""
    if not keys.isdisjoint(withdrawn):
        return True
    return bool(withdrawn) and LISTS in keys and keys <= UNNAMED
