"""What is left of a draft's rule when its unfinished conditions are taken out."""

import pytest

from pages.eligibility.unfinished import finished_part, has_unfinished

AGE, SMOKES = {"gte": ["age-years", 18]}, {"eq": ["smokes", "no"]}
OPEN = {"unfinished": {"question": "age-years", "comparator": "between", "values": [1, ""]}}


@pytest.mark.parametrize(
    ("written", "left"),
    [
        (OPEN, None),
        ({"not": OPEN}, None),
        ({"all": [AGE, OPEN]}, AGE),
        ({"any": [AGE, OPEN, SMOKES]}, {"any": [AGE, SMOKES]}),
        ({"all": [{"not": {"any": [AGE, OPEN]}}, SMOKES]}, {"all": [{"not": AGE}, SMOKES]}),
        ({"all": [{"any": [OPEN, OPEN]}]}, None),
    ],
)
def test_they_are_taken_out_of_groups(written: object, left: object) -> None:
    assert has_unfinished(written)
    assert finished_part(written) == left


@pytest.mark.parametrize("written", [None, [], "x", {"all": "x"}, {"a": 1, "b": 2}, {"all": [AGE]}])
def test_what_holds_none_stays_as_it_is(written: object) -> None:
    assert not has_unfinished(written)
    assert finished_part(written) == written


def test_what_is_nested_too_deep_is_left_to_who_reads_it() -> None:
    deep: object = OPEN
    for _ in range(2000):
        deep = {"not": deep}
    assert not has_unfinished(deep)
