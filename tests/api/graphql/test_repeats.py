import pytest
from graphql import parse

from api.graphql.repeats import repeats


@pytest.mark.parametrize(
    ("query", "most"),
    [
        ("{ a b }", 1),
        ("{ a b a }", 2),
        ("{ a: b a: c b }", 2),
        ("{ a { x y } a { x } a { z x } }", 3),
        ("{ ...F a } fragment F on T { a ... on U { a } }", 3),
        ("{ ...F ...F } fragment F on T { a }", 1),
        ("{ a { ...F } a { ...F } } fragment F on T { x }", 2),
        ("query A { a } query B { a a }", 2),
        ("{ a ...Nowhere }", 1),
    ],
)
def test_fields_that_are_merged_are_counted(query: str, most: int) -> None:
    assert repeats(parse(query)) == most
