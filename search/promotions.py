"""Pages that editors put first for a question, with wagtail.contrib.search_promotions."""

from django.db.models import QuerySet
from wagtail.contrib.search_promotions.models import SearchPromotion
from wagtail.search.utils import MAX_QUERY_STRING_LENGTH, normalise_query_string

from pages.publishing.models import PublishedDocument


def promoted_sources(question: str) -> list[str]:
    """The sources of the documents promoted for exactly this question, in the editors' order. One query."""
    query = normalise_query_string(question)[:MAX_QUERY_STRING_LENGTH]
    promotions = SearchPromotion.objects.filter(query__query_string=query, page__isnull=False)
    pages = promotions.order_by("sort_order", "pk").values_list("page", flat=True)
    return [f"wagtailcore.page:{pk}" for pk in pages]


def promoted(question: str, documents: QuerySet[PublishedDocument]) -> list[PublishedDocument]:
    """Those of `documents` that are promoted for this question, in the editors' order. Two queries."""
    sources = promoted_sources(question)
    found = {document.source: document for document in documents.filter(source__in=sources)}
    return [found[source] for source in dict.fromkeys(sources) if source in found]
