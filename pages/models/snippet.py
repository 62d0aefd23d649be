"""What our snippets share: drafts, revisions, translations, and publishing in one transaction."""

from typing import Any, ClassVar

from django.core.validators import RegexValidator
from django.db import models
from wagtail.models import DraftStateMixin, PreviewableMixin, RevisionMixin, TranslatableMixin

from pages.models.previews import PreviewInClient
from pages.models.publication_dates import date_publication
from pages.models.unit_of_work import unit_of_work

SLUG = RegexValidator(
    r"^[a-z0-9]+(-[a-z0-9]+)*$", "Use lower-case letters, digits and single hyphens.", "slug"
)


class PublicSnippet(
    PreviewInClient, PreviewableMixin, DraftStateMixin, RevisionMixin, TranslatableMixin, models.Model
):
    """A snippet that is published as a document and embedded by pages."""

    published_fields: ClassVar[tuple[str, ...]] = ()

    class Meta(TranslatableMixin.Meta):
        abstract = True

    @property
    def edition(self) -> str:
        """What tells this document from others of the same content: the language."""
        return str(self.locale.language_code)

    def save(self, *args: Any, **kwargs: Any) -> None:
        date_publication(self)
        with unit_of_work():
            super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        with unit_of_work():
            return super().delete(*args, **kwargs)

    def publish(self, *args: Any, **kwargs: Any) -> None:
        with unit_of_work():
            super().publish(*args, **kwargs)

    def unpublish(self, *args: Any, **kwargs: Any) -> None:
        with unit_of_work():
            super().unpublish(*args, **kwargs)
