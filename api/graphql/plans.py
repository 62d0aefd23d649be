"""Compiled operations kept in memory, one for each combination of the variables that shape it."""

import logging

from graphql import GraphQLError, OperationDefinitionNode

from api.graphql.compiler import NotCompiledError, Plan, compiled
from api.graphql.kept_documents import KeptDocuments
from api.graphql.outcomes import Fallback
from api.graphql.preparation import Prepared
from api.graphql.switches import switched

logger = logging.getLogger(__name__)

KEPT_FIELDS = 100_000
"""Of all plans together: about 50 MB at most, some 500 operations of a usual size."""

MAX_SWITCHES = 6
"""Variables of `@include` and `@skip` in one document: at most 64 plans; with more, graphql-core runs it."""


def size(plan: Plan | Fallback) -> int:
    """How much of the memory a plan takes, in fields; why there is none is remembered too."""
    return 1 + (plan.fields if isinstance(plan, Plan) else 0)


kept: KeptDocuments[Plan | Fallback] = KeptDocuments(capacity=KEPT_FIELDS, size=size)


def plan_of(
    document: Prepared, operation: OperationDefinitionNode, variables: dict[str, object]
) -> Plan | Fallback:
    """The plan of a valid operation, compiled at its first use; or why it has none."""
    if len(document.switches) > MAX_SWITCHES:
        return Fallback.SWITCHES
    values = switched(document.switches, variables)
    name = operation.name.value if operation.name else None
    return kept.get((document, name, values), lambda: made(document, operation, dict(values)))


def made(
    document: Prepared, operation: OperationDefinitionNode, values: dict[str, object]
) -> Plan | Fallback:
    """The plan, or why there is none; that is logged in full, once for as long as it is kept."""
    try:
        return compiled(document.schema, document.document, operation, values)
    except (NotCompiledError, GraphQLError) as error:
        name = operation.name.value if operation.name else None
        reason = error.message if isinstance(error, GraphQLError) else str(error)
        logger.info("operation not compiled", extra={"fields": {"operation": name, "reason": reason}})
        return error.why if isinstance(error, NotCompiledError) else Fallback.DIRECTIVE
