"""GraphQL says of a document what the document says, all of it, for the price of one query."""

import json

import pytest
from django.test import Client
from graphql import GraphQLUnionType
from pytest_django import DjangoAssertNumQueries

from api.graphql.schema import graphql_schema
from pages.publishing.models import PublishedDocument
from pages.shapes.documents import document_structs
from pages.shapes.types import StructKind
from tests.api.graphql.full_article import make_full_article
from tests.api.graphql.selection import as_document, everything
from tests.content import content

pytestmark = pytest.mark.django_db


def test_an_article_is_its_document(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    article = make_full_article()
    query = f'{{ article(path: "/backs/lower-back-pain/") {everything("Article")} }}'
    with django_assert_num_queries(1):
        response = client.get("/graphql/", {"query": query})
    answer = json.loads(response.content)
    assert as_document(answer) == {"data": {"article": content(article)}}


def test_every_block_and_every_kind_of_value_is_in_that_article() -> None:
    document = content(make_full_article())
    stream = graphql_schema().type_map["ArticleBodyBlock"]
    assert isinstance(stream, GraphQLUnionType)
    assert {block["type"] for block in document["body"]} == {member.name for member in stream.types}
    assert len(document["references"]) == 2
    assert document["hero_image"]["renditions"]
    (placement,) = (block for block in document["body"] if block["type"] == "CallToActionPlacement")
    assert placement["call_to_action"]["heading"] == "Living with Lower back pain?"


@pytest.mark.parametrize("type_name", ["Home", "SectionIndex", "Condition", "Person", "CallToAction", "Site"])
def test_other_documents_are_theirs(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, type_name: str
) -> None:
    make_full_article()
    document = of_type(type_name)
    query = f"query($id: ID!) {{ node(id: $id) {{ ... on {type_name} {everything(type_name)} }} }}"
    with django_assert_num_queries(1):
        response = client.post(
            "/graphql/",
            {"query": query, "variables": {"id": document["id"]}},
            content_type="application/json",
        )
    answer = as_document(response.json())
    assert answer == {"data": {"node": document}}


def of_type(type_name: str) -> dict[str, object]:
    """The content of the one document of a type; a snippet's delivery metadata is REST's alone."""
    (row,) = PublishedDocument.objects.filter(type=type_name)
    document: dict[str, object] = json.loads(row.body)
    struct = document_structs()[type_name]
    if struct.kind is StructKind.PAGE:
        return document
    return {field.name: document[field.name] for field in struct.fields}
