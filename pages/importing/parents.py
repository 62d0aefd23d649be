"""Where an imported page goes."""

from __future__ import annotations

from collections.abc import Iterator

from wagtail.models import Page

from pages.importing.content import ImportedPage
from pages.importing.refusal import ArticleImportError
from pages.models.roots import Root, public_path, root_of, site_roots


def parent_at(path: str, model: type[ImportedPage], site: str = "") -> Page:
    """The page with this public path on this site, else on the first that has it.

    ArticleImportError parent.not_found, or parent.not_allowed where no page of the model may stand below it.
    """
    wanted = _as_path(path)
    for root in _roots(site):
        if not wanted.startswith(root.prefix):
            continue
        page = Page.objects.filter(url_path=root.url_path + wanted.removeprefix(root.prefix)).first()
        if (
            page
            and root_of(page.url_path, site_roots()) == root
            and public_path(page.url_path, root) == wanted
        ):
            return _allowed(page.specific, wanted, model)
    raise ArticleImportError(
        "parent.not_found", f"There is no page at {wanted}. Give --parent the path of one."
    )


def home_at(path: str, site: str) -> Page:
    """The root page with this public path on this site, else on the first that has it.

    ArticleImportError parent.not_found where there is none: a home page is imported over one that is there.
    """
    wanted = _as_path(path)
    for root in _roots(site):
        if root.prefix == wanted:
            return Page.objects.get(pk=root.page_id)
    message = f"There is no home page at {wanted}: add one first, then import over it."
    raise ArticleImportError("parent.not_found", message)


def _as_path(path: str) -> str:
    return f"/{path.strip('/')}/" if path.strip("/") else "/"


def _roots(site: str) -> Iterator[Root]:
    """Every root, those of the site first."""
    roots = [*reversed(site_roots())]
    yield from (root for root in roots if root.site == site)
    yield from (root for root in roots if root.site != site)


def _allowed(page: Page, path: str, model: type[ImportedPage]) -> Page:
    if model.can_create_at(page):
        return page
    message = f"No {model._meta.verbose_name} can stand below {path} ({page})."
    raise ArticleImportError("parent.not_allowed", message)
