"""Pages that editors put first for a question, with wagtail.contrib.search_promotions."""

from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.search.utils import MAX_QUERY_STRING_LENGTH, normalise_query_string

from pages.publishing.models import PublishedDocument
from search.models import IndexedDocument
from search.scoping import Pages
from search.sql import Statement, marks, rows

PROMOTION, QUESTION = SearchPromotion._meta.db_table, Query._meta.db_table
PAGE, DOCUMENT = IndexedDocument._meta.db_table, PublishedDocument._meta.db_table


def promoted(question: str, pages: Pages) -> dict[int, str]:
    """The pages that are promoted for exactly this question, in the editors' order, with their facets.

    One query.
    """
    statement = Statement(
        f"SELECT page.id, page.facets FROM {QUESTION} question"  # noqa: S608 - names of ours
        f" JOIN {PROMOTION} promotion ON promotion.query_id = question.id"
        f" JOIN {DOCUMENT} document ON document.source = 'wagtailcore.page:' || promotion.page_id"
        f" JOIN {PAGE} page ON page.document_id = document.id"
        f" WHERE question.query_string = %s AND page.shelf_id IN ({marks(pages.shelves)}) AND {pages.where}"
        " ORDER BY promotion.sort_order, promotion.id",
        [normalise_query_string(question)[:MAX_QUERY_STRING_LENGTH], *pages.shelves, *pages.values],
    )
    return dict(rows(statement))
