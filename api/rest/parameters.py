"""Query parameters: each says how it is read and what its values are, for the view and for OpenAPI alike."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, TypeAlias

from django.http import QueryDict

from api.query_strings import MAX_NAMED, ONCE, unknown_parameters
from api.rest.errors import InvalidParametersError, Reason

Json: TypeAlias = dict[str, Any]
Values: TypeAlias = dict[str, Any]
"""Parameter name to what its parser made of it, or its default."""

MAX_LENGTH = 2_000

DATE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)")
DATE = re.compile(r"\d{4}-\d\d-\d\d")
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
NUMBER = re.compile(r"[0-9]{1,4}")


class BadValueError(ValueError):
    """A parameter's value is wrong; the message says what a right one is."""


@dataclass(frozen=True)
class Parameter:
    """One query parameter. `parse` raises BadValueError; a missing one is `default` unless it is required."""

    name: str
    description: str
    schema: Json
    parse: Callable[[str], Any]
    default: Any = None
    required: bool = False
    comma_separated: bool = False
    free_text: bool = False
    """Whatever people type: no character is refused."""


def read(query: QueryDict, known: Sequence[Parameter]) -> Values:
    """The value of every known parameter.

    Raises:
        InvalidParametersError: some are unknown, repeated, missing or wrong; it names them.
    """
    values: Values = {}
    reasons = unknown_parameters(query, [parameter.name for parameter in known])
    for parameter in known:
        try:
            values[parameter.name] = _value(query, parameter)
        except BadValueError as error:
            reasons.append(Reason(parameter.name, str(error)))
    if reasons:
        raise InvalidParametersError(reasons[:MAX_NAMED])
    return values


def _value(query: QueryDict, parameter: Parameter) -> Any:  # noqa: ANN401 - as the parameter's parser says
    given = query.getlist(parameter.name)
    if len(given) > 1:
        raise BadValueError(ONCE)
    if not given and parameter.required:
        raise BadValueError("It is required.")
    if not given:
        return parameter.default
    if len(given[0]) > (longest := parameter.schema.get("maxLength", MAX_LENGTH)):
        raise BadValueError(f"It may have {longest} characters at most.")
    if "\x00" in given[0] and not parameter.free_text:
        raise BadValueError("It must not contain the character U+0000.")
    return parameter.parse(given[0])


def parse_slug(text: str) -> str:
    if not SLUG.fullmatch(text):
        raise BadValueError("Use lower-case letters, digits and single hyphens.")
    return text


def parse_path(text: str) -> str:
    if not text.startswith("/"):
        raise BadValueError("A path starts with a slash.")
    return text


def parse_cursor(text: str) -> str:
    if not text:
        raise BadValueError("Leave it out for the first page.")
    return text


def parse_date(text: str) -> date:
    try:
        return date.fromisoformat(_full_match(DATE, text))
    except ValueError as error:
        raise BadValueError("Give a date as YYYY-MM-DD.") from error


def parse_date_time(text: str) -> datetime:
    """A moment in UTC."""
    try:
        return datetime.fromisoformat(_full_match(DATE_TIME, text)).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise BadValueError("Give a moment with its zone, for example 2026-01-31T09:00:00Z.") from error


def whole_number(minimum: int, maximum: int) -> Callable[[str], int]:
    def parse(text: str) -> int:
        if not NUMBER.fullmatch(text) or not minimum <= int(text) <= maximum:
            raise BadValueError(f"Give a whole number from {minimum} to {maximum}.")
        return int(text)

    return parse


def one_of(values: Iterable[str]) -> Callable[[str], str]:
    allowed = tuple(values)

    def parse(text: str) -> str:
        if text not in allowed:
            raise BadValueError(f"Give one of: {', '.join(allowed)}.")
        return text

    return parse


def some_of(values: Iterable[str]) -> Callable[[str], tuple[str, ...]]:
    parse_one = one_of(values)

    def parse(text: str) -> tuple[str, ...]:
        parsed = tuple(parse_one(part) for part in text.split(","))
        if len(set(parsed)) != len(parsed):
            raise BadValueError("Give each value once.")
        return parsed

    return parse


def _full_match(pattern: re.Pattern[str], text: str) -> str:
    if not pattern.fullmatch(text) or not text.isascii():
        raise ValueError(text)
    return text
