"""The pages that a server found."""

from collections.abc import Sequence
from uuid import UUID

from search.models import IndexedDocument
from search.ranking import Match
from search.scoping import Pages
from search.sql import Statement, key_of, marks, rows, uuid_of

PAGE = IndexedDocument._meta.db_table


def known(named: Sequence[UUID], pages: Pages) -> list[Match]:
    """What the server named, best first. Only pages that are published now count: the database says which.

    The score of a page is its place from the end. One query.
    """
    if not named:
        return []
    statement = Statement(
        f"SELECT page.document_id, page.id, page.facets FROM {PAGE} page"  # noqa: S608 - names of ours
        f" WHERE page.document_id IN ({marks(named)}) AND page.shelf_id IN ({marks(pages.shelves)})"
        f" AND {pages.where}",
        [*map(key_of, named), *pages.shelves, *pages.values],
    )
    published = {uuid_of(key): (page, facets) for key, page, facets in rows(statement)}
    places = {key: len(named) - place for place, key in enumerate(named)}
    return [Match(published[key][0], places[key], published[key][1]) for key in named if key in published]
