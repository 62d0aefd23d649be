from django.core.checks import run_checks
from django.core.checks.registry import registry

from api.graphql.checks import check_graphql


def test_the_check_is_registered_and_finds_nothing() -> None:
    assert check_graphql in registry.get_checks()
    assert [error for error in run_checks() if error.id == "api.E001"] == []
