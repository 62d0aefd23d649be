"""Redirects and sites: public objects that Wagtail keeps for us."""

from typing import Any

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from pages.models.roots import site_name
from pages.models.unit_of_work import key_of
from pages.publishing.compile.compilation import Compilation
from pages.publishing.compile.fields import Wire
from pages.publishing.compile.library import PublicPage
from pages.publishing.identity import content_id_of


def compile_redirect(redirect: Redirect, compilation: Compilation) -> Wire | None:
    """A redirect, or None while its target is not public."""
    target = _target(redirect, compilation)
    if not target or _is_shadowed(redirect):
        return None
    return {
        "type": "Redirect",
        "id": str(content_id_of(key_of(redirect))),
        "site": site_name(redirect.site) if redirect.site else None,
        "path": redirect.old_path if "?" in redirect.old_path else redirect.old_path.rstrip("/") + "/",
        "to": target,
        "permanent": redirect.is_permanent,
    }


def _is_shadowed(redirect: Redirect) -> bool:
    """Whether an older redirect has the same path: Wagtail's form refuses that, code and imports may not."""
    twins = Redirect.objects.filter(old_path=redirect.old_path, site=redirect.site_id)
    return bool(twins.filter(pk__lt=redirect.pk).exists())


def _target(redirect: Redirect, compilation: Compilation) -> str | None:
    if not redirect.redirect_page_id:
        return redirect.redirect_link or None
    page = compilation.page(redirect.redirect_page_id)
    return page.path if page else None


def compile_site(site: Site, compilation: Compilation) -> Wire:
    """A site with one menu for each language that has public content."""
    roots = [root for root in compilation.library.roots if root.site_id == site.pk]
    public = [root for root in roots if compilation.page(root.page_id)]
    return {
        "type": "Site",
        "id": str(content_id_of(key_of(site))),
        "hostname": site_name(site),
        "name": site.site_name or site.hostname,
        "default_locale": site.root_page.locale.language_code,
        "locales": sorted(root.locale for root in public),
        "menus": [
            _menu(root.page_id, root.locale, compilation) for root in sorted(public, key=lambda r: r.locale)
        ],
    }


def _menu(page_id: int, locale: str, compilation: Compilation) -> Wire:
    children = Page.objects.get(pk=page_id).get_children().filter(show_in_menus=True)
    faces = [compilation.page(child.pk) for child in compilation.library.look_up(children)]
    return {"name": "main", "locale": locale, "items": [_item(face) for face in faces if face]}


def _item(face: PublicPage) -> dict[str, Any]:
    return {"id": face.id, "path": face.path, "title": face.title}
