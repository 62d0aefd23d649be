"""Purges what the outbox says has changed, once all our processes know, and again until it is confirmed."""

import time
from collections.abc import Iterator

from django.conf import settings

from api.caching import EVERYTHING
from api.edge.models import PurgeProgress
from api.edge.outbox import Follower, News
from api.edge.purging.cloudflare import Cloudflare
from api.edge.purging.fastly import Fastly
from api.edge.purging.purger import Purger
from api.edge.purging.request import PurgeNotConfirmed
from api.edge.purging.varnish import Varnish

MARGIN = 0.05
"""Seconds that a process may take from seeing a change to having forgotten what it changed."""

followers: dict[str, Follower] = {}
"""By the purger's name: where each was when this process last read the outbox for it."""


def purgers() -> Iterator[Purger]:
    """The caches that the settings name."""
    yield from map(Varnish, settings.EDGE_VARNISH_URLS)
    if settings.EDGE_FASTLY_SERVICE:
        yield Fastly(settings.EDGE_FASTLY_SERVICE, settings.EDGE_FASTLY_TOKEN)
    if settings.EDGE_CLOUDFLARE_ZONE:
        yield Cloudflare(settings.EDGE_CLOUDFLARE_ZONE, settings.EDGE_CLOUDFLARE_TOKEN)


def purge_changes(sequence: int) -> None:
    """Have every cache drop what changed up to a content version.

    Raises:
        PurgeNotConfirmed: one of them did not confirm; the others are done, and are not told again.
    """
    behind = [purger for purger in purgers() if progress_of(purger.name) != sequence]
    if not behind:
        return
    time.sleep(settings.EDGE_VISIBLE_WITHIN_MS / 2000 + MARGIN)
    refusals = [str(refusal) for purger in behind if (refusal := refusal_of(purger, sequence))]
    if refusals:
        raise PurgeNotConfirmed("; ".join(refusals))


def refusal_of(purger: Purger, sequence: int) -> PurgeNotConfirmed | None:
    """Tell one cache, and note that it confirmed."""
    done = progress_of(purger.name)
    follower = followers.setdefault(purger.name, Follower())
    follower.sequence = done
    keys = keys_of(follower.news(sequence))
    try:
        purger.purge(keys)
    except PurgeNotConfirmed as refusal:
        return refusal
    PurgeProgress.objects.update_or_create(name=purger.name, defaults={"sequence": sequence})
    return None


def keys_of(news: News) -> list[str]:
    return [EVERYTHING] if news.everything else sorted(news.keys)


def progress_of(name: str) -> int | None:
    return PurgeProgress.objects.filter(name=name).values_list("sequence", flat=True).first()
