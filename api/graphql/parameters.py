"""The GraphQL parameters of an HTTP request: from the URL of a GET, or from the JSON body of a POST."""

import json
from dataclasses import dataclass
from typing import NoReturn

from django.http import HttpRequest, QueryDict

from api.graphql.errors import HttpError, LimitError
from api.graphql.limits import Limits, enforce_json
from api.graphql.media_types import JSON
from api.problems import ErrorCode

NAMES = ("query", "operationName", "variables", "extensions")


@dataclass(frozen=True, slots=True)
class Parameters:
    """A well-formed GraphQL request; `extensions` are accepted, and ignored as the specification allows."""

    query: str
    operation_name: str | None
    variables: dict[str, object]


def invalid(message: str) -> HttpError:
    """The 400 for a request that is not well formed."""
    return HttpError(400, ErrorCode.INVALID_REQUEST, message)


def parameters_of(request: HttpRequest, limits: Limits) -> Parameters:
    """The parameters of a GET, HEAD or POST; raises HttpError (400, 411 or 415)."""
    if request.method == "POST":
        return checked(decoded_body(request, limits))
    if len(request.META.get("QUERY_STRING", "")) > limits.body_bytes:
        raise LimitError(f"The address is longer than {limits.body_bytes} bytes.")
    return checked(decoded_url(request.GET))


def decoded_url(data: QueryDict) -> dict[str, object]:
    """The known parameters of a URL; empty ones count as absent, `variables` and `extensions` are JSON."""
    repeated = [name for name in NAMES if len(data.getlist(name)) > 1]
    if repeated:
        raise invalid(f"'{repeated[0]}' is given more than once.")
    given = {name: text for name in NAMES if (text := data.get(name))}
    return {
        name: decoded_json(text.encode(), f"'{name}'") if name in ("variables", "extensions") else text
        for name, text in given.items()
    }


def decoded_body(request: HttpRequest, limits: Limits) -> dict[str, object]:
    """The JSON object of a POST, read only as far as its size is allowed."""
    charset = (request.content_params or {}).get("charset", "utf-8").lower()
    if request.content_type != JSON or charset not in ("utf-8", "utf8"):
        raise HttpError(
            415,
            ErrorCode.UNSUPPORTED_MEDIA_TYPE,
            f"POST takes {JSON} in UTF-8.",
            headers={"Accept-Post": JSON},
        )
    if "Transfer-Encoding" in request.headers and not request.headers.get("Content-Length"):
        raise HttpError(411, ErrorCode.INVALID_REQUEST, "The body's length must be sent as Content-Length.")
    body = request.read(limits.body_bytes + 1)
    if len(body) > limits.body_bytes:
        raise LimitError(f"The request body is longer than {limits.body_bytes} bytes.")
    decoded = decoded_json(body, "The request body")
    if not isinstance(decoded, dict):
        raise invalid("The request body is not a JSON object; batches are not served.")
    return decoded


def decoded_json(data: bytes, subject: str) -> object:
    """Strict JSON of bounded depth in valid Unicode."""
    try:
        decoded: object = json.loads(data, parse_constant=refuse_constant)
    except RecursionError:
        raise LimitError(f"{subject} nests JSON too deep.") from None
    except ValueError:
        raise invalid(f"{subject} is not valid JSON.") from None
    enforce_json(decoded)
    if b"\\u" in data and not is_unicode(decoded):
        raise invalid(f"{subject} is not valid Unicode.")
    return decoded


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


def checked(given: dict[str, object]) -> Parameters:
    """The parameters with their types checked; null and an empty operation name count as absent."""
    query, name = given.get("query"), given.get("operationName")
    variables, extensions = given.get("variables"), given.get("extensions")
    if not isinstance(query, str) or not query:
        raise invalid("'query' is missing or not a string.")
    if not (name is None or isinstance(name, str)):
        raise invalid("'operationName' is not a string.")
    if not (variables is None or isinstance(variables, dict)):
        raise invalid("'variables' is not an object.")
    if not (extensions is None or isinstance(extensions, dict)):
        raise invalid("'extensions' is not an object.")
    return Parameters(query=query, operation_name=name or None, variables=variables or {})
