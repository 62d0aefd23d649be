"""Fastly: batch purge by surrogate key (developer.fastly.com, reference, API, purging)."""

from collections.abc import Sequence
from dataclasses import dataclass

from api.edge.purging.request import send
from pages.publishing.batches import batches

API = "https://api.fastly.com"
MOST = 256
"""Keys in one request, by Fastly's limit."""


@dataclass(frozen=True)
class Fastly:
    service: str
    token: str
    api: str = API

    @property
    def name(self) -> str:
        return f"fastly {self.service}"

    def purge(self, keys: Sequence[str]) -> None:
        for batch in batches(keys, MOST):
            headers = {
                "Fastly-Key": self.token,
                "Surrogate-Key": " ".join(batch),
                "Accept": "application/json",
            }
            send("POST", f"{self.api}/service/{self.service}/purge", headers)
