"""The GraphQL types of search, from its Shapes, with what only GraphQL has: a result's page, and edges."""

import graphene

from api.graphql.connections import PageInfo, field
from api.graphql.names import output_fields
from api.graphql.scalars import Cursor
from api.graphql.types import GrapheneType, Types, graphene_class
from api.search.shapes import FACETS, search_result


def result_type(types: Types) -> GrapheneType:
    """SearchResult."""
    shape = search_result()
    page = field(
        types.page, "page", "The page itself; null if it was withdrawn a moment ago.", required=False
    )
    fields = {**types.fields(output_fields(shape)), "page": page}
    return graphene_class(shape.name, graphene.ObjectType, shape.description, fields=fields)


def edge_type(node: GrapheneType) -> GrapheneType:
    """SearchEdge."""
    fields = {
        "cursor": field(Cursor, "cursor", "Where this result stands."),
        "node": field(node, "node", "The result."),
    }
    return graphene_class("SearchEdge", graphene.ObjectType, "A result, and where it stands.", fields=fields)


def search_connection(types: Types) -> GrapheneType:
    """SearchConnection."""
    node = result_type(types)
    edges = graphene.List(graphene.NonNull(edge_type(node)))
    nodes = graphene.List(graphene.NonNull(node))
    fields = {
        "edges": field(edges, "edges", "The results with their cursors."),
        "nodes": field(nodes, "nodes", "The results alone: urgent warning signs first, then the best."),
        "page_info": field(PageInfo, "page_info", "Where the results go on."),
        "total_count": field(
            graphene.Int, "total_count", "How many pages were found; from 500 on there may be more."
        ),
        "facets": field(types.output(FACETS), "facets", "What the results could be narrowed to."),
        "did_you_mean": field(
            graphene.String,
            "did_you_mean",
            "The same words, with mistyped ones corrected; null where none was.",
            required=False,
        ),
    }
    return graphene_class("SearchConnection", graphene.ObjectType, "What a search found.", fields=fields)
