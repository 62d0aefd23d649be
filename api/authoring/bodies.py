"""How the bodies of requests are read: one object of strict JSON, of which nothing gets lost."""

from http import HTTPStatus

from django.http import HttpRequest
from ninja.parser import Parser

from api.authoring.problems import Fault
from api.json_input import NotJsonError, TooMuchJsonError, strict_json
from api.problems import ErrorCode

SUBJECT = "The request body"
DEEPEST = 50
"""Levels of JSON, many more than any block has."""

NULL_CHARACTER = "Null characters are not allowed."


class BodyRefused(Exception):
    """A body that nobody reads any further."""

    def __init__(self, status: HTTPStatus, *faults: Fault) -> None:
        super().__init__(faults[0].message)
        self.status, self.faults = status, faults


class AuthoringParser(Parser):
    """Ninja's own reads any JSON, also with halves of surrogate pairs, which no page can be made of."""

    def parse_body(self, request: HttpRequest) -> dict[str, object]:
        return sent_object(request.body)


def sent_object(data: bytes) -> dict[str, object]:
    """The object in a body, whose length is bounded already. Raises BodyRefused."""
    try:
        sent = strict_json(data, SUBJECT, depth=DEEPEST, values=len(data), as_object=named_once)
    except TooMuchJsonError as error:
        raise BodyRefused(HTTPStatus.BAD_REQUEST, Fault(ErrorCode.LIMIT_EXCEEDED, (), str(error))) from None
    except NotJsonError as error:
        raise BodyRefused(HTTPStatus.BAD_REQUEST, Fault(ErrorCode.INVALID_REQUEST, (), str(error))) from None
    if not isinstance(sent, dict):
        fault = Fault("object_type", (), f"{SUBJECT} is no JSON object.")
        raise BodyRefused(HTTPStatus.UNPROCESSABLE_ENTITY, fault)
    if names := [name for name, value in sent.items() if isinstance(value, str) and "\0" in value]:
        faults = [Fault("null_characters_not_allowed", (name,), NULL_CHARACTER) for name in names]
        raise BodyRefused(HTTPStatus.UNPROCESSABLE_ENTITY, *faults)
    return sent


def named_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object, unless it names something twice: Python keeps the last, and a script would not notice."""
    named = dict(pairs)
    if len(named) != len(pairs):
        raise NotJsonError(f"{SUBJECT} has an object that gives a name twice.")
    return named
