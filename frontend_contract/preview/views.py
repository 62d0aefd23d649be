"""The shells of the reference client: pages without content, whose scripts read GraphQL.

The shell of a live page tells the truth in HTTP: 200, 404 or 410, or the redirect itself.
"""

from collections.abc import Mapping
from typing import Any

from django.db.transaction import non_atomic_requests
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import get_supported_language_variant
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from api import documents
from api.caching import cacheable, strong_etag, uncacheable
from api.stored import StoredDocument
from frontend_contract.preview.menu_labels import menu_labels

SITE = "/site"
"""The path below which live pages are served."""


@csrf_exempt
@require_safe
@non_atomic_requests
def site(request: HttpRequest, path: str) -> HttpResponse:
    """The shell of the live page at a path of the site."""
    host = request.get_host()
    if "\0" in path:  # PostgreSQL would not take it
        return nothing(request, path, status=404)
    if page := documents.page_by_path(host=host, path=path):
        return live_page(request, page, path)
    if redirect := documents.redirect_from(host=host, path=path):
        return moved(redirect)
    return nothing(request, path, status=410 if documents.is_gone(host=host, path=path) else 404)


@csrf_exempt
@require_safe
@non_atomic_requests
def draft(request: HttpRequest) -> HttpResponse:
    """The shell of every draft. Which one, the fragment of the address says, and that never gets here."""
    known = {"root": SITE, "menu_labels": menu_labels()}
    response = uncacheable(response=render(request, "preview/draft.html", known))
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    return response


def live_page(request: HttpRequest, page: StoredDocument, path: str) -> HttpResponse:
    """200 at the page's own path; a path without its slashes leads there."""
    content = page.content
    if path != content["path"]:
        return uncacheable(response=HttpResponseRedirect(SITE + content["path"], status=301))
    known = {"status": 200, "path": path, "locale": content["locale"], **content["seo"]}
    known["section"] = section_of(content).lstrip("/")
    response = shell(request, known)
    if request.META.get("QUERY_STRING"):
        return uncacheable(response=response)  # campaigns mark each visit: none is kept for the next
    return cacheable(
        request=request,
        response=response,
        etag=strong_etag(parts=[response.content]),
        keys=page.keys,
        valid_until=page.valid_until,
    )


def section_of(content: Mapping[str, Any]) -> str:
    """The path of the section whose feed has the page; a section has one of its own."""
    above = content["breadcrumb"]
    return str(above[-1]["path"] if above and content["type"] != "SectionIndex" else content["path"])


def nothing(request: HttpRequest, path: str, *, status: int) -> HttpResponse:
    known = {"status": status, "path": path, "locale": locale_of(path), "title": ""}
    return uncacheable(response=shell(request, known, status=status))


def moved(redirect: StoredDocument) -> HttpResponse:
    """The redirect, below `SITE` when it leads to a path of ours."""
    to, permanent = redirect.content["to"], redirect.content["permanent"]
    target = SITE + to if to.startswith("/") else to
    return uncacheable(response=HttpResponseRedirect(target, status=301 if permanent else 302))


def shell(request: HttpRequest, known: Mapping[str, object], *, status: int = 200) -> HttpResponse:
    return render(request, "preview/site.html", {"root": SITE, **known}, status=status)


def locale_of(path: str) -> str:
    """The language a path without a page was meant for, by its first part; else the default one."""
    try:
        return get_supported_language_variant(path.strip("/").partition("/")[0], strict=True)
    except LookupError:
        return get_supported_language_variant("en")
