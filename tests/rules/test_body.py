import pytest

from pages.rules.body import is_empty, quoted, values_at
from tests.rules.wire import cite, p, rich


def test_values_at_a_path_through_lists() -> None:
    part = {"tiers": [{"id": "a", "items": [{"id": "b", "name": "x"}]}, {"id": "c", "items": []}]}
    assert list(values_at(part, ("tiers", "items", "name"))) == [(("tiers", "a", "items", "b", "name"), "x")]


def test_values_at_a_path_through_a_struct() -> None:
    assert list(values_at({"table": {"rows": []}}, ("table", "rows"))) == [(("table", "rows"), [])]


def test_values_at_a_path_that_is_not_there() -> None:
    assert list(values_at({}, ("tiers", "name"))) == []
    assert list(values_at({}, ("tiers",))) == [(("tiers",), None)]


@pytest.mark.parametrize("value", [None, "", " \n", [], rich(), rich(" "), rich(p(cite("one", 1)))])
def test_empty(value: object) -> None:
    assert is_empty(value)


@pytest.mark.parametrize("value", ["x", [{}], rich("x"), 0, False])
def test_not_empty(value: object) -> None:
    assert not is_empty(value)


def test_a_long_quotation_is_cut_between_words() -> None:
    assert quoted("one two, three four", 12) == "“one two …”"
    assert quoted(" one\n two ") == "“one two”"
