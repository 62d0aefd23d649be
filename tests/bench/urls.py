"""The project's addresses, and two more to compare with."""

import json
from time import monotonic
from typing import NoReturn
from uuid import UUID

from django.db import connection
from django.db.transaction import non_atomic_requests
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import include, path
from graphql import graphql_sync

from api.graphql.context import Context
from api.graphql.schema import graphql_schema
from pages.publishing.models import PublishedDocument
from tests.bench.operations import PAGE

TABLE, KEY = PublishedDocument._meta.db_table, PublishedDocument._meta.pk


def no_preview(token: str) -> NoReturn:
    raise AssertionError(token)


@non_atomic_requests
def one_read(_request: HttpRequest, id: UUID) -> HttpResponse:  # noqa: A002
    """A row by its key, without the ORM: what any read through Django costs at least."""
    value = KEY.get_db_prep_value(id, connection)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT body FROM {TABLE} WHERE id = %s", [value])  # noqa: S608
        (body,) = cursor.fetchone()
    return HttpResponse(body, content_type="application/json")


@non_atomic_requests
def graphql_core(request: HttpRequest) -> HttpResponse:
    """Parse, validate and execute, as graphql-core does it by itself."""
    context = Context(
        host="localhost", request_id="", deadline=monotonic() + 60, safe=True, preview=no_preview
    )
    variables = json.loads(request.GET["variables"])
    result = graphql_sync(graphql_schema(), PAGE, context_value=context, variable_values=variables)
    return JsonResponse(result.formatted)


urlpatterns = [
    path("api/v1/bench/one-read/<uuid:id>/", one_read),
    path("api/v1/bench/graphql-core/", graphql_core),
    path("", include("cms.urls")),
]
