"""`python -m tests.bench.prepare FIRST LAST REBUILT LONG`: fills the database that DATABASE_URL names.

Prints what the run asks for, as JSON, and times what happens in the process that publishes.
"""

import json
import logging
import os
import sys
from time import perf_counter
from typing import TypeAlias

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings")
django.setup()
logging.disable(logging.WARNING)

from django.core.management import call_command  # noqa: E402 - the models need Django
from django.db import connection  # noqa: E402
from django.utils import timezone  # noqa: E402

from pages.models import Article  # noqa: E402
from pages.models.unit_of_work import key_of  # noqa: E402
from pages.publishing.compile import compile_key  # noqa: E402
from pages.publishing.compile.library import Library  # noqa: E402
from pages.publishing.drift import rebuild  # noqa: E402
from tests.bench.content import cursor_of, grow, make_content, repeat  # noqa: E402
from tests.content import make_article, stored  # noqa: E402

Facts: TypeAlias = dict[str, object]

TIMES = 20
PAGE_SIZE = 20


def new(count: int, rebuilt: int, long: int) -> Facts:
    """An empty database gets all tables and the articles; some of them are compiled anew, and timed."""
    call_command("migrate", interactive=False, verbosity=0)
    article = make_content()
    took = {"compile_ms": compile_ms(article), "rebuild_10000_s": rebuild_seconds(article, rebuilt)}
    grow(0, count)
    copies = repeat(long)
    settle()
    return {**facts(count), **took, "long": copies}


def larger(first: int, last: int) -> Facts:
    """A copy of such a database gets more documents."""
    grow(first, last)
    settle()
    return facts(last)


def settle() -> None:
    """PostgreSQL does so by itself, some minutes after so many rows were written."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


def facts(count: int) -> Facts:
    document = stored(Article.objects.get(slug="long"))
    last = min(count - 1, 999 * PAGE_SIZE - 1)
    return {
        "id": str(document.id),
        "path": document.content["path"],
        "cursor": cursor_of(max(0, last - PAGE_SIZE)),
        "database": connection.vendor,
    }


def compile_ms(article: Article) -> float:
    """The time to compile the long article once."""
    page = article.page_ptr
    began = perf_counter()
    for _ in range(TIMES):
        compile_key(key_of(page), Library(), timezone.now())
    return 1000 * (perf_counter() - began) / TIMES


def rebuild_seconds(article: Article, count: int) -> float:
    """The time to compile and write 10,000 documents, as it would be if it went on like the first `count`."""
    section = article.get_parent().specific
    body = article.body.raw_data[:5]
    made = [make_article(section, title=f"Article {n}", slug=f"a-{n}", body=list(body)) for n in range(count)]
    began = perf_counter()
    done = sum(rebuild([key_of(page.page_ptr) for page in made]))
    took = perf_counter() - began
    return took * 10_000 / done


if __name__ == "__main__":
    first, last, rebuilt, long = map(int, sys.argv[1:])
    print(json.dumps(larger(first, last) if first else new(last, rebuilt, long)))
