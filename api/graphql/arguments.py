"""How much a document gives in arguments: one pass over the syntax tree, without recursion."""

from graphql import DocumentNode, Node

COUNTED = ("arguments", "fields", "values", "variable_definitions")
"""Where the syntax tree lists them: of fields and directives, in objects, in lists, of operations."""


def arguments(document: DocumentNode) -> int:
    """The arguments and variables of a document, and the keys and items of their values."""
    found, waiting = 0, list[Node]([document])
    while waiting:
        node = waiting.pop()
        for key in node.keys:
            child = getattr(node, key, None)
            if isinstance(child, Node):
                waiting.append(child)
            elif isinstance(child, tuple | list):
                waiting += child
                found += len(child) if key in COUNTED else 0
    return found
