"""What an operation weighs, fragments expanded: one pass over the syntax tree, each fragment weighed once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
)

from api.graphql.errors import LimitError


@dataclass(frozen=True, slots=True)
class Weight:
    """What running a selection costs: `root_fields` is its first level, `breadth` its widest."""

    depth: int = 0
    root_fields: int = 0
    breadth: int = 0
    fields: int = 0
    aliases: int = 0
    directives: int = 0


@dataclass(slots=True)
class Level:
    """The fields that end up in one object of the response, inline fragments flattened."""

    depth: int
    fields: int = 0
    spreads: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Outline:
    """One definition before its spreads are followed. `visited` counts the selections looked at."""

    levels: list[Level] = field(default_factory=list)
    aliases: int = 0
    directives: int = 0
    visited: int = 0

    def spreads(self) -> Iterator[str]:
        """Every fragment the definition spreads, as often as it does."""
        return (name for level in self.levels for name in level.spreads)


def outline(selection_set: SelectionSetNode, *, directives: int = 0) -> Outline:
    """Reads one definition level by level, without recursion: each selection is looked at once."""
    result = Outline(levels=[Level(depth=1)], directives=directives)
    waiting = [(selection_set, result.levels[0])]
    while waiting:
        selections, level = waiting.pop()
        for selection in selections.selections:
            result.visited += 1
            result.directives += len(selection.directives)
            if isinstance(selection, FragmentSpreadNode):
                level.spreads.append(selection.name.value)
            elif isinstance(selection, InlineFragmentNode):
                waiting.append((selection.selection_set, level))
            elif isinstance(selection, FieldNode):
                level.fields += 1
                result.aliases += selection.alias is not None
                if selection.selection_set:
                    result.levels.append(Level(depth=level.depth + 1))
                    waiting.append((selection.selection_set, result.levels[-1]))
    return result


def weigh(definition: Outline, fragments: Mapping[str, Weight]) -> Weight:
    """The weight of a definition whose fragments are weighed; an unknown fragment weighs nothing."""
    nothing = Weight()
    spread = [fragments.get(name, nothing) for name in definition.spreads()]
    widths = [
        level.fields + sum(fragments.get(name, nothing).root_fields for name in level.spreads)
        for level in definition.levels
    ]
    return Weight(
        depth=max(
            level.depth - 1 + max([1, *(fragments.get(name, nothing).depth for name in level.spreads)])
            for level in definition.levels
        ),
        root_fields=widths[0],
        breadth=max([*widths, *(weight.breadth for weight in spread)]),
        fields=sum(level.fields for level in definition.levels) + sum(weight.fields for weight in spread),
        aliases=definition.aliases + sum(weight.aliases for weight in spread),
        directives=definition.directives + sum(weight.directives for weight in spread),
    )


def fragment_weights(document: DocumentNode) -> dict[str, Weight]:
    """Each fragment's weight, the spread ones first; refuses fragments that spread in a circle."""
    outlines = {
        definition.name.value: outline_of(definition)
        for definition in document.definitions
        if isinstance(definition, FragmentDefinitionNode)
    }
    order = TopologicalSorter({name: set(entry.spreads()) for name, entry in outlines.items()})
    weights: dict[str, Weight] = {}
    try:
        for name in order.static_order():
            if name in outlines:
                weights[name] = weigh(outlines[name], weights)
    except CycleError:
        raise LimitError("The fragments of the query spread one another in a circle.") from None
    return weights


def operation_weights(document: DocumentNode, fragments: Mapping[str, Weight]) -> list[Weight]:
    """What each operation of a document weighs, in the order they are written."""
    return [
        weigh(outline_of(definition), fragments)
        for definition in document.definitions
        if isinstance(definition, OperationDefinitionNode)
    ]


def outline_of(definition: FragmentDefinitionNode | OperationDefinitionNode) -> Outline:
    """A definition's outline, with its own directives and those of its variables."""
    holders = [definition, *(definition.variable_definitions or ())]
    return outline(definition.selection_set, directives=sum(len(holder.directives) for holder in holders))
