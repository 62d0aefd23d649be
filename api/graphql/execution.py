"""Runs one order, and tells what it cost to who asked."""

from graphql import ExecutionResult

from api.graphql.context import Context
from api.graphql.cost import Cost
from api.graphql.errors import NotExecutedError, labelled
from api.graphql.limits import Limits
from api.graphql.orders import Order
from api.graphql.running import result_of
from api.problems import ErrorCode


def executed(order: Order, context: Context) -> ExecutionResult:
    """The result; the context then has the surrogate keys of all it was made of.

    Raises:
        NotExecutedError: there is none.
    """
    result = executable(result_of(order, context))
    if order.cost is not None:
        result.extensions = {"cost": told(order.cost, order.rulebook.limits)}
    return result


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
