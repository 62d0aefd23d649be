"""The schema of the GraphQL API, built once from the Shapes."""

import graphene
from graphql import GraphQLInterfaceType, GraphQLSchema, GraphQLUnionType, print_schema

from api.graphql.names import check_fragments, check_names
from api.graphql.query import query_type
from api.graphql.types import NO_NODES, Types, document_type
from api.once import once
from pages.shapes.documents import document_structs
from pages.shapes.types import Struct, Union, named_shapes


@once
def graphql_schema() -> GraphQLSchema:
    """Built at first use, when every block and page type is known; raises ImproperlyConfigured."""
    return build_schema(document_structs())


def print_sdl() -> str:
    """The schema in GraphQL's schema definition language, as the contract has it."""
    return print_schema(graphql_schema()) + "\n"


def build_schema(structs: dict[str, Struct]) -> GraphQLSchema:
    """The schema of these documents, once they are known to make a good one."""
    check_structs(structs)
    types = Types()
    made = [types.output(struct) for struct in structs.values()]
    schema: GraphQLSchema = graphene.Schema(query=query_type(types, structs), types=made).graphql_schema
    for type_ in schema.type_map.values():
        if isinstance(type_, (GraphQLInterfaceType, GraphQLUnionType)):
            type_.resolve_type = document_type
    return schema


def check_structs(structs: dict[str, Struct]) -> None:
    """Raises ImproperlyConfigured if names collide, or fragments on types of one place would conflict."""
    shapes = [shape for struct in structs.values() for shape in named_shapes(struct)]
    check_names(shapes)
    unions = [shape for shape in shapes if isinstance(shape, Union)]
    check_fragments(dict.fromkeys(member for union in unions for member in union.members))
    check_fragments(struct for name, struct in structs.items() if name not in NO_NODES)
