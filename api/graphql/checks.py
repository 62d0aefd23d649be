"""A schema that cannot be built, or a manifest that cannot be read, is found before the server starts."""

from collections.abc import Sequence

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.core.exceptions import ImproperlyConfigured

from api.graphql.manifest import manifest
from api.graphql.schema import graphql_schema


@register()
def check_graphql(app_configs: Sequence[AppConfig] | None, **kwargs: object) -> list[CheckMessage]:
    """Every Shape can be said in GraphQL, and no two fragments on one place conflict."""
    try:
        graphql_schema()
    except ImproperlyConfigured as error:
        return [Error(str(error), id="api.E001")]
    return []


@register()
def check_operations(app_configs: Sequence[AppConfig] | None, **kwargs: object) -> list[CheckMessage]:
    """The manifest of operations can be read, and a hardened server has one."""
    try:
        known = manifest().digests
    except ImproperlyConfigured as error:
        return [Error(str(error), id="api.E002")]
    if settings.GRAPHQL_HARDENED and not known:
        return [Error("GRAPHQL_HARDENED runs known operations only, and there are none.", id="api.E003")]
    return []
