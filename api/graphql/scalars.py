"""Scalars: those of documents pass through, as the compiler has written them in their wire form."""

from typing import NoReturn

import graphene
from graphql import GraphQLError, StringValueNode, ValueNode

from api import cursors
from api.graphql.errors import RequestError
from api.problems import ErrorCode
from api.search.reading import is_search_cursor


def as_stored(value: object) -> object:
    """The value of the document, untouched."""
    return value


def output_only(*_input: object) -> NoReturn:
    """These scalars are in no argument; a client that sends one is told so."""
    raise GraphQLError("This scalar is for output only.")


class Date(graphene.Scalar):
    """A day as ISO 8601 has it: 2026-05-31."""

    serialize = staticmethod(as_stored)
    parse_value = staticmethod(output_only)
    parse_literal = staticmethod(output_only)


class DateTime(graphene.Scalar):
    """A moment in UTC as RFC 3339 has it: 2026-05-31T08:30:00Z."""

    serialize = staticmethod(as_stored)
    parse_value = staticmethod(output_only)
    parse_literal = staticmethod(output_only)


class PortableText(graphene.Scalar):
    """A JSON list of Portable Text blocks (portabletext.org): spans with marks, lists, links, citations."""

    serialize = staticmethod(as_stored)
    parse_value = staticmethod(output_only)
    parse_literal = staticmethod(output_only)


class JsonLd(graphene.Scalar):
    """A JSON object in JSON-LD, in the words of schema.org."""

    serialize = staticmethod(as_stored)
    parse_value = staticmethod(output_only)
    parse_literal = staticmethod(output_only)


class EligibilityRule(graphene.Scalar):
    """A rule over answers as a JSON object with one operator, for example {"gte": ["age-years", 18]}."""

    serialize = staticmethod(as_stored)
    parse_value = staticmethod(output_only)
    parse_literal = staticmethod(output_only)


def cursor_text(value: object) -> str:
    """The text of a cursor that leads forward; anything else is refused before anything is read."""
    if isinstance(value, str) and (leads_forward(value) or is_search_cursor(value)):
        return value
    raise RequestError(ErrorCode.INVALID_CURSOR, "This is no cursor of a list.")


def leads_forward(text: str) -> bool:
    """Whether it is a cursor of a list, and no `previous` of REST."""
    try:
        return not cursors.Cursor.decode(text).backward
    except cursors.InvalidCursor:
        return False


def cursor_literal(node: ValueNode, _variables: object = None) -> str:
    """A cursor written in the query itself."""
    return cursor_text(node.value if isinstance(node, StringValueNode) else None)


class Cursor(graphene.Scalar):
    """Where an item stands in a list in one order: a text to be passed back as it came."""

    serialize = staticmethod(as_stored)
    parse_value = staticmethod(cursor_text)
    parse_literal = staticmethod(cursor_literal)
