import pytest
from graphql import parse

from api.graphql.arguments import arguments


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("{ a b }", 0),
        ("{ a(x: 1, y: 2) { b(x: 1) } }", 3),
        ("{ a(x: 1, x: 1) }", 2),
        ("{ a @include(if: true) }", 1),
        ("{ a(x: {k: 1, l: {m: 1}}) }", 4),
        ("{ a(x: [1, [2, 3]]) }", 5),
        ("query ($v: Int, $w: [Int] = [1]) { a }", 3),
        ("query ($v: Int @x(y: 1)) { a }", 2),
        ("{ ...F ...F } fragment F on T { a(x: 1) }", 1),
        ("query A { a(x: 1) } query B { a(x: 1) }", 2),
    ],
)
def test_arguments_variables_and_their_values_are_counted(query: str, found: int) -> None:
    assert arguments(parse(query)) == found


def test_a_deep_value_needs_no_recursion() -> None:
    assert arguments(parse("{ a(x: " + "[" * 150 + "]" * 150 + ") }")) == 150
