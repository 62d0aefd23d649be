"""Serves what the store cannot answer at once: asks Django, keeps what it may, gets through outages."""

from collections.abc import Iterable
from dataclasses import dataclass
from time import monotonic

from api.edge.acceptance import Acceptance
from api.edge.answers import Answer, Application, Headers, StartResponse, ask, may_be_kept
from api.edge.bodies import Copied
from api.edge.databases import patience
from api.edge.entries import Entry, entry_of
from api.edge.flights import PATIENCE, Flights
from api.edge.journal import Journal
from api.edge.outage_lines import OUTAGES, logged
from api.edge.replies import Remembered, request_key
from api.edge.requests import UNLOGGED, Request, UrlKey, is_posted_query, of_nobody, whole
from api.edge.resources import Resource
from api.edge.sending import HIT, STORED, reply_of, send_answer, send_logged, send_reply, stale
from api.edge.sharing import shared_until
from api.edge.snapshot.reading import ask_snapshot
from api.edge.store import Store
from api.edge.watch import Watch

DATABASE_PATIENCE = 2.0
"""Seconds a public read may wait for the database."""

OTHER_PATIENCE = 60.0
"""Seconds anything else may: editors wait for each other's publications."""


@dataclass(slots=True, eq=False)
class Asked:
    """A request, and what it comes to."""

    request: Request
    start_response: StartResponse
    key: UrlKey
    acceptance: Acceptance
    origin: str
    coding: str
    began: float

    @property
    def flight(self) -> object:
        return self.key, self.acceptance.ranks, self.origin


