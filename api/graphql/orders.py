"""What a request orders: all that is known of it before anything is read."""

from dataclasses import dataclass

from graphql import OperationDefinitionNode, OperationType, get_variable_values

from api.graphql.compiler import Plan
from api.graphql.cost import Cost, cost_of, enforce_cost
from api.graphql.errors import HttpError, NotExecutedError, RequestError, labelled
from api.graphql.limits import Limits
from api.graphql.outcomes import Fallback
from api.graphql.parameters import Parameters
from api.graphql.plans import plan_of
from api.graphql.preparation import Prepared, Rulebook, prepared
from api.problems import ErrorCode

MAX_VARIABLE_ERRORS = 50
"""In one answer, as many as graphql-core would report."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Order:
    """One operation within the limits, with its variables as they came and coerced.

    `plan` is the reason where graphql-core runs it; `cost` is there for who asked to be told.
    """

    rulebook: Rulebook
    document: Prepared
    operation: OperationDefinitionNode
    given: dict[str, object]
    variables: dict[str, object]
    plan: Plan | Fallback
    cost: Cost | None


def ordered(query: str, parameters: Parameters, rulebook: Rulebook, *, safe: bool) -> Order:
    """The order of a request; over GET (`safe`) only a query.

    Raises:
        HttpError, NotExecutedError: it cannot be run.
    """
    document = prepared(query, rulebook)
    operation = chosen_operation(document, parameters.operation_name, safe=safe)
    if document.errors:
        raise NotExecutedError(document.errors)
    variables = coerced_variables(operation, parameters.variables, document, rulebook)
    cost = affordable_cost(operation, variables, document, rulebook.limits)
    return Order(
        rulebook=rulebook,
        document=document,
        operation=operation,
        given=parameters.variables,
        variables=variables,
        plan=plan_of(document, operation, variables),
        cost=cost if parameters.tells_cost else None,
    )


def chosen_operation(document: Prepared, name: str | None, *, safe: bool) -> OperationDefinitionNode:
    """The operation to run; over GET only a query, and only what the schema has a root for."""
    operation = document.operation(name)
    if operation is None:
        raise NotExecutedError([RequestError(ErrorCode.UNKNOWN_OPERATION, unknown_operation(name))])
    if safe and operation.operation is not OperationType.QUERY:
        raise HttpError(
            405,
            ErrorCode.METHOD_NOT_ALLOWED,
            f"A {operation.operation.value} is not run over GET.",
            headers={"Allow": "POST"},
        )
    if document.schema.get_root_type(operation.operation) is None:
        message = f"This API has no {operation.operation.value}s."
        raise NotExecutedError([RequestError(ErrorCode.UNKNOWN_OPERATION, message)])
    return operation


def unknown_operation(name: str | None) -> str:
    """Why no operation could be chosen."""
    if name is None:
        return "The document must have exactly one operation, or 'operationName' must say which to run."
    return "The document has no operation of the name given in 'operationName'."


def coerced_variables(
    operation: OperationDefinitionNode, given: dict[str, object], document: Prepared, rulebook: Rulebook
) -> dict[str, object]:
    """The variables as the operation declares them, defaults filled in."""
    coerced = get_variable_values(
        document.schema,
        operation.variable_definitions,
        given,
        max_errors=MAX_VARIABLE_ERRORS,
        hide_suggestions=not rulebook.introspection,
    )
    if isinstance(coerced, list):
        raise NotExecutedError(labelled(coerced, ErrorCode.INVALID_VARIABLES))
    return coerced


def affordable_cost(
    operation: OperationDefinitionNode, variables: dict[str, object], document: Prepared, limits: Limits
) -> Cost:
    """What the operation costs with these variables; refuses what is too much."""
    name = operation.name.value if operation.name else None
    cost = cost_of(document.roots[name], document.schema, variables)
    enforce_cost(cost, limits)
    return cost
