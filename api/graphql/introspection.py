"""What a server says of itself where introspection is off, or where only known operations are run."""

from collections.abc import Callable
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    GraphQLResolveInfo,
    OperationDefinitionNode,
    build_schema,
)

BLANK = build_schema("type Query { nothing: Boolean }")
"""Stands for the schema before documents that are not known: its messages tell nothing of the real one."""

META = ("__typename", "__type", "__schema")


def reads(document: DocumentNode) -> bool:
    """Whether a document asks for anything but `__typename` and introspection."""
    roots = [
        selection
        for definition in document.definitions
        if isinstance(definition, OperationDefinitionNode)
        for selection in definition.selection_set.selections
    ]
    return not all(isinstance(root, FieldNode) and root.name.value in META for root in roots)


def unnamed(
    resolve: Callable[..., object], parent: object, info: GraphQLResolveInfo, **arguments: Any
) -> object:
    """Middleware for graphql-core: `__type` finds no type, whatever its name."""
    return None if info.field_name == "__type" else resolve(parent, info, **arguments)
