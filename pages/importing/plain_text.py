"""Pasted plain text -> elements. Headings are still paragraphs here; `headings` finds them."""

from __future__ import annotations

from collections.abc import Sequence

from pages.importing.elements import Element, Item, ItemList, Paragraph, Separator, Table, run
from pages.importing.lines import RULE, Habits, Line, habits_of, lines_of

Group = list[Line]
MAX_DEPTH = 6


def read_plain_text(text: str) -> tuple[Element, ...]:
    lines = lines_of(text)
    habits = habits_of(lines)
    groups = _groups(lines, habits)
    elements: list[Element] = []
    at = 0
    while at < len(groups):
        element, at = _element(groups, at, habits)
        elements.append(element)
    return tuple(elements)


def _groups(lines: Sequence[Line], habits: Habits) -> list[Group]:
    """Lines that are one text (wrapped, or an indented rest of a list item) come together."""
    groups: list[Group] = []
    for line in lines:
        if groups and _belongs(groups[-1], line, habits):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _belongs(group: Group, line: Line, habits: Habits) -> bool:
    if habits.continues(group[-1], line):
        return True
    rest_of_item = group[0].is_item and not line.is_item and not line.gap and line.indent > group[0].indent
    return rest_of_item and not RULE.match(line.text)


def _element(groups: Sequence[Group], at: int, habits: Habits) -> tuple[Element, int]:
    first = groups[at][0]
    if first.is_item:
        return _list(groups, at, habits)
    if RULE.match(first.text):
        return Separator(first.number, first.text), at + 1
    end = _table_end(groups, at)
    if end > at + 1:
        rows = tuple(tuple(run(cell) for cell in group[0].text.split("\t")) for group in groups[at:end])
        return Table(first.number, rows, header=True), end
    scar = habits.is_scar(first.gap)
    return Paragraph(first.number, run(_joined(groups[at])), first.gap, len(groups[at]), scar), at + 1


def _table_end(groups: Sequence[Group], at: int) -> int:
    """Touching lines with the same number of tabs are the rows of a table."""
    tabs = groups[at][0].text.count("\t")
    end = at
    while tabs and end < len(groups):
        first = groups[end][0]
        if (
            len(groups[end]) > 1
            or first.is_item
            or first.text.count("\t") != tabs
            or (end > at and first.gap)
        ):
            break
        end += 1
    return end


def _joined(group: Group) -> str:
    return " ".join(line.text for line in group)


def _list(groups: Sequence[Group], at: int, habits: Habits, depth: int = 1) -> tuple[ItemList, int]:
    """The items from `at` on that stand at its indent, with deeper ones nested below them."""
    first = groups[at][0]
    items: list[Item] = []
    while at < len(groups) and _same_list(groups[at][0], first, items):
        line = groups[at][0]
        if line.indent > first.indent + 1 and items and depth < MAX_DEPTH:
            nested, at = _list(groups, at, habits, depth + 1)
            items[-1] = _with_child(items[-1], nested)
            continue
        items.append(Item(line.number, line.marker, run(_joined(groups[at]))))
        at += 1
    return ItemList(first.number, first.is_ordered, tuple(items), habits.is_scar(first.gap)), at


def _same_list(line: Line, first: Line, items: Sequence[Item]) -> bool:
    if not line.is_item or (items and line.indent < first.indent - 1):
        return False
    if items and line.indent > first.indent + 1:
        return True
    if line.is_ordered != first.is_ordered:
        return False
    return not line.is_ordered or not items or _number(line.marker) > _number(items[-1].marker)


def _number(marker: str) -> int:
    return int("".join(char for char in marker if char.isdigit()))


def _with_child(item: Item, child: ItemList) -> Item:
    return Item(item.line, item.marker, item.inlines, (*item.children, child))
