"""Purges what the outbox says has changed, once all our processes know, and again until it is confirmed."""

import time
from collections.abc import Callable, Iterator
from functools import partial

from django.conf import settings

from api.edge.purging.cloudflare import Cloudflare
from api.edge.purging.fastly import Fastly
from api.edge.purging.progress import Progress
from api.edge.purging.purger import Purger
from api.edge.purging.request import PurgeNotConfirmed
from api.edge.purging.varnish import Varnish
from api.edge.watch import LATE, LOOKS
from pages.publishing.following import NotYet

MARGIN = LATE + 0.01
"""Seconds after which no process, be its look late, still has an old answer on its way to a cache."""

followed: dict[str, Progress] = {}
"""By the purger's name: what this process told it."""


def purgers() -> Iterator[Purger]:
    """The caches that the settings name."""
    yield from map(Varnish, settings.EDGE_VARNISH_URLS)
    if settings.EDGE_FASTLY_SERVICE:
        yield Fastly(settings.EDGE_FASTLY_SERVICE, settings.EDGE_FASTLY_TOKEN)
    if settings.EDGE_CLOUDFLARE_ZONE:
        yield Cloudflare(settings.EDGE_CLOUDFLARE_ZONE, settings.EDGE_CLOUDFLARE_TOKEN)


def purge_changes(sequence: int) -> None:
    """Have every cache drop what changed up to a content version, and again a little later.

    Raises:
        PurgeNotConfirmed: one of them did not confirm; the others are done, and are not told again for that.
        NotYet: something is to be told again.
    """
    all_ = [followed.setdefault(purger.name, Progress(purger)) for purger in purgers()]
    behind = [one for one in all_ if one.is_behind(sequence)]
    if behind:
        time.sleep(settings.EDGE_VISIBLE_WITHIN_MS / 1000 / LOOKS + MARGIN)
    told = [refusal_of(partial(one.tell, sequence)) for one in behind]
    again = [refusal_of(one.tell_again) for one in all_]
    if refusals := [str(refusal) for refusal in (*told, *again) if refusal]:
        raise PurgeNotConfirmed("; ".join(refusals))
    if any(one.told for one in all_):
        raise NotYet


def refusal_of(tell: Callable[[], None]) -> PurgeNotConfirmed | None:
    """What a cache said against it."""
    try:
        tell()
    except PurgeNotConfirmed as refusal:
        return refusal
    return None
