"""Runs one well-formed GraphQL request against a schema."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from time import monotonic

from graphql import (
    ExecutionResult,
    OperationDefinitionNode,
    OperationType,
    get_variable_values,
)

from api.graphql.context import Context
from api.graphql.cost import Cost, cost_of, enforce_cost
from api.graphql.errors import HttpError, NotExecutedError, RequestError, labelled
from api.graphql.limits import Limits
from api.graphql.parameters import Parameters
from api.graphql.plans import plan_of
from api.graphql.preparation import Prepared, Rulebook, prepared
from api.graphql.running import Run, result_of
from api.graphql.types import Document
from api.problems import ErrorCode

MAX_VARIABLE_ERRORS = 50
"""In one answer, as many as graphql-core would report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """What the transport knows of a request: `safe` is a GET or HEAD, which may only query.

    `preview` opens a draft for who asks; it reads the session only when it is called.
    """

    host: str
    request_id: str
    safe: bool
    preview: Callable[[str], Document]


def executed(
    query: str, parameters: Parameters, rulebook: Rulebook, caller: Caller
) -> tuple[ExecutionResult, set[str] | None, datetime | None]:
    """The result, the surrogate keys of all it was made of, None where no cache may keep it, and until when
    it is valid, where it ends by itself.

    Raises:
        HttpError, NotExecutedError: there is no result.
    """
    document = prepared(query, rulebook)
    operation = chosen_operation(document, parameters.operation_name, safe=caller.safe)
    if document.errors:
        raise NotExecutedError(document.errors)
    variables = coerced_variables(operation, parameters.variables, document, rulebook)
    cost = affordable_cost(operation, variables, document, rulebook.limits)
    context = Context(
        host=caller.host,
        request_id=caller.request_id,
        deadline=monotonic() + rulebook.limits.seconds,
        safe=caller.safe,
        preview=caller.preview,
    )
    run = Run(
        document=document,
        operation=operation,
        given=parameters.variables,
        variables=variables,
        context=context,
        introspection=rulebook.introspection,
    )
    result = executable(result_of(run, plan_of(document, operation, variables)))
    if parameters.tells_cost:
        result.extensions = {"cost": told(cost, rulebook.limits)}
    return result, context.keys if context.kept else None, context.valid_until


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


def told(cost: Cost, limits: Limits) -> dict[str, int]:
    """The cost and its bounds, for a client that asks."""
    return {
        "total": cost.total,
        "maximum": limits.cost,
        "documents": cost.documents,
        "maximumDocuments": limits.documents,
    }


def executable(result: ExecutionResult) -> ExecutionResult:
    """The result, unless a directive at the root could not be evaluated: only then no error has a path."""
    if result.data is None and result.errors and all(error.path is None for error in result.errors):
        raise NotExecutedError(labelled(result.errors, ErrorCode.INVALID_VARIABLES))
    return result
