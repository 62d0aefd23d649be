"""The site that a request is for, and where its readers are."""

from dataclasses import dataclass

from django.http import HttpRequest

from api import documents
from api.problems import not_found
from api.stored import StoredDocument
from pages.publishing.addresses import page_address


@dataclass(frozen=True)
class PublicSite:
    """A site in words and addresses. `document` is its own."""

    document: StoredDocument

    @property
    def name(self) -> str:
        return str(self.document.content["name"])

    @property
    def default_locale(self) -> str:
        return str(self.document.content["default_locale"])

    @property
    def locales(self) -> list[str]:
        """Every language with a public home page."""
        return list(self.document.content["locales"])

    def home(self, locale: str) -> str:
        """The path of the home page in a language."""
        return "/" if locale == self.default_locale else f"/{locale}/"

    def address(self, path: str) -> str:
        """Where readers find a page."""
        return page_address(str(self.document.content["hostname"]), path)


def site_of_request(request: HttpRequest) -> PublicSite:
    """The site that answers for the request's host. One query.

    Raises:
        ProblemError: there is no site.
    """
    document = documents.site_document(host=request.get_host())
    if document is None:
        raise not_found()
    return PublicSite(document)
