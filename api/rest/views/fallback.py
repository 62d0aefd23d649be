"""Every address under /api/ that is none."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import Resolver404, resolve
from django.views.decorators.csrf import csrf_exempt

from api.caching import uncacheable
from api.rest.errors import not_found, problem_response


@csrf_exempt
@transaction.non_atomic_requests
def fallback(request: HttpRequest) -> HttpResponse:
    """404, or the way to the address that lacks its last slash."""
    if not request.path.endswith("/") and is_address(f"{request.path_info}/"):
        return uncacheable(response=HttpResponsePermanentRedirect(with_slash(request)))
    return problem_response(request, not_found())


def is_address(path: str) -> bool:
    try:
        return resolve(path).func is not fallback
    except Resolver404:
        return False


def with_slash(request: HttpRequest) -> str:
    query = request.META.get("QUERY_STRING", "")
    return f"{request.path}/?{query}" if query else f"{request.path}/"
