"""Query.search and Query.suggestions: their arguments and descriptions."""

import graphene

from api.graphql import searches
from api.graphql.connections import ARGUMENTS, LOCALE
from api.graphql.root_resolver import RootResolver
from api.graphql.search_types import search_connection
from api.graphql.types import Types
from api.search.reading import DEFAULT_SUGGESTIONS, MAX_SUGGESTIONS
from api.search.shapes import SUGGESTION, page_type, shared_enum


def search_roots(types: Types) -> dict[str, graphene.Field]:
    """The fields, by name. Whatever people type is a question: no text is refused."""
    return {"search": search_field(types), "suggestions": suggestions_field(types)}


def search_field(types: Types) -> graphene.Field:
    asked = graphene.List(graphene.NonNull(types.output(page_type())))
    return graphene.Field(
        search_connection(types),
        required=True,
        description=(
            "The pages that answer a reader's words best, urgent warning signs first. The answer is stored "
            "in no cache, because the words may be about somebody's health: send them by POST."
        ),
        resolver=RootResolver(searches.search, searches.SEARCH, private=frozenset({"query"})),
        query=graphene.String(required=True, description="The words, as the reader typed them."),
        **ARGUMENTS,
        type=graphene.Argument(asked, description="Only pages of these types."),
        condition=graphene.String(description="Only pages about the condition with this slug."),
        aspect=graphene.Argument(
            types.output(shared_enum("HealthAspect")), description="Only sections that tell this."
        ),
        locale=graphene.String(description=LOCALE),
    )


def suggestions_field(types: Types) -> graphene.Field:
    return graphene.Field(
        graphene.List(graphene.NonNull(types.output(SUGGESTION))),
        required=True,
        description="Ways to go on typing: titles of pages and names of conditions.",
        resolver=RootResolver(searches.suggestions, searches.SUGGESTIONS, private=frozenset({"prefix"})),
        prefix=graphene.String(required=True, description="What was typed so far."),
        first=graphene.Int(
            default_value=DEFAULT_SUGGESTIONS,
            description=f"How many at most; more than {MAX_SUGGESTIONS} counts as {MAX_SUGGESTIONS}.",
        ),
        locale=graphene.String(description=LOCALE),
    )
