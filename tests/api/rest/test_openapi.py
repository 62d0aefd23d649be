"""The OpenAPI document, the start page and the documentation page."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from api.problems import ErrorCode
from api.rest.components import CODES
from api.rest.openapi import openapi_document
from pages.shapes.documents import document_structs
from pages.shapes.types import Union, named_shapes


def test_it_is_valid_openapi_3_1() -> None:
    document = openapi_document()
    assert document["openapi"] == "3.1.0"
    OpenAPIV31SpecValidator(document).validate()


def test_it_lists_our_own_addresses_only() -> None:
    assert list(openapi_document()["paths"]) == [
        "/api/v1/",
        "/api/v1/changes/",
        "/api/v1/conditions/",
        "/api/v1/content/",
        "/api/v1/content/{id}/",
        "/api/v1/content/{id}.{suffix}",
        "/api/v1/content/{id}/evaluate/",
        "/api/v1/content/{id}/questionnaire/",
        "/api/v1/content/find/",
        "/api/v1/content/find.{suffix}",
        "/api/v1/eligibility-questions/",
        "/api/v1/eligibility-questions/{key}/",
        "/api/v1/eligibility-questions/{key}/versions/{version}/",
        "/api/v1/eligibility-questions/{key}/where-used/",
        "/api/v1/preview/",
        "/api/v1/redirects/",
        "/api/v1/schema/",
        "/api/v1/search/",
        "/api/v1/search/suggestions/",
        "/api/v1/trials/",
        "/api/v1/trials/{slug}/",
    ]


def test_every_block_has_its_schema_and_its_place_in_a_discriminator() -> None:
    schemas = openapi_document()["components"]["schemas"]
    unions = {
        named
        for struct in document_structs().values()
        for named in named_shapes(struct)
        if isinstance(named, Union)
    }
    assert {union.name for union in unions} >= {"ArticleBodyBlock", "EligibilityAnswer", "HomeBodyBlock"}
    for union in unions:
        mapping = schemas[union.name]["discriminator"]["mapping"]
        assert mapping == {member.name: f"#/components/schemas/{member.name}" for member in union.members}
        for member in union.members:
            assert schemas[member.name]["properties"]["type"]["const"] == member.name
            assert schemas[member.name]["additionalProperties"] is False


def test_it_names_every_code_that_rest_uses() -> None:
    graphql_only = list(ErrorCode)[list(ErrorCode).index(ErrorCode.SYNTAX_ERROR) :]
    assert not set(CODES) & set(graphql_only)


def test_it_is_served_and_kept(client: Client) -> None:
    first = client.get("/api/v1/schema/")
    assert first.json() == openapi_document()
    assert client.get("/api/v1/schema/", headers={"If-None-Match": first["ETag"]}).status_code == 304


def test_the_start_page_leads_everywhere(client: Client, db: None) -> None:
    addresses = client.get("/api/v1/").json()
    assert addresses == {
        "content": "/api/v1/content/",
        "find": "/api/v1/content/find/",
        "conditions": "/api/v1/conditions/",
        "questions": "/api/v1/eligibility-questions/",
        "trials": "/api/v1/trials/",
        "redirects": "/api/v1/redirects/",
        "changes": "/api/v1/changes/",
        "search": "/api/v1/search/",
        "suggestions": "/api/v1/search/suggestions/",
        "schema": "/api/v1/schema/",
        "docs": "/api/v1/docs/",
    }


def test_the_documentation_needs_nothing_but_this_server(client: Client) -> None:
    page = client.get("/api/v1/docs/").content.decode()
    assert 'data-schema="/api/v1/schema/"' in page
    assert not re.search(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|https?://", page)
    files = re.findall(r'(?:src|href)="/static/([^"]+)"', page)
    assert len(files) == 4
    assert all(finders.find(file) for file in files)


@pytest.mark.parametrize("address", ["/api/v1/", "/api/v1/schema/", "/api/v1/docs/"])
def test_no_cookies_and_no_session(client: Client, address: str) -> None:
    response = client.get(address)
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def examples() -> Iterator[tuple[dict[str, Any], Any]]:
    """Each example of an answer, with the schema of the answer."""
    for path in openapi_document()["paths"].values():
        (operation,) = path.values()
        for response in operation["responses"].values():
            for content in response.get("content", {}).values():
                yield from (
                    (content["schema"], example["value"]) for example in content.get("examples", {}).values()
                )


def test_every_example_fits_its_schema() -> None:
    components = openapi_document()["components"]
    wrong = [
        (example, error.message)
        for schema, example in examples()
        for error in Draft202012Validator({**schema, "components": components}).iter_errors(example)
    ]
    assert wrong == []
    assert len(list(examples())) > 20
