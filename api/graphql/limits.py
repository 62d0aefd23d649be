"""How much a request may ask for, each bound a setting: generous for a person, hard for a machine."""

from collections import Counter
from dataclasses import dataclass

from django.conf import settings
from graphql import DefinitionNode, DocumentNode, FragmentDefinitionNode, OperationDefinitionNode

from api.graphql.errors import LimitError
from api.graphql.weight import Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Upper bounds, each inclusive; from `depth` to `directives` they count what fragments expand to."""

    body_bytes: int
    query_bytes: int
    tokens: int
    operations: int
    fragments: int
    depth: int
    root_fields: int
    breadth: int
    fields: int
    repeats: int
    aliases: int
    directives: int
    arguments: int
    introspected: int
    documents: int
    cost: int
    seconds: float


WORDS = {
    "depth": "levels of nested fields",
    "root_fields": "fields at the root",
    "breadth": "fields in one selection",
    "fields": "fields",
    "aliases": "aliases",
    "directives": "directives",
}
"""What is weighed before anything is validated, in the words a client is told."""

DEFINITIONS: dict[type[DefinitionNode], str] = {
    OperationDefinitionNode: "operations",
    FragmentDefinitionNode: "fragments",
}


def current_limits() -> Limits:
    """The limits in force, read from the settings."""
    return Limits(
        body_bytes=settings.GRAPHQL_MAX_BODY_BYTES,
        query_bytes=settings.API_MAX_QUERY_BYTES,
        tokens=settings.GRAPHQL_MAX_TOKENS,
        operations=settings.GRAPHQL_MAX_OPERATIONS,
        fragments=settings.GRAPHQL_MAX_FRAGMENTS,
        depth=settings.GRAPHQL_MAX_DEPTH,
        root_fields=settings.GRAPHQL_MAX_ROOT_FIELDS,
        breadth=settings.GRAPHQL_MAX_BREADTH,
        fields=settings.GRAPHQL_MAX_FIELDS,
        repeats=settings.GRAPHQL_MAX_REPEATS,
        aliases=settings.GRAPHQL_MAX_ALIASES,
        directives=settings.GRAPHQL_MAX_DIRECTIVES,
        arguments=settings.GRAPHQL_MAX_ARGUMENTS,
        introspected=settings.GRAPHQL_MAX_INTROSPECTED,
        documents=settings.GRAPHQL_MAX_DOCUMENTS,
        cost=settings.GRAPHQL_MAX_COST,
        seconds=settings.GRAPHQL_MAX_SECONDS,
    )


def enforce_definitions(document: DocumentNode, limits: Limits) -> None:
    """Refuses a document of too many operations or fragments: some rules follow each from each."""
    counts = Counter(type(definition) for definition in document.definitions)
    for node, name in DEFINITIONS.items():
        allowed = getattr(limits, name)
        if counts[node] > allowed:
            raise LimitError(f"The document has more than {allowed} {name}.")


def enforce(weight: Weight, limits: Limits) -> None:
    """Refuses an operation that weighs more than the limits allow."""
    for name, words in WORDS.items():
        allowed = getattr(limits, name)
        if getattr(weight, name) > allowed:
            raise LimitError(f"The query has more than {allowed} {words}, fragments included.")


def enforce_arguments(found: int, limits: Limits) -> None:
    """Refuses a document of too many arguments: validation looks at each of them several times."""
    if found > limits.arguments:
        raise LimitError(f"The document has more than {limits.arguments} arguments, variables and values.")


def enforce_repeats(found: int, limits: Limits) -> None:
    """Refuses a document that selects one field too often at the same place."""
    if found > limits.repeats:
        raise LimitError(f"The query selects a field more than {limits.repeats} times at the same place.")


def enforce_introspected(found: int, limits: Limits) -> None:
    """Refuses a document that has the schema tell more of itself than any tool needs."""
    if found > limits.introspected:
        raise LimitError(f"Introspection would answer with more than {limits.introspected} fields.")
