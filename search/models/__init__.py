"""The tables of search."""

from search.models.indexed_document import IndexedDocument
from search.models.indexed_name import IndexedName
from search.models.indexed_passage import IndexedPassage
from search.models.missed_search import MissedSearch
from search.models.posting import Posting, SignPosting
from search.models.server_copy import ServerCopy
from search.models.shelf import Shelf
from search.models.spelling import Spelling
from search.models.thesaurus_entry import ThesaurusEntry
from search.models.thesaurus_phrase import ThesaurusPhrase

__all__ = [
    "IndexedDocument",
    "IndexedName",
    "IndexedPassage",
    "MissedSearch",
    "Posting",
    "ServerCopy",
    "Shelf",
    "SignPosting",
    "Spelling",
    "ThesaurusEntry",
    "ThesaurusPhrase",
]
