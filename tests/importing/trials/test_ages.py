import pytest

from pages.importing.trials.ages import Age, age_of, is_no_limit

AGES = {
    "18 Years": (216, False, 216),
    "1 Year": (12, False, 12),
    "120 Months": (120, False, 120),
    "6 Weeks": (1, True, 2),
    "30 Days": (0, True, 1),
    "12 Hours": (0, True, 1),
    "90 Minutes": (0, True, 1),
    "0 Days": (0, False, 0),
    "4.5 years": (54, False, 54),
}


@pytest.mark.parametrize(("text", "expected"), AGES.items())
def test_ages_in_months_never_narrower_than_they_are(text: str, expected: tuple[int, bool, int]) -> None:
    youngest, rounded, oldest = expected
    assert age_of(text, oldest=False) == Age(youngest, rounded)
    assert age_of(text, oldest=True) == Age(oldest, rounded)


@pytest.mark.parametrize("text", ["Adult", "18", "eighteen Years", "-1 Years", "18 Years old", "1e9 Years"])
def test_what_is_no_age(text: str) -> None:
    assert age_of(text, oldest=True) is None


def test_no_limit() -> None:
    assert [is_no_limit(text) for text in ("", "N/A", "None", "0 Years")] == [True, True, True, False]
