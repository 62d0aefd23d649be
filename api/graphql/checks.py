"""A schema that cannot be built is found before the server starts."""

from collections.abc import Sequence

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, register
from django.core.exceptions import ImproperlyConfigured

from api.graphql.schema import graphql_schema


@register()
def check_graphql(app_configs: Sequence[AppConfig] | None, **kwargs: object) -> list[CheckMessage]:
    """Every Shape can be said in GraphQL, and no two fragments on one place conflict."""
    try:
        graphql_schema()
    except ImproperlyConfigured as error:
        return [Error(str(error), id="api.E001")]
    return []
