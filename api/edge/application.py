"""The WSGI application in front of Django. What is asked again costs one look-up."""

from collections.abc import Iterable
from time import monotonic

from api.edge.acceptance import UNREAD, acceptances
from api.edge.answers import Application, StartResponse
from api.edge.codings import wanted_codings
from api.edge.journal import Journal
from api.edge.origins import known_origin
from api.edge.replies import request_key
from api.edge.requests import Request, is_public_read, is_unstored, url_key
from api.edge.sending import send_reply
from api.edge.serving import Asked, Serving, pass_on
from api.edge.sharing import shared_until
from api.edge.store import Store
from api.edge.watch import Watch


class Edge:
    """`store` holds what `watch` keeps true."""

    def __init__(
        self, application: Application, *, store: Store, watch: Watch, journal: Journal, stale_seconds: float
    ) -> None:
        self.application, self.store, self.watch, self.journal = application, store, watch, journal
        self.serving = Serving(
            application, store=store, watch=watch, journal=journal, stale_seconds=stale_seconds
        )

    def __call__(self, request: Request, start_response: StartResponse) -> Iterable[bytes]:
        known = self.store.replies.get(request_key(request))
        began = monotonic()
        age = began - self.watch.checked_at
        if known is None or age > self.watch.good_for:
            return self.look_up(request, start_response, began)
        known.resource.used = True
        reply = known.reply if age <= self.watch.shared_for else known.unshared
        return send_reply(request, start_response, reply, self.journal)

    def look_up(self, request: Request, start_response: StartResponse, began: float) -> Iterable[bytes]:
        """What is asked for, part by part."""
        if self.watch.thread is None:
            self.watch.start()
        if not is_public_read(request):
            begin = shared_until(began + self.watch.shared_for, start_response)
            return pass_on(self.application, request, begin)
        acceptance = acceptances[request.get("HTTP_ACCEPT", "")]
        key, origin = url_key(request), known_origin(request.get("HTTP_ORIGIN"))
        coding = wanted_codings[request.get("HTTP_ACCEPT_ENCODING", "")]
        asked = Asked(request, start_response, key, acceptance, origin, coding, began)
        if acceptance is UNREAD or is_unstored(request):
            return self.serving.serve_unstored(asked)
        return self.serving.serve(asked)
