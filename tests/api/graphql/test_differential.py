"""Whatever is asked, compiled operations answer as graphql-core would: data, key order, errors, reads."""

from collections import Counter
from functools import partial
from random import Random
from time import monotonic
from typing import Any, NoReturn, TypeGuard
from uuid import NAMESPACE_OID, uuid5

import orjson
import pytest
from django.http import Http404
from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLOutputType,
    GraphQLResolveInfo,
    execute_sync,
    get_operation_ast,
    parse,
    validate,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api.graphql.context import Context
from api.graphql.errors import NotExecutedError, RequestError
from api.graphql.execution import executed
from api.graphql.limits import Limits
from api.graphql.orders import ordered
from api.graphql.outcomes import Outcome, outcomes
from api.graphql.parameters import Parameters
from api.graphql.preparation import Rulebook
from api.graphql.root_resolver import RootResolver
from api.graphql.schema import build_schema
from api.problems import ErrorCode
from api.stored import StoredDocument
from pages.shapes.documents import document_structs
from tests.api.graphql.imagined import Imagined, imagine
from tests.api.graphql.random_queries import QueryMaker

EXAMPLES = 5_500
ENDLESS = Limits(**dict.fromkeys(Limits.__slots__, 10**9))
FAILURES = [RequestError(ErrorCode.INVALID_CURSOR, "No cursor."), RuntimeError("down"), Http404()]

Answer = tuple[str, list[tuple[object, ...]], list[object]]
"""The data, the errors, and what was asked of which root."""


def seeded(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - not for secrets


class World:
    """What the roots give, the same whoever asks: by name in the response, or by field and arguments."""

    def __init__(self) -> None:
        self.schema = build_schema(document_structs())
        assert self.schema.query_type
        self.roots = self.schema.query_type.fields
        self.begin(seeded(0), 0, stored=False)

    def begin(self, random: Random, oddity: float, *, stored: bool) -> None:
        """Forgets everything. `stored` is whether roots have a RootResolver, as ours do, or any function."""
        self.random, self.oddity, self.stored = random, oddity, stored
        self.given: dict[object, object] = {}
        self.asked: list[object] = []
        for name, field in self.roots.items():
            field.resolve = RootResolver(partial(self.read, name, field.type)) if stored else self.resolve

    def read(self, name: str, type_: GraphQLOutputType, _context: Context, **arguments: object) -> object:
        """What a RootResolver reads."""
        self.asked.append((name, arguments))
        return self.found((name, repr(arguments)), type_)

    def store(self) -> int:
        """Makes stored documents of those imagined until now, and gives how many."""
        before = dict(self.given)
        self.given |= {key: stored(value) for key, value in before.items() if is_document(value)}
        return sum(isinstance(value, StoredDocument) for value in self.given.values())

    def resolve(self, _root: object, info: GraphQLResolveInfo, **arguments: object) -> object:
        """The resolver of every root."""
        self.asked.append((info.field_name, info.path.as_list(), arguments, dict(info.variable_values)))
        return self.found(info.path.key, info.return_type)

    def found(self, key: object, type_: GraphQLOutputType) -> object:
        """What there is for a key, or a failure."""
        if key not in self.given:
            failure = self.random.choice(FAILURES) if self.random.random() < self.oddity else None
            self.given[key] = failure or imagine(type_, self.schema, self.random, self.oddity)
        found = self.given[key]
        if isinstance(found, Exception) and found in FAILURES:
            raise found
        return found


def is_document(value: object) -> TypeGuard[Imagined]:
    """Lists of documents are never stored as such."""
    return isinstance(value, Imagined) and "nodes" not in value.types


def stored(document: Imagined) -> StoredDocument:
    """What was read of it, as JSON: what JSON cannot hold becomes a word."""
    body = orjson.dumps(document, default=repr).decode()
    return StoredDocument(
        id=uuid5(NAMESPACE_OID, body), type=str(document["type"]), hash="", keys=(), body=body
    )


@pytest.fixture(scope="module")
def world() -> World:
    return World()


def told(errors: list[GraphQLError] | None) -> list[tuple[object, ...]]:
    return [
        (error.message, error.path, error.locations, type(error.original_error)) for error in errors or []
    ]


def no_preview(token: str) -> NoReturn:
    raise AssertionError(token)


def context_of() -> Context:
    return Context(host="localhost", request_id="", deadline=monotonic() + 60, safe=False, preview=no_preview)


def written(data: object, world: World) -> str:
    """Data as JSON where some of it is ready as JSON, else as Python has it, which tells more apart."""
    return orjson.dumps(data, default=repr).decode() if world.stored else repr(data)


def ours(
    world: World, text: str, name: str | None, variables: dict[str, object], rulebook: Rulebook
) -> Answer:
    """As the view does it."""
    parameters = Parameters(query=None, operation_name=name, variables=variables)
    world.asked = []
    try:
        result = executed(ordered(text, parameters, rulebook, safe=False), context_of())
    except NotExecutedError as stopped:
        return "not executed", told(stopped.errors), world.asked
    return written(result.data, world), told(result.errors), world.asked


def theirs(
    world: World,
    document: DocumentNode,
    errors: list[GraphQLError],
    name: str | None,
    variables: dict[str, Any],
) -> Answer:
    """As graphql-core does it; `errors` are what it found when it validated the document."""
    world.asked = []
    if errors:
        return "not executed", told(errors), []
    result = execute_sync(
        world.schema, document, variable_values=variables, operation_name=name, context_value=context_of()
    )
    if result.data is None and all(error.path is None for error in result.errors or []):
        return "not executed", told(result.errors), world.asked
    return written(result.data, world), told(result.errors), world.asked


@pytest.mark.slow
def test_compiled_operations_answer_as_graphql_core_does(world: World) -> None:
    seen: Counter[str] = Counter()
    documents: Counter[str] = Counter()
    before = Counter(outcomes.counts)

    @settings(max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(seed=st.integers(0, 2**48), oddity=st.sampled_from([0, 0, 0.01, 0.1]), kept=st.booleans())
    def compare(seed: int, oddity: float, kept: bool) -> None:
        maker = QueryMaker(world.schema, seeded(seed))
        text = maker.document()
        document = parse(text)
        errors = validate(world.schema, document)
        name = "Q" if get_operation_ast(document, "Q") else None
        variables = maker.variables()
        rulebook = Rulebook(schema=world.schema, limits=ENDLESS, introspection=True)
        world.begin(seeded(seed), oddity, stored=kept)
        if kept:
            theirs(world, document, errors, name, variables)
            documents["stored"] += world.store()
        answer = ours(world, text, name, variables, rulebook)
        assert answer == theirs(world, document, errors, name, variables)
        if kept:
            assert answer == ours(world, text, name, variables, rulebook), "what was kept is another answer"
            documents["ready"] += answer[0] != "not executed" and not answer[1]
        seen["refused" if answer[0] == "not executed" else "wrong" if answer[1] else "right"] += 1

    compare()
    ran = Counter(outcomes.counts) - before
    assert sum(seen.values()) >= 5_000
    assert min(seen["refused"], seen["wrong"], seen["right"]) > 500
    assert documents["stored"] > 1_000
    assert documents["ready"] > 500
    # A plan may give up over a document of which graphql-core read nothing. What is stored is asked twice.
    assert 0 <= seen["right"] + documents["ready"] - ran[Outcome.COMPILED] < 50
    assert ran[Outcome.COMPLETED] > 500
    assert ran[Outcome.NOT_COMPILED] < 200  # those whose @include or @skip got null
