"""Runs an operation: by its plan, and by graphql-core where there is no plan or a plan gives up."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

import orjson
from graphql import (
    ExecutionResult,
    GraphQLResolveInfo,
    execute_sync,
)
from graphql.execution.values import get_argument_values
from graphql.pyutils import Path

from api.graphql.compiler import Plan, Root
from api.graphql.context import Context
from api.graphql.introspection import unnamed
from api.graphql.kept_documents import KeptDocuments
from api.graphql.orders import Order
from api.graphql.outcomes import Fallback, Outcome, outcomes
from api.graphql.root_resolver import RootResolver, content_of
from api.stored import StoredDocument

logger = logging.getLogger(__name__)

KEPT_BYTES = 30_000_000
"""Of all answers together, with the documents that they were made of."""


@dataclass(frozen=True, slots=True)
class Made:
    """What a root made of the text of a document."""

    body: str
    answer: bytes

    @property
    def size(self) -> int:
        """In bytes, where the text has hardly any but ASCII."""
        return len(self.body) + len(self.answer)


kept: KeptDocuments[Made] = KeptDocuments(capacity=KEPT_BYTES, size=lambda made: made.size)

Resolved: TypeAlias = dict[str, Any]
"""By name in the response, what each root resolver gave: a value or the exception it raised."""


def result_of(order: Order, context: Context) -> ExecutionResult:
    """The result, the same to the byte whoever made it."""
    if isinstance(order.plan, Fallback):
        outcomes.add(Outcome.NOT_COMPILED, order.plan)
        return completed(order, context, {})
    resolved: Resolved = {}
    data = projected(order, order.plan, context, resolved)
    if data is not None:
        outcomes.add(Outcome.COMPILED)
        return ExecutionResult(data, None)
    result = completed(order, context, resolved)
    outcomes.add(Outcome.COMPLETED, Fallback.ERROR if result.errors else Fallback.UNEXPECTED_VALUE)
    if not result.errors:
        logger.warning("plan gave up without an error", extra={"fields": {"roots": list(resolved)}})
    return result


def projected(order: Order, plan: Plan, context: Context, resolved: Resolved) -> Resolved | None:
    """The data, or none as soon as anything is not as the plan expects; `resolved` is filled on the way."""
    data = {}
    for root in plan.roots:
        try:
            resolved[root.name] = resolved_by(root, order, plan, context)
            data[root.name] = answer_of(root, resolved[root.name])
        except Exception as error:  # noqa: BLE001 - graphql-core meets it again, and says what it is
            resolved.setdefault(root.name, error)
            return None
    return data


def answer_of(root: Root, value: object) -> object:
    """What a plan makes of what a root gave; of a document, which never changes, ready as JSON and kept."""
    if not isinstance(value, StoredDocument):
        return root.completion(value)
    made = kept.get(
        (root, value.id),
        lambda: Made(value.body, orjson.dumps(root.completion(value.content))),
        holds=lambda known: known.body == value.body,
    )
    return orjson.Fragment(made.answer)


def resolved_by(root: Root, order: Order, plan: Plan, context: Context) -> object:
    """What the resolver of a root field gives; one that is none of ours is asked as graphql-core asks it."""
    arguments = get_argument_values(root.definition, root.nodes[0], order.variables)
    if isinstance(root.definition.resolve, RootResolver):
        return root.definition.resolve.asked(context, arguments)
    info = GraphQLResolveInfo(
        field_name=root.nodes[0].name.value,
        field_nodes=root.nodes,
        return_type=root.definition.type,
        parent_type=plan.parent,
        path=Path(None, root.name, plan.parent.name),
        schema=order.document.schema,
        fragments=plan.fragments,
        root_value=None,
        operation=order.operation,
        variable_values=order.variables,
        context=context,
        is_awaitable=never,
    )
    resolve: Callable[..., object] = root.definition.resolve  # type: ignore[assignment]  # the compiler saw one
    return resolve(None, info, **arguments)


def never(_value: object) -> bool:
    """Resolvers are plain functions; nothing is awaited."""
    return False


def completed(order: Order, context: Context, resolved: Resolved) -> ExecutionResult:
    """graphql-core's result. Roots that were read are not read again: it gets what they gave."""

    def replay(
        resolve: Callable[..., object], parent: object, info: GraphQLResolveInfo, **arguments: Any
    ) -> object:
        if info.path.prev is None and info.path.key in resolved:
            return content_of(resolved[str(info.path.key)])
        return resolve(parent, info, **arguments)

    return execute_sync(
        order.document.schema,
        order.document.document,
        context_value=context,
        variable_values=order.given,
        operation_name=order.operation.name.value if order.operation.name else None,
        middleware=[*([replay] if resolved else []), *([] if order.rulebook.introspection else [unnamed])],
        hide_suggestions=not order.rulebook.introspection,
    )
