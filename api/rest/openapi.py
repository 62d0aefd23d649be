"""The OpenAPI document of REST: the addresses by drf-spectacular, the schemas from the Shapes."""

from typing import Any

from django.urls import include, path
from drf_spectacular.generators import SchemaGenerator

from api.once import once
from api.rest.components import components

DESCRIPTION = """\
Structured health content, read only. Every document is complete: one request reads a page with all it embeds.

Answers carry a strong `ETag`: send it back as `If-None-Match` and get a 304 while nothing has changed. Types
of blocks, fields and enum values may be added at any time, so skip what you do not know. Nothing that is
there is removed or changed within a version.

A document also comes as JSON-LD, Markdown, HTML and plain text: ask by suffix or by `Accept`.
"""


@once
def openapi_document() -> dict[str, Any]:
    """OpenAPI 3.1 of our own addresses, made once for each process."""
    patterns = [path("api/", include("api.rest.urls"))]
    generator: Any = SchemaGenerator
    document: dict[str, Any] = generator(patterns=patterns).get_schema(public=True)
    document["info"]["description"] = DESCRIPTION
    document["components"] = {"schemas": components()}
    return document
