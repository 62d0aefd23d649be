"""The edge of this process, as the settings want it."""

from django.conf import settings

from api.edge.answers import Application
from api.edge.application import Edge
from api.edge.journal import Journal
from api.edge.shared_version import shared_version
from api.edge.store import Store
from api.edge.versions import Versions
from api.edge.watch import LOOKS, Watch


def edge(application: Application) -> Application:
    """The application in front of Django's. Python calls a method faster than an object."""
    store = Store(most_bytes=settings.EDGE_STORE_BYTES, most_addresses=settings.EDGE_STORE_ADDRESSES)
    journal = Journal()
    pause = settings.EDGE_VISIBLE_WITHIN_MS / 1000 / LOOKS
    watch = Watch(store, Versions(shared_version), pause, also=journal.write)
    stale = settings.EDGE_STALE_SECONDS
    return Edge(application, store=store, watch=watch, journal=journal, stale_seconds=stale).__call__
