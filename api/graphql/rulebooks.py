"""What may run here, as the settings say: read once, since they do not change while a process runs."""

from functools import cache

from django.conf import settings
from django.core.signals import setting_changed
from django.dispatch import receiver
from graphql import GraphQLSchema

from api.graphql.limits import current_limits
from api.graphql.manifest import manifest
from api.graphql.preparation import Rulebook


@cache
def rulebook_of(schema: GraphQLSchema) -> Rulebook:
    """A hardened server runs what its clients were built with, and is silent on itself."""
    return Rulebook(
        schema=schema,
        limits=current_limits(),
        introspection=settings.GRAPHQL_INTROSPECTION and not settings.GRAPHQL_HARDENED,
        known=manifest().digests if settings.GRAPHQL_HARDENED else None,
    )


@receiver(setting_changed)
def forget_rulebooks(**_change: object) -> None:
    """Django sends this in tests alone."""
    rulebook_of.cache_clear()
