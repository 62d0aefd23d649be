"""Answers from the snapshot while the database is gone."""

from pathlib import Path

from django.conf import settings

from api.caching import EVERYTHING, MISSING, TELLS_KEYS
from api.edge.answers import Answer, Application, Headers, ask
from api.edge.requests import AGAIN, GRAPHQL, UNLOGGED, Request
from api.edge.snapshot.file import State, opened, snapshot_path, state_of
from api.edge.snapshot.router import reads_go_to_snapshot

NOT_FOUND = "404"
EVERY_STATUS = range(100, 600)

REPLACED = frozenset({"cache-control", "age"})
KEYS = frozenset({"surrogate-key", "cache-tag"})
"""Told to us alone where no cache may store an answer."""

CONTROL = "public, max-age=0, s-maxage=5"
"""Caches take the load, and are rid of it soon after the database is back."""


def ask_snapshot(application: Application, request: Request) -> Answer | None:
    """Django's answer as of the snapshot; None when there is none, or it is too old, or it does not know.

    What it does not have may have been published since: nobody is told that it is not there.
    """
    snapshot = current_snapshot()
    if snapshot is None:
        return None
    path, state = snapshot
    with opened(path), reads_go_to_snapshot():
        answer = ask(application, request | {AGAIN: True, TELLS_KEYS: True, UNLOGGED: EVERY_STATUS})
        body = answer.read()
    if answer.is_outage or answer.status.startswith(NOT_FOUND) or not is_known(request, answer.keys):
        return None
    return Answer(answer.status, headers_of(answer, state), [body])


def is_known(request: Request, keys: frozenset[str]) -> bool:
    """Whether an answer lacks nothing; one of GraphQL without keys is of more than published documents."""
    return MISSING not in keys and (EVERYTHING in keys or request["PATH_INFO"] != GRAPHQL)


def current_snapshot() -> tuple[Path, State] | None:
    """The file and its state; None when there is none, or when it is too old."""
    path = snapshot_path()
    state = state_of(path) if path else None
    if path is None or state is None or state.age > settings.EDGE_SNAPSHOT_MAX_AGE:
        return None
    return path, state


def headers_of(answer: Answer, state: State) -> Headers:
    """As of when it is, said as RFC 9211 has it."""
    said_by_django = answer.listed("cache-control")
    left_out = REPLACED if "public" in said_by_django else REPLACED | KEYS
    kept = [header for header in answer.headers if header[0].lower() not in left_out]
    is_lasting = "public" in said_by_django and "must-revalidate" not in said_by_django
    control = CONTROL if is_lasting else answer.value("cache-control")
    return [*kept, *told(state), *([("Cache-Control", control)] if control else [])]


def told(state: State) -> Headers:
    """Where an answer came from, and how old it is."""
    age = max(1, int(state.age))
    return [("Age", str(age)), ("Cache-Status", f"content-api; hit; ttl=-{age}; detail=snapshot")]
