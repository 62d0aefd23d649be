"""Which site answers for a host."""

from django.db.models import Case, IntegerField, Q, Subquery, Value, When

from pages.publishing.models import PublishedDocument

TABLE = PublishedDocument._meta.db_table
SITE = (
    f"(SELECT key FROM {TABLE} WHERE type = 'Site' AND (key IN (%s, %s) OR fallback)"  # noqa: S608 - a name of ours
    " ORDER BY CASE key WHEN %s THEN 0 WHEN %s THEN 1 ELSE 2 END LIMIT 1)"
)
"""The site of a host, for statements that are written out; takes what `host_names` gives, twice."""


def host_names(host: str) -> tuple[str, str]:
    """A host with its port, and without it."""
    name = host.lower()
    return name, name.rpartition(":")[0] or name


def site_of(host: str) -> Subquery:
    """The site a host belongs to, or the one that answers for the rest; part of the query that uses it."""
    names = host_names(host)
    named = Q(key__in=names)
    exact = Case(
        When(key=names[0], then=Value(0)),
        When(named, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    sites = PublishedDocument.objects.filter(named | Q(fallback=True), type="Site").order_by(exact)
    return Subquery(sites.values("key")[:1])
