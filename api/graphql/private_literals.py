"""What is private and stands in the text of a document: a reader's words, the token of a preview."""

from collections.abc import Iterator

from graphql import (
    FieldNode,
    GraphQLSchema,
    OperationDefinitionNode,
    ValueNode,
    VariableNode,
)

from api.graphql.preparation import Prepared
from api.graphql.root_resolver import RootResolver


def private_literal(document: Prepared) -> str | None:
    """The first private argument of a valid document, as `field(argument:)`, that is not left to variables.

    A default of a variable stands in the text, too.
    """
    defaults = variables_with_default(document)
    for place, value in private_arguments(document):
        if not isinstance(value, VariableNode) or value.name.value in defaults:
            return place
    return None


def private_arguments(document: Prepared) -> Iterator[tuple[str, ValueNode]]:
    """Where private arguments stand, and what is given, in whatever operation or fragment it is."""
    nodes = (root.node for roots in document.roots.values() for root in roots)
    for node in nodes:
        private = private_names(node, document.schema)
        for argument in node.arguments:
            if argument.name.value in private:
                yield f"{node.name.value}({argument.name.value}:)", argument.value


def private_names(node: FieldNode, schema: GraphQLSchema) -> frozenset[str]:
    """The arguments of a field of Query that are private."""
    field = schema.query_type.fields.get(node.name.value) if schema.query_type else None
    resolve = field.resolve if field else None
    return resolve.private if isinstance(resolve, RootResolver) else frozenset()


def variables_with_default(document: Prepared) -> set[str]:
    """The names of variables that the text itself gives a value."""
    return {
        variable.variable.name.value
        for definition in document.document.definitions
        if isinstance(definition, OperationDefinitionNode)
        for variable in definition.variable_definitions
        if variable.default_value is not None
    }
