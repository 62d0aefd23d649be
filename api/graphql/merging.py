"""The fields that several selections put into one object of the response, fragments followed."""

from collections.abc import Iterable, Iterator, Mapping

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    SelectionSetNode,
)


def fragment_selections(document: DocumentNode) -> dict[str, SelectionSetNode]:
    """What each fragment of a document selects, by its name."""
    return {
        definition.name.value: definition.selection_set
        for definition in document.definitions
        if isinstance(definition, FragmentDefinitionNode)
    }


def merged(
    selections: Iterable[SelectionSetNode], fragments: Mapping[str, SelectionSetNode]
) -> Iterator[FieldNode]:
    """The fields, as execution collects them: each fragment is entered once, an unknown one not at all."""
    waiting, entered = list(selections), set[str]()
    while waiting:
        for selection in waiting.pop().selections:
            if isinstance(selection, FieldNode):
                yield selection
            elif isinstance(selection, InlineFragmentNode):
                waiting.append(selection.selection_set)
            elif isinstance(selection, FragmentSpreadNode) and selection.name.value not in entered:
                name = selection.name.value
                entered.add(name)
                waiting += [fragments[name]] if name in fragments else []
