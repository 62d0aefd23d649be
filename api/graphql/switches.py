"""The variables that `@include` and `@skip` read: with their values, a document has one shape."""

from collections.abc import Mapping

from graphql import DirectiveNode, DocumentNode, VariableNode, Visitor, visit

SWITCHING = ("include", "skip")


class SwitchVisitor(Visitor):
    """Gathers the names of variables in the directives that include and skip."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_directive(self, node: DirectiveNode, *_place: object) -> None:
        """Called for each directive, with its place in the tree."""
        if node.name.value in SWITCHING:
            self.names |= {
                argument.value.name.value
                for argument in node.arguments
                if isinstance(argument.value, VariableNode)
            }


def switches_of(document: DocumentNode) -> tuple[str, ...]:
    """The names, sorted. Variables that are only arguments of fields are none of them."""
    visitor = SwitchVisitor()
    visit(document, visitor)
    return tuple(sorted(visitor.names))


def switched(names: tuple[str, ...], variables: Mapping[str, object]) -> tuple[tuple[str, object], ...]:
    """The coerced values of those that have one: what a plan is made for."""
    return tuple((name, variables[name]) for name in names if name in variables)
