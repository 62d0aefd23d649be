"""The GraphQL parameters of an HTTP request: from the URL of a GET, or from the JSON body of a POST."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote_plus

from django.conf import settings
from django.http import HttpRequest

from api.graphql.errors import HttpError, LimitError
from api.graphql.limits import Limits
from api.graphql.media_types import JSON
from api.json_input import NotJsonError, TooMuchJsonError, decoded_json
from api.problems import ErrorCode

NAMES = ("query", "documentId", "operationName", "variables", "extensions")
IN_JSON = ("variables", "extensions")
"""Those that are JSON in an address."""

ID = re.compile(r"[A-Za-z0-9._~-]+(:[A-Za-z0-9._~:-]+)?")
"""A document identifier as GraphQL over HTTP has it, prefixed or not."""

SHA256 = "sha256:"
HEXADECIMAL = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Parameters:
    """A well-formed GraphQL request, with a text, the id of a text, or both.

    `digest` is the id as the store has it: the SHA-256 in hexadecimal, or what no store has. `tells_cost` is
    `extensions: {"cost": true}`. Other `extensions` are ignored, as the specification allows.
    """

    query: str | None
    operation_name: str | None
    variables: dict[str, object]
    digest: str | None = None
    tells_cost: bool = False


def invalid(message: str) -> HttpError:
    """The 400 for a request that is not well formed."""
    return HttpError(400, ErrorCode.INVALID_REQUEST, message)


def parameters_of(request: HttpRequest, limits: Limits) -> Parameters:
    """The parameters of a GET, HEAD or POST; raises HttpError (400, 411 or 415).

    An address is in UTF-8: Django would read it in the charset of a `Content-Type`, which no cache knows of.
    """
    if request.method == "POST":
        return checked(decoded_body(request, limits))
    address: str = request.META.get("QUERY_STRING", "")
    if len(address) > limits.query_bytes:
        raise LimitError(f"The query string is longer than {limits.query_bytes} bytes.")
    return checked(decoded_url(address))


def has_parameters(address: str) -> bool:
    """Whether a query string has any of those we know."""
    return any(unquote_plus(pair.partition("=")[0]) in NAMES for pair in address.split("&"))


def decoded_url(address: str) -> dict[str, object]:
    """The known parameters of a query string as WSGI has it; empty ones count as absent, some are JSON."""
    text, most = address.encode("latin-1").decode("utf-8", "replace"), settings.DATA_UPLOAD_MAX_NUMBER_FIELDS
    try:
        pairs = parse_qsl(text, keep_blank_values=True, max_num_fields=most)
    except ValueError:
        raise LimitError(f"The address has more than {most} parameters.") from None
    given: dict[str, str] = {}
    for name, value in pairs:
        if name in given:
            raise invalid(f"'{name}' is given more than once.")
        if name in NAMES:
            given[name] = value
    return {
        name: read_json(value.encode(), f"'{name}'") if name in IN_JSON else value
        for name, value in given.items()
        if value
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
    decoded = read_json(body, "The request body")
    if not isinstance(decoded, dict):
        raise invalid("The request body is not a JSON object; batches are not served.")
    return decoded


def read_json(data: bytes, subject: str) -> object:
    """The JSON value of a text; raises the 400 for what is none, and for too much of it."""
    try:
        return decoded_json(data, subject)
    except TooMuchJsonError as error:
        raise LimitError(str(error)) from None
    except NotJsonError as error:
        raise invalid(str(error)) from None


def checked(given: dict[str, object]) -> Parameters:
    """The parameters with their types checked; null and an empty operation name count as absent."""
    query, name = text(given, "query"), text(given, "operationName")
    variables, extensions = mapping(given, "variables"), mapping(given, "extensions")
    digest = digest_of(text(given, "documentId"), extensions.get("persistedQuery"))
    if not query and not digest:
        raise invalid("'query' is missing, and so is 'documentId'.")
    return Parameters(
        query=query or None,
        operation_name=name or None,
        variables=variables,
        digest=digest,
        tells_cost=extensions.get("cost") is True,
    )


def text(given: dict[str, object], name: str) -> str | None:
    """A parameter that is a string or absent."""
    value = given.get(name)
    if not (value is None or isinstance(value, str)):
        raise invalid(f"'{name}' is not a string.")
    return value


def mapping(given: dict[str, object], name: str) -> dict[str, object]:
    """A parameter that is an object; an empty one stands for an absent one."""
    value = given.get(name)
    if not (value is None or isinstance(value, dict)):
        raise invalid(f"'{name}' is not an object.")
    return value or {}


def digest_of(document_id: str | None, persisted: object) -> str | None:
    """The id of a document, told in one way or the other; in both only if it is the same."""
    if document_id and not ID.fullmatch(document_id):
        raise invalid("'documentId' is not a document identifier.")
    named = document_id.removeprefix(SHA256) if document_id else None
    apollo = None if persisted is None else apollo_digest(persisted)
    if named and apollo and named != apollo:
        raise invalid("'documentId' and 'persistedQuery' name two documents.")
    return named or apollo


def apollo_digest(persisted: object) -> str:
    """The id in Apollo's extension."""
    if not isinstance(persisted, dict):
        raise invalid("'persistedQuery' is not an object.")
    if persisted.get("version") != 1:
        message = "Of 'persistedQuery' there is only version 1."
        raise HttpError(400, ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED, message)
    digest = persisted.get("sha256Hash")
    if not isinstance(digest, str) or not HEXADECIMAL.fullmatch(digest):
        raise invalid("'sha256Hash' is not a SHA-256 in lower-case hexadecimal.")
    return digest
