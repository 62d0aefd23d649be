"""Which places of a study no approval is for."""

import pytest

from pages.rules.recruitment.countries import sites_outside

CORK = {"name": "Harbour Clinic", "city": "Cork", "country": "Ireland"}
BOSTON = {"name": "Hill Hospital", "city": "Boston", "country": "United States"}


@pytest.mark.parametrize(
    ("countries", "outside"),
    [
        ([], []),
        ([""], []),
        (["Ireland", ""], []),
        (["Ireland"], ["Boston"]),
        (["ireland and the USA"], []),
        (["Ireland", "United States of America"], []),
        (["Irlanda; Estados Unidos"], ["Cork"]),
        (["Northern Ireland, US"], ["Cork"]),
        (["Ireland (Dublin only)"], ["Boston"]),
        (["Harbour Clinic, Boston"], []),
        (["France / Spain"], ["Cork", "Boston"]),
    ],
)
def test_sites_where_no_approval_holds(countries: list[str], outside: list[str]) -> None:
    assert [site["city"] for site in sites_outside([CORK, BOSTON], countries)] == outside


def test_a_site_without_a_country_is_not_taken_for_approved() -> None:
    site = {"name": "Clinic", "city": "", "country": ""}
    assert sites_outside([site], ["Ireland"]) == [site]
