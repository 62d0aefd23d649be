"""What a search server has, where search is set to use one."""

import json

from django.db import models
from django.utils.functional import cached_property
from wagtail.search import index

from pages.publishing.models import PublishedDocument
from search.reading import Reading, read
from search.weighing import HEADINGS, NAMES, TEXT, TITLE, terms
from search.words import language_of

AS_THEY_ARE = {"analyzer": "whitespace"}
"""The server is sent stems, which no analyzer of its own must change."""


class ServerCopy(index.Indexed, models.Model):
    """That the server has a page, as of `sequence`. Stays when the page goes, until the server knows.

    `search_fields` is what the server keeps: each field's terms, and what results are narrowed by. Wagtail's
    own index has none of it: `search_auto_update` is off, and there are no objects to index.
    """

    document = models.OneToOneField(
        PublishedDocument,
        on_delete=models.DO_NOTHING,
        primary_key=True,
        db_constraint=False,
        related_name="+",
    )
    sequence = models.BigIntegerField()
    version = models.PositiveSmallIntegerField()

    search_auto_update = False
    search_fields = [
        index.SearchField("title_terms", boost=TITLE.boost, es_extra=AS_THEY_ARE),
        index.SearchField("name_terms", boost=NAMES.boost, es_extra=AS_THEY_ARE),
        index.SearchField("heading_terms", boost=HEADINGS.boost, es_extra=AS_THEY_ARE),
        index.SearchField("text_terms", boost=TEXT.boost, es_extra=AS_THEY_ARE),
        index.FilterField("document"),
        index.RelatedFields(
            "document", [index.FilterField("site"), index.FilterField("locale"), index.FilterField("type")]
        ),
    ]

    def __str__(self) -> str:
        return f"{self.document_id} {self.sequence}"

    @classmethod
    def get_indexed_objects(cls) -> "models.QuerySet[ServerCopy]":
        """None for `update_index`: `search rebuild` and the worker send copies."""
        return cls.objects.none()

    @property
    def title_terms(self) -> str:
        return self._terms(self.reading.title, everything=True)

    @property
    def name_terms(self) -> str:
        return self._terms(self.reading.names)

    @property
    def heading_terms(self) -> str:
        return self._terms(self.reading.headings, everything=True)

    @property
    def text_terms(self) -> str:
        return self._terms(self.reading.text)

    @cached_property
    def reading(self) -> Reading:
        return read(json.loads(self.document.body))

    def _terms(self, text: str, *, everything: bool = False) -> str:
        counted = terms(text, language_of(self.document.locale), everything=everything)
        return " ".join(counted.elements())
