from itertools import product

import pytest
from graphql import OperationDefinitionNode, get_operation_ast

from api.graphql import plans
from api.graphql.compiler import Plan
from api.graphql.outcomes import Fallback
from api.graphql.preparation import Prepared, prepared
from api.graphql.rulebooks import rulebook_of
from api.graphql.schema import graphql_schema
from api.graphql.switches import switched


def ready(query: str) -> tuple[Prepared, OperationDefinitionNode]:
    document = prepared(query, rulebook_of(graphql_schema()))
    operation = get_operation_ast(document.document, None)
    assert isinstance(operation, OperationDefinitionNode)
    assert document.errors == ()
    return document, operation


def plan_of(query: str, **variables: object) -> Plan | Fallback:
    document, operation = ready(query)
    return plans.plan_of(document, operation, variables)


def test_a_plan_is_made_once() -> None:
    query = "{ site { name } } # once"
    assert plan_of(query) is plan_of(query)


def test_there_is_one_plan_for_each_combination_of_switches() -> None:
    query = """query ($a: Boolean!, $b: Boolean!, $path: String!) {
      page(path: $path) { title @include(if: $a) ...F @skip(if: $b) } }
      fragment F on Page { path }"""
    made = {
        id(plan_of(query, a=a, b=b, path=path))
        for a, b, path in product([True, False], [True, False], ["/1/", "/2/", "/3/"])
    }
    assert len(made) == 4


def test_arguments_of_roots_in_a_fragment_make_no_plans() -> None:
    query = """query ($path: String!, $first: Int) { ...Roots }
      fragment Roots on Query { page(path: $path) { title } articles(first: $first) { nodes { title } } }"""
    before = len(plans.kept.values)
    for number in range(20):
        assert isinstance(plan_of(query, path=f"/{number}/", first=number), Plan)
    assert len(plans.kept.values) == before + 1


def test_too_many_switches_are_left_to_graphql_core() -> None:
    names = [f"s{number}" for number in range(plans.MAX_SWITCHES + 1)]

    def query(count: int) -> str:
        declared = ", ".join(f"${name}: Boolean!" for name in names[:count])
        fields = " ".join(f"{name}: name @include(if: ${name})" for name in names[:count])
        return f"query ({declared}) {{ site {{ {fields} }} }}"

    values = dict.fromkeys(names, True)
    assert isinstance(plan_of(query(plans.MAX_SWITCHES), **values), Plan)
    assert plan_of(query(plans.MAX_SWITCHES + 1), **values) is Fallback.SWITCHES


def test_why_an_operation_is_not_compiled_is_logged_once(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", logger="api.graphql.plans")
    query = "query Look { __schema { queryType { name } } }"
    assert {plan_of(query), plan_of(query)} == {Fallback.INTROSPECTION}
    (record,) = caplog.records
    assert record.message == "operation not compiled"
    assert vars(record)["fields"] == {"operation": "Look", "reason": "Query.__schema"}


def test_a_switch_without_a_value_is_told_apart() -> None:
    assert switched(("a", "b"), {"b": None, "c": True}) == (("b", None),)


def test_plans_are_bounded_by_their_fields() -> None:
    assert (plans.size(Fallback.SIZE), plans.kept.capacity) == (1, plans.KEPT_FIELDS)
    plan = plan_of("{ site { name id } }")
    assert plans.size(plan) == 3
