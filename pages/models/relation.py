"""An ordered relation between a page and something shared."""

from typing import ClassVar

from django.utils.functional import classproperty
from wagtail.api import APIField
from wagtail.models import Orderable


class PublishedRelation(Orderable):
    """A row that is published as the one object it points at: the foreign key named `published_as`."""

    published_as: ClassVar[str]

    class Meta(Orderable.Meta):
        abstract = True

    @classproperty
    def api_fields(cls) -> list[APIField]:
        """Scripts say which object they mean; the order is that of the rows."""
        return [APIField(cls.published_as, writable=True)]
