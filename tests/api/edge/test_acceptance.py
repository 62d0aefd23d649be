import pytest

from api.edge.acceptance import Acceptance, parsed


def known(header: str) -> Acceptance:
    acceptance = parsed(header)
    assert acceptance is not None
    return acceptance


def test_many_spellings_come_to_the_same() -> None:
    same = ["", "*/*", " */* ", "*/*;q=1.0", "*/*, */*", "image/png, */*"]
    assert {known(header).ranks for header in same[:4]} == {known("*/*").ranks}
    browsers = ["text/html, */*;q=0.8", "text/html,image/avif,*/*;q=0.1", "text/html;q=0.9, */*; q=0.5"]
    assert len({known(header).ranks for header in browsers}) == 1


def test_what_a_negotiation_could_tell_apart_stays_apart() -> None:
    different = [
        "*/*",
        "application/*",
        "application/json",
        "application/json, text/html",
        "text/html, application/json",
        "text/html, */*",
        "application/json;q=0",
    ]
    assert len({known(header).ranks for header in different}) == len(different)


def test_the_most_specific_range_decides() -> None:
    assert known("text/*;q=0, text/html").takes["text/html"]
    assert not known("text/html;q=0, */*").takes["text/html"]
    assert not known("application/json").takes["text/html"]
    assert known("application/unheard-of").takes["application/unheard-of"]


@pytest.mark.parametrize(
    "header",
    [
        "application/json;version=2",
        "nonsense",
        "text/html;q=2",
        "a/b," * 200,
        "*/*;q=0.1234",
        "application/json;",
    ],
)
def test_what_says_more_is_left_to_django(header: str) -> None:
    assert parsed(header) is None
