import pytest

from api.json_input import TooMuchJsonError, check_size


def test_what_is_just_small_enough_is_allowed() -> None:
    value: object = 1
    for _ in range(19):
        value = [value]
    check_size(value, "It", depth=20, values=100)
    with pytest.raises(TooMuchJsonError, match="deeper than 20"):
        check_size([value], "It", depth=20, values=100)


def test_values_are_counted() -> None:
    check_size([0] * 99, "It", depth=20, values=100)
    with pytest.raises(TooMuchJsonError, match="more than 100"):
        check_size([0] * 100, "It", depth=20, values=100)
