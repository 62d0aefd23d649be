"""Where an imported article goes."""

from __future__ import annotations

from wagtail.models import Page

from pages.importing.refusal import ArticleImportError
from pages.models import Article
from pages.models.roots import public_path, root_of, site_roots


def parent_at(path: str) -> Page:
    """The page with this public path on the first site that has it.

    ArticleImportError parent.not_found, or parent.not_allowed where no article may stand below it.
    """
    wanted = f"/{path.strip('/')}/" if path.strip("/") else "/"
    for root in reversed(site_roots()):
        if not wanted.startswith(root.prefix):
            continue
        page = Page.objects.filter(url_path=root.url_path + wanted.removeprefix(root.prefix)).first()
        if (
            page
            and root_of(page.url_path, site_roots()) == root
            and public_path(page.url_path, root) == wanted
        ):
            return _allowed(page.specific, wanted)
    raise ArticleImportError(
        "parent.not_found", f"There is no page at {wanted}. Give --parent the path of one."
    )


def _allowed(page: Page, path: str) -> Page:
    if Article.can_create_at(page):
        return page
    raise ArticleImportError("parent.not_allowed", f"No article can stand below {path} ({page}).")
