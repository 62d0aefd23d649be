"""How much a request may ask for, each bound a setting: generous for a person, hard for a machine."""

from dataclasses import dataclass

from django.conf import settings

from api.graphql.errors import LimitError
from api.graphql.weight import Weight

JSON_DEPTH = 20
JSON_VALUES = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Upper bounds, each inclusive; `fields` and below count what fragments expand to."""

    body_bytes: int
    tokens: int
    depth: int
    root_fields: int
    breadth: int
    fields: int
    aliases: int
    directives: int
    documents: int
    cost: int


WORDS = {
    "depth": "levels of nested fields",
    "root_fields": "fields at the root",
    "breadth": "fields in one selection",
    "fields": "fields",
    "aliases": "aliases",
    "directives": "directives",
}
"""What is weighed before anything is validated, in the words a client is told."""


def current_limits() -> Limits:
    """The limits in force, read from the settings."""
    return Limits(
        body_bytes=settings.GRAPHQL_MAX_BODY_BYTES,
        tokens=settings.GRAPHQL_MAX_TOKENS,
        depth=settings.GRAPHQL_MAX_DEPTH,
        root_fields=settings.GRAPHQL_MAX_ROOT_FIELDS,
        breadth=settings.GRAPHQL_MAX_BREADTH,
        fields=settings.GRAPHQL_MAX_FIELDS,
        aliases=settings.GRAPHQL_MAX_ALIASES,
        directives=settings.GRAPHQL_MAX_DIRECTIVES,
        documents=settings.GRAPHQL_MAX_DOCUMENTS,
        cost=settings.GRAPHQL_MAX_COST,
    )


def enforce(weight: Weight, limits: Limits) -> None:
    """Refuses an operation that weighs more than the limits allow."""
    for name, words in WORDS.items():
        allowed = getattr(limits, name)
        if getattr(weight, name) > allowed:
            raise LimitError(f"The query has more than {allowed} {words}, fragments included.")


def enforce_json(value: object) -> None:
    """Refuses decoded JSON that nests too deep or holds too much: level by level, without recursion."""
    level, count = [value], 1
    for _ in range(JSON_DEPTH):
        level = [child for parent in level for child in children(parent)]
        count += len(level)
        if count > JSON_VALUES:
            raise LimitError(f"The request holds more than {JSON_VALUES} JSON values.")
        if not level:
            return
    raise LimitError(f"The request nests JSON deeper than {JSON_DEPTH} levels.")


def children(value: object) -> list[object]:
    """The values directly inside a JSON value."""
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []
