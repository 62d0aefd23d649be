"""A schema of a few fields, to test the transport without any content."""

from django.urls import include, path
from graphql import GraphQLError, GraphQLResolveInfo, GraphQLSchema, build_schema

from api.graphql.context import Context
from api.graphql.errors import RequestError
from api.graphql.root_resolver import Reads, RootResolver
from api.graphql.views import endpoint
from api.problems import ErrorCode

SDL = """
type Query {
  here: Boolean
  query: Query
  echo(text: String, numbers: [Int]): String
  needs(text: String!): String
  read(first: Int!, key: String): Int
  refused: String
  broken: String
  brokenGraphql: String
  brokenRequired: String!
  tooBig: Int
}
"""
SECRET = "password=hunter2"


def read(context: Context, *, first: int, key: str | None = None) -> int:
    context.keys |= {key} if key else set()
    return first


def refused(_root: object, _info: GraphQLResolveInfo) -> None:
    raise RequestError(ErrorCode.INVALID_CURSOR, "'after' is no cursor of this list.")


def broken(_root: object, _info: GraphQLResolveInfo) -> None:
    raise RuntimeError(SECRET)


def broken_graphql(_root: object, _info: GraphQLResolveInfo) -> None:
    raise GraphQLError(SECRET, extensions={"code": "not_found", "secret": SECRET})


def toy_schema() -> GraphQLSchema:
    assert schema.query_type
    return schema


schema = build_schema(SDL)
for name, resolver in {
    "here": lambda _root, _info: True,
    "query": lambda _root, _info: {},
    "echo": lambda _root, _info, text=None, **_rest: text,
    "needs": lambda _root, _info, text: text,
    "read": RootResolver(read, Reads(most=1_000)),
    "refused": refused,
    "broken": broken,
    "brokenGraphql": broken_graphql,
    "brokenRequired": broken,
    "tooBig": lambda _root, _info: 2**40,
}.items():
    assert schema.query_type
    schema.query_type.fields[name].resolve = resolver

urlpatterns = [path("graphql/", endpoint(toy_schema)), path("", include("cms.urls"))]
