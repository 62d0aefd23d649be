"""REST attacked from its own description: nothing fails, and every answer is what the description says."""

from collections.abc import Iterator
from typing import Any, TypeAlias

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, settings
from jsonschema import Draft202012Validator
from pytest_django import DjangoDbBlocker
from schemathesis.specs.openapi.checks import positive_data_acceptance

from api.rest.openapi import openapi_document
from pages.shapes.json_schema import document_name
from tests.contract.golden import golden_documents, golden_settings
from tests.kept import once

Json: TypeAlias = dict[str, Any]

pytestmark = pytest.mark.slow

BOUNDED = settings(
    max_examples=50,
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.filter_too_much,
    ],
)
UNGUESSABLE = {"cursor", "fields"}
"""Any string to the description, and hardly any is a right one."""

ANSWERS = "/api/v1/content/{id}/evaluate/"
"""Takes answers to the questions of one page, which no description of the address can tell."""


IDS: list[str] = []
PATHS: list[str] = []
KEYS: list[str] = []
schema = schemathesis.openapi.from_wsgi("/api/v1/schema/", get_wsgi_application())


@pytest.fixture(scope="module")
def published(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """A site that holds the golden documents; requests leave the transaction open."""
    with once(django_db_blocker), golden_settings():
        made = golden_documents().values()
        IDS[:] = [document["id"] for document in made]
        KEYS[:] = [document["key"] for document in made if "key" in document]
        PATHS[:] = [document["path"] for document in made if "path" in document]
        yield


@pytest.fixture(autouse=True)
def undone(published: None, db: None) -> Iterator[None]:
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@schema.hook
def map_path_parameters(context: object, path_parameters: Json | None) -> Json | None:
    """Half of the ids are those of documents, and half of the keys those of questions."""
    parameters = path_parameters or {}
    if len(given := str(parameters.get("id", ""))) == 36 and given[-1] < "8":
        parameters["id"] = IDS[ord(given[0]) % len(IDS)]
    if (given := str(parameters.get("key", ""))) and ord(given[-1]) % 2:
        parameters["key"] = KEYS[ord(given[0]) % len(KEYS)]
    return path_parameters


@schema.hook
def map_query(context: object, query: Json | None) -> Json | None:
    """Short paths are those of documents, and no client is ahead of the feed of changes."""
    if query and 0 < len(given := str(query.get("path", ""))) < 4:
        query["path"] = PATHS[ord(given[-1]) % len(PATHS)]
    if query and (given := str(query.get("since", ""))).isdecimal():
        query["since"] = int(given) % 2
    return query


@schema.parametrize()
@BOUNDED
def test_every_answer_is_as_described(case: "schemathesis.Case[Any]") -> None:
    response = case.call()
    asked = set(case.query or {})
    case.validate_response(
        response,
        excluded_checks=[positive_data_acceptance] if asked & UNGUESSABLE or case.path == ANSWERS else [],
    )
    assert "set-cookie" not in response.headers
    whole = not asked & {"fields", "aspect"}
    if response.status_code == 200 and whole and response.headers["content-type"] == ["application/json"]:
        assert [error.message for error in misfits(case.path, response.json())] == []


def misfits(path: str, body: Json) -> list[Any]:
    """Where whole documents do not fit: the description itself must also allow selected fields."""
    name = {
        "/api/v1/content/": "Page",
        "/api/v1/content/find/": "Page",
        "/api/v1/content/find.{suffix}": "Page",
        "/api/v1/content/{id}/": "Document",
        "/api/v1/content/{id}.{suffix}": "Document",
        "/api/v1/eligibility-questions/": document_name("EligibilityQuestion"),
        "/api/v1/eligibility-questions/{key}/": document_name("EligibilityQuestion"),
        "/api/v1/eligibility-questions/{key}/versions/{version}/": document_name("EligibilityQuestion"),
        "/api/v1/trials/": document_name("Trial"),
    }.get(path)
    documents = body.get("items", [body])
    if name is None or "redirect" in body:
        return []
    validator = Draft202012Validator({"$ref": f"#/components/schemas/{name}", **openapi_document()})
    return [error for document in documents for error in validator.iter_errors(document)]