class Serving:
    def __init__(
        self, application: Application, *, store: Store, watch: Watch, journal: Journal, stale_seconds: float
    ) -> None:
        self.application, self.store, self.watch, self.journal = application, store, watch, journal
        self.stale_seconds, self.flights = stale_seconds, Flights()

    def serve(self, asked: Asked) -> Iterable[bytes]:
        entry = self.found(asked)
        if entry and entry.changed is None:
            if self.watch.is_sure():
                return self.hit(asked, entry)
            self.watch.start()
            if self.is_good_enough(entry):
                return self.send(asked, entry, stale(self.watch.age(), "unconfirmed"))
        with_cookies = "HTTP_COOKIE" in asked.request
        return self.ask_unkept(asked, entry) if with_cookies else self.fetch(asked, entry)

    def serve_unstored(self, asked: Asked) -> Iterable[bytes]:
        """What Django answers as long as it can; in an outage any copy is better than none."""
        if not is_posted_query(asked.request):
            return self.ask_unkept(asked, self.found(asked))
        asked.request = {**asked.request, "wsgi.input": Copied(asked.request["wsgi.input"])}
        return self.ask_unkept(asked, None, wait=OTHER_PATIENCE)

    def hit(self, asked: Asked, entry: Entry) -> Iterable[bytes]:
        form = entry.form(asked.coding)
        reply, unshared = (
            reply_of(asked.request, entry, form, HIT, shared=shared) for shared in (True, False)
        )
        if resource := self.store.find(asked.key):
            resource.used = True
            self.store.remember(request_key(asked.request), Remembered(reply, unshared, resource), entry)
        due = reply if self.watch.age() <= self.watch.shared_for else unshared
        return send_reply(asked.request, asked.start_response, due, self.journal)

    def found(self, asked: Asked) -> Entry | None:
        """What is stored for a request, in the coding it wants."""
        resource = self.store.find(asked.key)
        entry = resource.find(asked.acceptance, asked.origin) if resource else None
        if resource and entry and asked.coding not in entry.forms:
            entry.form(asked.coding)
            self.store.recount(resource)
        return entry

    def fetch(self, asked: Asked, old: Entry | None) -> Iterable[bytes]:
        """One request fetches; the others wait for it, or take what has changed just now."""
        flight = self.flights.begin(asked.flight)
        if flight is None:
            try:
                return self.refresh(asked, old)
            finally:
                self.flights.end(asked.flight)
        if old and old.changed is not None and monotonic() - old.changed < self.watch.pause:
            return self.send(asked, old, stale(monotonic() - old.changed, "collapsed"))
        flight.wait(PATIENCE)
        entry = self.found(asked)
        if entry and entry.changed is None:
            return self.hit(asked, entry)
        return self.refresh(asked, entry or old)

    def refresh(self, asked: Asked, old: Entry | None) -> Iterable[bytes]:
        moment, began = self.watch.moment, monotonic()
        with patience(DATABASE_PATIENCE):
            answer = ask(self.application, whole(asked.request) | {UNLOGGED: OUTAGES})
        if answer.is_unavailable:
            return self.get_through(asked, old, answer)
        if self.watch.version is not None and may_be_kept(answer):
            kept = self.keep(asked, answer, moment)
            shared = monotonic() - began <= self.watch.shared_for
            return self.send(asked, kept, STORED, logged_as=answer.value("x-request-id"), shared=shared)
        begin = shared_until(began + self.watch.shared_for, asked.start_response)
        return send_answer(asked.request, begin, answer)

    def ask_unkept(
        self, asked: Asked, old: Entry | None, *, wait: float = DATABASE_PATIENCE
    ) -> Iterable[bytes]:
        """Ask as it was asked, with cookies and all: the answer never fills the store."""
        begin = shared_until(monotonic() + self.watch.shared_for, asked.start_response)
        with patience(wait):
            answer = ask(self.application, asked.request | {UNLOGGED: OUTAGES})
        if answer.is_unavailable:
            return self.get_through(asked, old, answer)
        return send_answer(asked.request, begin, answer)

    def keep(self, asked: Asked, answer: Answer, moment: int) -> Entry:
        """Keep an answer that was begun at a moment of the watch, unless it is out of date already."""
        vary, entry = answer.listed("vary"), entry_of(answer)
        entry.form(asked.coding)
        resource = Resource(asked.key, by_accept="accept" in vary, by_origin="origin" in vary)
        resource.keep(resource.choice(asked.acceptance, asked.origin), entry)
        self.store.put(resource)
        if self.watch.changed_since(moment, entry.keys):
            self.store.drop(asked.key)  # it may hold what was withdrawn meanwhile
        return entry

    def get_through(self, asked: Asked, old: Entry | None, outage: Answer) -> Iterable[bytes]:
        """The database is gone: what is stored, else the snapshot, else Django's 503.

        That is sent to who cannot be counted, too.
        """
        name = outage.value("x-request-id")
        asked.start_response = logged(asked.request, asked.start_response, request_id=name, began=asked.began)
        if outage.is_outage and old and self.is_good_enough(old):
            outage.close()
            return self.send(asked, old, stale(self.watch.age(), "outage"), logged_as=name)
        again = self.asked_again(asked, name)
        answer = ask_snapshot(self.application, again) if outage.is_outage else None
        return send_answer(asked.request, asked.start_response, answer or outage)

    @staticmethod
    def asked_again(asked: Asked, name: str) -> Request:
        """The request for the snapshot, under the id that it had at first."""
        again = of_nobody(asked.request) | {"HTTP_X_REQUEST_ID": name}
        body = again["wsgi.input"]
        return again | {"wsgi.input": body.copy()} if isinstance(body, Copied) else again

    def is_good_enough(self, entry: Entry) -> bool:
        """Whether an entry that may be out of date may still be sent."""
        changed = monotonic() - entry.changed if entry.changed is not None else 0.0
        return max(changed, self.watch.age()) < self.stale_seconds

    def send(
        self,
        asked: Asked,
        entry: Entry,
        because: Headers,
        *,
        logged_as: str | None = None,
        shared: bool = False,
    ) -> Iterable[bytes]:
        """An entry that no cache in front may keep, unless it is `shared`."""
        reply = reply_of(asked.request, entry, entry.form(asked.coding), because, shared=shared)
        if logged_as:
            return send_logged(asked.start_response, reply, logged_as)
        return send_reply(asked.request, asked.start_response, reply, self.journal)


def pass_on(application: Application, request: Request, start_response: StartResponse) -> Iterable[bytes]:
    with patience(OTHER_PATIENCE):
        return application(request, start_response)
