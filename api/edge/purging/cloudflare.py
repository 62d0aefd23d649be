"""Cloudflare: purge by tag (developers.cloudflare.com, cache, purge). It reads tags from `Cache-Tag`."""

from collections.abc import Sequence
from dataclasses import dataclass

import orjson

from api.edge.purging.request import send
from pages.publishing.batches import batches

API = "https://api.cloudflare.com/client/v4"
MOST = 30
"""Tags in one request, by the smallest of Cloudflare's limits."""


@dataclass(frozen=True)
class Cloudflare:
    zone: str
    token: str
    api: str = API

    @property
    def name(self) -> str:
        return f"cloudflare {self.zone}"

    def purge(self, keys: Sequence[str]) -> None:
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        for batch in batches(keys, MOST):
            send("POST", f"{self.api}/zones/{self.zone}/purge_cache", headers, orjson.dumps({"tags": batch}))
