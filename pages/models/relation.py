"""An ordered relation between a page and something shared."""

from typing import ClassVar

from wagtail.models import Orderable


class PublishedRelation(Orderable):
    """A row that is published as the one object it points at: the foreign key named `published_as`."""

    published_as: ClassVar[str]

    class Meta(Orderable.Meta):
        abstract = True
