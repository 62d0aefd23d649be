import pytest
from graphql import FragmentDefinitionNode, OperationDefinitionNode, SelectionNode, Visitor, parse, visit

from api.graphql.errors import LimitError
from api.graphql.weight import Weight, fragment_weights, operation_weights, outline


def weights_of(query: str) -> list[Weight]:
    document = parse(query)
    return operation_weights(document, fragment_weights(document))


def weight_of(query: str) -> Weight:
    (weight,) = weights_of(query)
    return weight


def doubling(times: int, spread: str) -> str:
    chain = " ".join(f"fragment F{n} on T {{ {spread.format(n + 1)} }}" for n in range(times))
    return f"{{ ...F0 }} {chain} fragment F{times} on T {{ x }}"


def test_a_plain_query() -> None:
    assert weight_of("{ a { b c: d @skip(if: true) } }") == Weight(
        depth=2, root_fields=1, breadth=2, fields=3, aliases=1, directives=1
    )


def test_inline_fragments_are_flattened_into_their_level() -> None:
    weight = weight_of("{ a ... on T { b ... on U @include(if: true) { c } } }")
    assert (weight.depth, weight.root_fields, weight.breadth, weight.directives) == (1, 3, 3, 1)


def test_fragments_count_where_they_are_spread() -> None:
    weight = weight_of("{ a { ...F ...F } } fragment F on T { b: c { d } }")
    assert weight == Weight(depth=3, root_fields=1, breadth=2, fields=5, aliases=2)


def test_depth_goes_through_fragments() -> None:
    assert weight_of("{ a { ...F } } fragment F on T { b { ...G } } fragment G on T { c { d } }").depth == 4


def test_directives_on_definitions_count() -> None:
    assert weight_of("query @a { x ...F @b } fragment F on T @c { x }").directives == 3


def test_each_operation_is_weighed() -> None:
    assert [weight.fields for weight in weights_of("query A { x } query B { x y }")] == [1, 2]


def test_an_unknown_fragment_weighs_nothing() -> None:
    assert weight_of("{ a ...Nowhere }").fields == 1


@pytest.mark.parametrize(
    "query",
    [
        "{ ...A } fragment A on T { ...A }",
        "{ ...A } fragment A on T { x { ...B } } fragment B on T { ...C } fragment C on T { ...A }",
        "{ x } fragment A on T { ...B } fragment B on T { ...A }",
    ],
)
def test_circles_of_fragments_are_refused(query: str) -> None:
    with pytest.raises(LimitError) as refused:
        weights_of(query)
    assert refused.value.status == 400


def test_exponential_fragments_are_counted_without_being_expanded() -> None:
    weight = weight_of(doubling(300, "a {{ ...F{0} }} b {{ ...F{0} }}"))
    assert weight.fields == 3 * 2**300 - 2
    assert weight.depth == 301


def test_a_long_chain_of_fragments_needs_no_deep_stack() -> None:
    assert weight_of(doubling(1500, "...F{0}")).depth == 1


def test_each_selection_is_looked_at_once() -> None:
    class Counter(Visitor):
        selections = 0

        def enter(self, node: object, *_place: object) -> None:
            self.selections += isinstance(node, SelectionNode)

    document = parse(doubling(300, "a {{ ...F{0} }} ... on T {{ b: c {{ ...F{0} ...F{0} }} }}"))
    counter = Counter()
    visit(document, counter)
    visited = [
        outline(definition.selection_set).visited
        for definition in document.definitions
        if isinstance(definition, (FragmentDefinitionNode, OperationDefinitionNode))
    ]
    assert sum(visited) == counter.selections == 300 * 6 + 2
