"""Query: its fields, their arguments and descriptions."""

import graphene

from api.graphql import roots
from api.graphql.connections import LOCALE
from api.graphql.previews import preview_type
from api.graphql.root_fields import ONE_LOCALE, PATH, list_root, root, text
from api.graphql.root_resolver import RootResolver
from api.graphql.roots import ArticleOrder
from api.graphql.search_roots import search_roots
from api.graphql.trial_roots import trial_roots
from api.graphql.types import GrapheneType, Node, Types, graphene_class
from pages.shapes.types import Struct


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
        "articles": list_root(
            article_type,
            roots.articles,
            "The articles of the site.",
            condition=text("Only articles about the condition with this slug."),
            path_prefix=text("Only articles below this path: those of a section."),
            locale=text(LOCALE),
            order_by=graphene.Argument(
                ArticleOrder, description="In which order; the newest first if not said."
            ),
        ),
        "condition": root(
            condition_type,
            roots.condition,
            "A condition, by its slug.",
            slug=text("The condition's slug.", required=True),
            locale=text(ONE_LOCALE),
        ),
        "conditions": list_root(
            condition_type,
            roots.conditions,
            "The conditions, by name.",
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
        "eligibility_questions": list_root(
            question_type,
            roots.eligibility_questions,
            "The eligibility questions in their current versions, by their words.",
            locale=text(LOCALE),
        ),
        **trial_roots(types, structs),
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
        "preview": graphene.Field(
            preview_type(types.page),
            resolver=RootResolver(roots.preview, private=frozenset({"token"})),
            description=(
                "A draft, for the editor who holds its token: by POST only, with the session's cookie."
            ),
            token=text("The token, from the fragment of the address that the editor opened.", required=True),
        ),
        **search_roots(types),
        "site": root(types.output(structs["Site"]), roots.site, "The site: its name, languages and menus."),
    }
    description = "What can be read: published content, and nothing else."
    return graphene_class("Query", graphene.ObjectType, description, fields=fields)
