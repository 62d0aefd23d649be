"""The ages of a trial's facts are those that its rules take."""

import pytest

from pages.rules.finding import Problem
from pages.rules.trials.ages import NOBODY, OLDER, YOUNGER, ages_apart
from tests.rules.trials.questions import QUESTIONS
from tests.rules.wire import Wire, criterion, question, trial

ADULT = {"between": ["age-years", 18, 70]}
YOUNGEST, OLDEST = "minimum_age_months", "maximum_age_months"


def apart(*criteria: Wire, youngest: int | None = None, oldest: int | None = None) -> list[tuple[str, str]]:
    """The fields and messages, for limits in years."""
    months = {YOUNGEST: youngest and youngest * 12, OLDEST: oldest and oldest * 12}
    return [(each.field, each.message) for each in ages_apart(trial(*criteria, **months), QUESTIONS)]


def test_the_same_ages() -> None:
    assert apart(criterion("adult", ADULT), youngest=18, oldest=70) == []
    assert apart(criterion("adult", ADULT)) == []
    assert apart(youngest=18, oldest=70) == []


def test_rules_that_take_more_people() -> None:
    assert apart(criterion("adult", ADULT), youngest=18, oldest=40) == [(OLDEST, OLDER)]
    assert apart(criterion("adult", ADULT), youngest=21, oldest=70) == [(YOUNGEST, YOUNGER)]


def test_rules_that_take_fewer_people() -> None:
    assert apart(criterion("adult", ADULT), youngest=16, oldest=80) == [(YOUNGEST, NOBODY), (OLDEST, NOBODY)]


def test_all_rules_together_decide() -> None:
    old = criterion("old", {"gte": ["age-years", 41]}, kind="exclusion")
    assert apart(criterion("adult", ADULT), old, youngest=18, oldest=40) == []


def test_rules_for_some_people_count_where_they_hold() -> None:
    women = criterion("women", {"lte": ["age-years", 40]}, when={"eq": ["sex", "female"]})
    assert apart(criterion("adult", ADULT), women, youngest=18, oldest=70) == []
    assert apart(criterion("adult", ADULT), women, youngest=18, oldest=40) == [(OLDEST, OLDER)]


@pytest.mark.parametrize(
    ("oldest", "expected"),
    [(80, []), (64, [(OLDEST, OLDER)]), (63, [(OLDEST, OLDER)]), (None, [])],
)
def test_bands_that_lie_beyond_a_limit(oldest: int | None, expected: list[tuple[str, str]]) -> None:
    both = criterion("any", {"in": ["age-band", ["under_65", "65_or_over"]]})
    assert apart(both, youngest=10, oldest=oldest) == expected


def test_a_band_that_the_rules_leave_out() -> None:
    young = criterion("young", {"eq": ["age-band", "under_65"]})
    assert apart(young, youngest=18, oldest=64) == []
    assert apart(young, youngest=18, oldest=70) == [(OLDEST, NOBODY)]


def test_ages_that_nobody_can_answer_are_no_matter() -> None:
    adults = {"age-years": question("IntegerAnswer", minimum=18, maximum=120)}
    document = trial(criterion("adult", {"gte": ["age-years", 18]}), minimum_age_months=16 * 12)
    assert list(ages_apart(document, adults)) == []


def test_other_numbers_are_no_ages() -> None:
    months = {"pain-months": question("IntegerAnswer", minimum=0, maximum=600)}
    document = trial(criterion("long", {"gte": ["pain-months", 3]}), minimum_age_months=216)
    assert list(ages_apart(document, months)) == []


def test_rules_that_contradict_one_another_are_told_of_elsewhere() -> None:
    old = criterion("old", {"gte": ["age-years", 80]})
    assert apart(criterion("adult", ADULT), old, youngest=18, oldest=70) == []


def test_the_limit_is_the_place() -> None:
    (problem,) = ages_apart(trial(criterion("adult", ADULT), maximum_age_months=480), QUESTIONS)
    assert problem == Problem(OLDER, field=OLDEST)
