"""One address, mounted by the project."""

from django.urls import URLPattern, path

from api.graphql.schema import graphql_schema
from api.graphql.views import endpoint

urlpatterns: list[URLPattern] = [path("", endpoint(graphql_schema), name="graphql")]
