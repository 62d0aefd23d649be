"""What an operation costs, known before it is executed: documents, times fields selected of each."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from graphql import (
    DocumentNode,
    FieldNode,
    GraphQLError,
    GraphQLField,
    GraphQLSchema,
    OperationDefinitionNode,
)
from graphql.execution.values import get_argument_values

from api.graphql.errors import LimitError
from api.graphql.limits import Limits
from api.graphql.merging import fragment_selections, merged
from api.graphql.root_resolver import ONE, RootResolver
from api.graphql.weight import Weight, outline, weigh


@dataclass(frozen=True, slots=True)
class RootField:
    """A field at the root of an operation, with how many fields are selected in it, itself included."""

    node: FieldNode
    fields: int


RootFields: TypeAlias = dict[str | None, tuple[RootField, ...]]
"""By the name of the operation."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one request costs: `total` is, over all root fields, documents times fields."""

    documents: int = 0
    total: int = 0


def root_fields(document: DocumentNode, weights: Mapping[str, Weight]) -> RootFields:
    """The fields at the root of each operation, included or skipped; `weights` are those of the fragments."""
    fragments = fragment_selections(document)

    def at_root(operation: OperationDefinitionNode) -> tuple[RootField, ...]:
        nodes = merged([operation.selection_set], fragments)
        return tuple(RootField(node, fields_of(node, weights)) for node in nodes)

    return {
        definition.name.value if definition.name else None: at_root(definition)
        for definition in document.definitions
        if isinstance(definition, OperationDefinitionNode)
    }


def fields_of(node: FieldNode, weights: Mapping[str, Weight]) -> int:
    """How many fields are selected in a field, itself included."""
    return 1 + (weigh(outline(node.selection_set), weights).fields if node.selection_set else 0)


def cost_of(fields: tuple[RootField, ...], schema: GraphQLSchema, variables: dict[str, Any]) -> Cost:
    """The cost of a query with these coerced variables."""
    known = schema.query_type.fields if schema.query_type else {}
    read = [documents(field.node, known.get(field.node.name.value), variables) for field in fields]
    total = sum(count * field.fields for count, field in zip(read, fields, strict=True))
    return Cost(documents=sum(read), total=total)


def documents(node: FieldNode, definition: GraphQLField | None, variables: dict[str, Any]) -> int:
    """How many documents a root field may read; what is no root of ours counts for one."""
    if definition is None or not isinstance(definition.resolve, RootResolver):
        return ONE.documents
    reads = definition.resolve.reads
    if not reads.most:
        return reads.documents
    try:
        return reads.documents + reads.read(get_argument_values(definition, node, variables).get("first"))
    except GraphQLError:  # execution meets it again, and reads nothing
        return 0


def enforce_cost(cost: Cost, limits: Limits) -> None:
    """Refuses an operation that asks for too much, with the numbers."""
    if cost.documents > limits.documents:
        raise LimitError(f"The query asks for {cost.documents} documents, more than {limits.documents}.")
    if cost.total > limits.cost:
        words = "documents, times fields selected of each"
        raise LimitError(f"The query costs {cost.total}, more than {limits.cost}: {words}.")
