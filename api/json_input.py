"""JSON that clients send: strict, in valid Unicode, of bounded size and depth; for REST and GraphQL alike."""

import json
from collections.abc import Callable
from typing import NoReturn, TypeAlias

from django.conf import settings

AsObject: TypeAlias = Callable[[list[tuple[str, object]]], dict[str, object]]


class NotJsonError(ValueError):
    """The text is no JSON, or not in valid Unicode; the message is for the client."""


class TooMuchJsonError(ValueError):
    """It is JSON, and more of it than we read for anyone; the message is for the client."""


def decoded_json(data: bytes, subject: str) -> object:
    """The value of a text in UTF-8 whose length is bounded already; `subject` names it in messages.

    Raises:
        NotJsonError, TooMuchJsonError: it cannot be had.
    """
    return strict_json(data, subject, depth=settings.API_MAX_JSON_DEPTH, values=settings.API_MAX_JSON_VALUES)


def strict_json(
    data: bytes, subject: str, *, depth: int, values: int, as_object: AsObject | None = None
) -> object:
    """The same within other bounds; `as_object` makes each object, or raises NotJsonError."""
    try:
        text = data.decode("utf-8-sig")
        decoded: object = json.loads(text, parse_constant=refuse_constant, object_pairs_hook=as_object)
    except RecursionError:
        raise TooMuchJsonError(f"{subject} nests JSON too deep.") from None
    except NotJsonError:
        raise
    except ValueError:
        raise NotJsonError(f"{subject} is not valid JSON.") from None
    check_size(decoded, subject, depth=depth, values=values)
    if b"\\u" in data and not is_unicode(decoded):
        raise NotJsonError(f"{subject} is not valid Unicode.")
    return decoded


def check_size(value: object, subject: str, *, depth: int, values: int) -> None:
    """Refuses a value that nests too deep or holds too much: level by level, without recursion."""
    level, count = [value], 1
    for _ in range(depth):
        level = [child for parent in level for child in children(parent)]
        count += len(level)
        if count > values:
            raise TooMuchJsonError(f"{subject} holds more than {values} JSON values.")
        if not level:
            return
    raise TooMuchJsonError(f"{subject} nests JSON deeper than {depth} levels.")


def children(value: object) -> list[object]:
    """The values directly inside a JSON value."""
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def refuse_constant(name: str) -> NoReturn:
    """Python reads NaN and Infinity, JSON has neither."""
    raise ValueError(name)


def is_unicode(value: object) -> bool:
    """Whether all strings of a JSON value can be encoded: an escaped half of a surrogate pair cannot."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True
