"""Which site answers for a host."""

from django.db.models import Case, IntegerField, Q, Subquery, Value, When

from pages.publishing.models import PublishedDocument


def site_of(host: str) -> Subquery:
    """The site a host belongs to, or the one that answers for the rest; part of the query that uses it."""
    names = {host.lower(), host.lower().rpartition(":")[0] or host.lower()}
    named = Q(key__in=names)
    exact = Case(
        When(key=host.lower(), then=Value(0)),
        When(named, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    sites = PublishedDocument.objects.filter(named | Q(fallback=True), type="Site").order_by(exact)
    return Subquery(sites.values("key")[:1])
