"""How often one place of the response is asked for: each time is compared with each other by validation."""

from collections import defaultdict
from collections.abc import Mapping

from graphql import DocumentNode, FieldNode, OperationDefinitionNode, SelectionSetNode

from api.graphql.merging import fragment_selections, merged


def repeats(document: DocumentNode) -> int:
    """The most fields that any operation of a weighed document merges into one place."""
    fragments = fragment_selections(document)
    operations = (
        definition.selection_set
        for definition in document.definitions
        if isinstance(definition, OperationDefinitionNode)
    )
    return max((most(operation, fragments) for operation in operations), default=0)


def most(operation: SelectionSetNode, fragments: Mapping[str, SelectionSetNode]) -> int:
    """The same for one operation: its fields merged level by level, without recursion."""
    found, waiting = 0, [[operation]]
    while waiting:
        places: dict[str, list[FieldNode]] = defaultdict(list)
        for node in merged(waiting.pop(), fragments):
            places[(node.alias or node.name).value].append(node)
        found = max([found, *map(len, places.values())])
        inner = ([node.selection_set for node in nodes if node.selection_set] for nodes in places.values())
        waiting += [selections for selections in inner if selections]
    return found
