"""`python -m tests.bench.publish PORT TIMES`: from an editor's publishing to a reader's answer.

Publishes in this process what a server in others serves, and prints the milliseconds in the middle.
"""

import json
import logging
import os
import statistics
import sys
from http.client import HTTPConnection
from time import perf_counter

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings")
django.setup()
logging.disable(logging.WARNING)

from pages.models import Article  # noqa: E402 - the models need Django
from tests.content import publish_page, stored  # noqa: E402

PATIENCE = 30


def milliseconds(article: Article, port: int, title: str) -> float:
    """From the call that publishes a new title until an answer has it."""
    address = f"/api/v1/content/{stored(article).id}/"
    article.title = title
    began = perf_counter()
    publish_page(article)
    while title.encode() not in answer(port, address):
        if perf_counter() - began > PATIENCE:
            raise TimeoutError(f"{title} was not visible after {PATIENCE} seconds")
    return 1000 * (perf_counter() - began)


def answer(port: int, address: str) -> bytes:
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request("GET", address, headers={"Host": "localhost"})
    return connection.getresponse().read()


if __name__ == "__main__":
    page = Article.objects.get(slug="lower-back-pain")
    port, times = int(sys.argv[1]), int(sys.argv[2])
    took = statistics.median(milliseconds(page, port, f"Title {n}") for n in range(times))
    print(json.dumps({"milliseconds": took}))
