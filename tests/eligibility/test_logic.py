import pytest

from pages.eligibility.logic import Truth, conjunction, disjunction, negation


@pytest.mark.parametrize(
    ("truths", "every", "some"),
    [
        ([True, True], True, True),
        ([True, False], False, True),
        ([True, None], None, True),
        ([False, None], False, None),
        ([None, None], None, None),
        ([False, False], False, False),
    ],
)
def test_unknown_stands_between_true_and_false(truths: list[Truth], every: Truth, some: Truth) -> None:
    assert (conjunction(truths), disjunction(truths)) == (every, some)


def test_the_negation_of_unknown_is_unknown() -> None:
    assert [negation(truth) for truth in (True, None, False)] == [False, None, True]
