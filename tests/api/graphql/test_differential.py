"""Whatever is asked, compiled operations answer as graphql-core would: data, key order, errors, reads."""

from collections import Counter
from random import Random
from time import monotonic
from typing import Any, NoReturn

import pytest
from django.http import Http404
from graphql import (
    GraphQLError,
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
from api.graphql.schema import build_schema
from api.problems import ErrorCode
from pages.shapes.documents import document_structs
from tests.api.graphql.imagined import imagine
from tests.api.graphql.random_queries import QueryMaker

EXAMPLES = 5_500
ENDLESS = Limits(**dict.fromkeys(Limits.__slots__, 10**9))
FAILURES = [RequestError(ErrorCode.INVALID_CURSOR, "No cursor."), RuntimeError("down"), Http404()]

Answer = tuple[str, list[tuple[object, ...]], list[object]]
"""The data, the errors, and what was asked of which root."""


def seeded(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - not for secrets


class World:
    """What the roots give: by name in the response, the same whoever asks."""

    def __init__(self) -> None:
        self.schema = build_schema(document_structs())
        assert self.schema.query_type
        for field in self.schema.query_type.fields.values():
            field.resolve = self.resolve
        self.begin(seeded(0), 0)

    def begin(self, random: Random, oddity: float) -> None:
        """Forgets everything."""
        self.random, self.oddity = random, oddity
        self.given: dict[object, object] = {}
        self.asked: list[object] = []

    def resolve(self, _root: object, info: GraphQLResolveInfo, **arguments: object) -> object:
        """The resolver of every root."""
        self.asked.append((info.field_name, info.path.as_list(), arguments, dict(info.variable_values)))
        if info.path.key not in self.given:
            failure = self.random.choice(FAILURES) if self.random.random() < self.oddity else None
            self.given[info.path.key] = failure or imagine(
                info.return_type, self.schema, self.random, self.oddity
            )
        found = self.given[info.path.key]
        if isinstance(found, Exception) and found in FAILURES:
            raise found
        return found


@pytest.fixture(scope="module")
def world() -> World:
    return World()


def told(errors: list[GraphQLError] | None) -> list[tuple[object, ...]]:
    return [
        (error.message, error.path, error.locations, type(error.original_error)) for error in errors or []
    ]


def no_preview(token: str) -> NoReturn:
    raise AssertionError(token)


def ours(world: World, text: str, name: str | None, variables: dict[str, object]) -> Answer:
    """As the view does it."""
    rulebook = Rulebook(schema=world.schema, limits=ENDLESS, introspection=True)
    context = Context(
        host="localhost", request_id="", deadline=monotonic() + 60, safe=False, preview=no_preview
    )
    parameters = Parameters(query=None, operation_name=name, variables=variables)
    world.asked = []
    try:
        result = executed(ordered(text, parameters, rulebook, safe=False), context)
    except NotExecutedError as stopped:
        return "not executed", told(stopped.errors), world.asked
    return repr(result.data), told(result.errors), world.asked


def theirs(world: World, text: str, name: str | None, variables: dict[str, Any]) -> Answer:
    """As graphql-core does it."""
    world.asked = []
    document = parse(text)
    if errors := validate(world.schema, document):
        return "not executed", told(errors), []
    result = execute_sync(world.schema, document, variable_values=variables, operation_name=name)
    if result.data is None and all(error.path is None for error in result.errors or []):
        return "not executed", told(result.errors), world.asked
    return repr(result.data), told(result.errors), world.asked


@pytest.mark.slow
def test_compiled_operations_answer_as_graphql_core_does(world: World) -> None:
    seen: Counter[str] = Counter()
    before = Counter(outcomes.counts)

    @settings(max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(seed=st.integers(0, 2**48), oddity=st.sampled_from([0, 0, 0.01, 0.1]))
    def compare(seed: int, oddity: float) -> None:
        maker = QueryMaker(world.schema, seeded(seed))
        text = maker.document()
        name = "Q" if get_operation_ast(parse(text), "Q") else None
        variables = maker.variables()
        world.begin(seeded(seed), oddity)
        answer = ours(world, text, name, variables)
        assert answer == theirs(world, text, name, variables)
        seen["refused" if answer[0] == "not executed" else "wrong" if answer[1] else "right"] += 1

    compare()
    ran = Counter(outcomes.counts) - before
    assert sum(seen.values()) >= 5_000
    assert min(seen["refused"], seen["wrong"], seen["right"]) > 500
    # A plan may give up over a document of which graphql-core read nothing.
    assert 0 <= seen["right"] - ran[Outcome.COMPILED] < 50
    assert ran[Outcome.COMPLETED] > 500
    assert ran[Outcome.NOT_COMPILED] < 100  # those whose @include or @skip got null
