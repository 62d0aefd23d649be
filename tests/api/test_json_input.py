import pytest

from api.json_input import NotJsonError, TooMuchJsonError, check_size, decoded_json

HALF = b'"\\ud800"'
"""Half of a surrogate pair, escaped."""

NO_UNICODE = [HALF, b'"\xed\xa0\x80"', b'"\xff"', HALF.decode().encode("utf-16"), '"a"'.encode("utf-16-le")]


@pytest.mark.parametrize("data", NO_UNICODE)
def test_what_is_no_unicode_in_utf_8_is_refused(data: bytes) -> None:
    with pytest.raises(NotJsonError):
        decoded_json(data, "It")


def test_a_byte_order_mark_is_allowed() -> None:
    assert decoded_json(b'\xef\xbb\xbf["\xc3\xa9"]', "It") == ["é"]


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
