"""The WSGI application in front of Django. What is stored costs a few look-ups."""

from collections.abc import Iterable
from time import perf_counter

from api.edge.acceptance import acceptances
from api.edge.answers import Application, StartResponse
from api.edge.codings import wanted_codings
from api.edge.journal import Journal
from api.edge.origins import known_origin
from api.edge.requests import Request, is_for_django, url_key
from api.edge.sending import HIT, send_entry
from api.edge.serving import Asked, Serving, pass_on
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
        began = perf_counter()
        if self.watch.thread is None:
            self.watch.start()
        acceptance = acceptances[request.get("HTTP_ACCEPT", "")]
        if acceptance is None or is_for_django(request):
            return pass_on(self.application, request, start_response)
        key, origin = url_key(request), known_origin(request.get("HTTP_ORIGIN"))
        coding = wanted_codings[request.get("HTTP_ACCEPT_ENCODING", "")]
        resource = self.store.find(key)
        entry = resource.find(acceptance, origin) if resource else None
        form = entry.forms.get(coding) if entry else None
        if resource and entry and form and entry.changed is None and self.watch.is_sure():
            resource.used = True
            return send_entry(request, start_response, entry, form, self.journal, because=HIT, began=began)
        return self.serving.serve(Asked(request, start_response, key, acceptance, origin, coding, began))
