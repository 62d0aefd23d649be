"""Query: its fields, their arguments and descriptions."""

from collections.abc import Callable
from typing import TypeAlias

import graphene
from graphql import GraphQLResolveInfo

from api.documents import DocumentList
from api.graphql import roots
from api.graphql.connections import ARGUMENTS, LOCALE, connection_type, listed
from api.graphql.context import Context
from api.graphql.previews import preview_type
from api.graphql.roots import ArticleOrder
from api.graphql.search_roots import search_roots
from api.graphql.types import Document, GrapheneType, Node, Types, graphene_class
from pages.shapes.types import Struct

Resolver: TypeAlias = Callable[..., Document | None]
"""Takes the Context and the field's arguments by name; gives what the field's type reads."""

PATH = "The path on the site, for example /back-pain/; its first and last slash may be left out."
ONE_LOCALE = "A language, as a BCP 47 tag; the default language if none is given."


def guarded(resolver: Resolver, *, lists: bool) -> Callable[..., Document | None]:
    """The graphene resolver: what holds a NUL character names nothing, and PostgreSQL would not take it."""

    def resolve(_root: None, info: GraphQLResolveInfo, **arguments: object) -> Document | None:
        context: Context = info.context
        if any(isinstance(value, str) and "\0" in value for value in arguments.values()):
            return listed(DocumentList(), context) if lists else context.one(None)
        return resolver(context, **arguments)

    return resolve


def root(
    type_: GrapheneType,
    resolver: Resolver,
    description: str,
    *,
    required: bool = False,
    **arguments: GrapheneType,
) -> graphene.Field:
    """A field of Query."""
    return graphene.Field(
        type_,
        args=arguments,
        required=required,
        description=description,
        resolver=guarded(resolver, lists=required),
    )


def text(description: str, *, required: bool = False) -> graphene.Argument:
    """A text argument."""
    return graphene.Argument(graphene.String, required=required, description=description)


def query_type(types: Types, structs: dict[str, Struct]) -> GrapheneType:
    """Query, over the types of the Shapes."""
    article_type, condition_type = types.output(structs["Article"]), types.output(structs["Condition"])
    question_type = types.output(structs["EligibilityQuestion"])
    identifier = "The document's id."
    fields = {
        "page": root(
            types.page,
            roots.page,
            "The page at a path, of whatever type.",
            path=text(PATH, required=True),
            locale=text("Only if the page is in this language."),
        ),
        "article": root(
            article_type,
            roots.article,
            "An article, by its path or by its id; null without either.",
            path=text(PATH),
            id=graphene.Argument(graphene.ID, description=identifier),
        ),
        "articles": root(
            connection_type(article_type),
            roots.articles,
            "The articles of the site.",
            required=True,
            **ARGUMENTS,
            condition=text("Only articles about the condition with this slug."),
            path_prefix=text("Only articles below this path: those of a section."),
            locale=text(LOCALE),
            order_by=graphene.Argument(
                ArticleOrder, description="In which order; the newest first if not said."
            ),
        ),
        "trial_landing_page": root(
            types.output(structs["TrialLandingPage"]),
            roots.trial_landing_page,
            "A landing page of a trial, by its path or by its id; null without either.",
            path=text(PATH),
            id=graphene.Argument(graphene.ID, description=identifier),
        ),
        "condition": root(
            condition_type,
            roots.condition,
            "A condition, by its slug.",
            slug=text("The condition's slug.", required=True),
            locale=text(ONE_LOCALE),
        ),
        "conditions": root(
            connection_type(condition_type),
            roots.conditions,
            "The conditions, by name.",
            required=True,
            **ARGUMENTS,
            locale=text(LOCALE),
        ),
        "eligibility_question": root(
            question_type,
            roots.eligibility_question,
            "An eligibility question, by its key.",
            key=text("The question's key.", required=True),
            version=graphene.Argument(
                graphene.Int, description="Which version; if not said, the current one."
            ),
            locale=text(ONE_LOCALE),
        ),
        "eligibility_questions": root(
            connection_type(question_type),
            roots.eligibility_questions,
            "The eligibility questions in their current versions, by their words.",
            required=True,
            **ARGUMENTS,
            locale=text(LOCALE),
        ),
        "redirect": root(
            types.output(structs["Redirect"]),
            roots.redirect,
            "The redirect that applies to a path, if there is one.",
            path=text(PATH, required=True),
        ),
        "node": root(
            Node,
            roots.node,
            "Any document by its id.",
            id=graphene.Argument(graphene.ID, required=True, description=identifier),
        ),
        "preview": root(
            preview_type(types.page),
            roots.preview,
            "A draft, for the editor who holds its token: by POST only, with the session's cookie.",
            token=text("The token, from the fragment of the address that the editor opened.", required=True),
        ),
        **search_roots(types),
        "site": root(types.output(structs["Site"]), roots.site, "The site: its name, languages and menus."),
    }
    description = "What can be read: published content, and nothing else."
    return graphene_class("Query", graphene.ObjectType, description, fields=fields)
