import pytest

from api.edge.codings import is_compressible, wanted


@pytest.mark.parametrize(
    ("header", "coding"),
    [
        ("", "identity"),
        ("gzip", "gzip"),
        ("gzip, deflate, br, zstd", "br"),
        ("GZIP", "gzip"),
        ("br;q=0.5, gzip;q=0.8", "gzip"),
        ("br;q=0, *", "gzip"),
        ("*", "br"),
        ("gzip;q=0", "identity"),
        ("identity, gzip;q=0.5", "identity"),
        ("gzip;q=huge", "identity"),
        ("deflate", "identity"),
        ("gzip, " + "x, " * 10_000, "identity"),
    ],
)
def test_the_best_coding_that_is_taken(header: str, coding: str) -> None:
    assert wanted(header) == coding


def test_what_is_worth_compressing() -> None:
    long = b" " * 1_000
    types = [
        "application/json",
        "application/graphql-response+json",
        "text/html",
        "image/png",
        "application/zip",
    ]
    assert [is_compressible(media_type, long) for media_type in types] == [True, True, True, False, False]
    assert not is_compressible("application/json", b" " * 10)
