"""What our pages share."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.functional import classproperty
from modelcluster.models import get_all_child_relations
from wagtail.api import APIField
from wagtail.models import Page, Site
from wagtail_headless_preview.models import get_client_root_url_from_site

from pages.models.previews import PreviewInClient
from pages.models.publication_dates import date_publication
from pages.models.relation import PublishedRelation
from pages.models.roots import client_root, public_path, root_of, site_roots
from pages.models.unit_of_work import unit_of_work


class ContentPage(PreviewInClient, Page):
    """A page that publishing turns into a document; readers never get it from Wagtail itself."""

    published_fields: ClassVar[tuple[str, ...]] = ()

    class Meta:
        abstract = True

    @classproperty
    def api_fields(cls) -> list[APIField]:
        """What scripts write over Wagtail's own API: the type's own fields and published relations."""
        own = [field.name for field in cls._meta.local_fields if not field.primary_key]
        related = [
            relation.get_accessor_name()
            for relation in get_all_child_relations(cls)
            if issubclass(relation.related_model, PublishedRelation)
        ]
        return [APIField(name, writable=True) for name in (*own, *related)]

    def get_url_parts(self, request: HttpRequest | None = None) -> tuple[int, str, str] | None:
        """Site id, the address readers' pages start with, and the path of the published document.

        Wagtail asks for this to show "view live" and to write redirects when a page moves.
        """
        if (root := root_of(self.url_path, site_roots())) is None:
            return None
        return root.site_id, client_root(root.site), public_path(self.url_path, root)

    def get_url(self, request: HttpRequest | None = None, current_site: Site | None = None) -> str | None:
        """The whole address: what Wagtail shortens to a path is not below its own host but in the client."""
        address: str | None = self.get_full_url(request)
        return address

    url = property(get_url)

    def get_client_root_url(self, request: HttpRequest) -> str:
        """Where drafts of this page's site are shown."""
        address: str = get_client_root_url_from_site(self.get_site() or Site.find_for_request(request))
        return address

    def save(self, *args: Any, **kwargs: Any) -> Any:
        date_publication(self)
        with unit_of_work():
            return super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        with unit_of_work():
            return super().delete(*args, **kwargs)

    def publish(self, *args: Any, **kwargs: Any) -> Any:
        with unit_of_work():
            return super().publish(*args, **kwargs)

    def unpublish(self, *args: Any, **kwargs: Any) -> Any:
        with unit_of_work():
            return super().unpublish(*args, **kwargs)

    def move(self, *args: Any, **kwargs: Any) -> Any:
        with unit_of_work():
            return super().move(*args, **kwargs)

    def copy(self, *args: Any, **kwargs: Any) -> Any:
        with unit_of_work():
            return super().copy(*args, **kwargs)
