"""What a GraphQL error tells a client: a message of ours or the engine's, a stable code, the request id."""

import logging
from collections.abc import Iterable, Mapping

from graphql import FieldNode, GraphQLError, GraphQLFormattedError, Node

from api.problems import ErrorCode

logger = logging.getLogger(__name__)

INTERNAL_MESSAGE = "Something went wrong on our side. The request id finds it in our logs."


class RequestError(GraphQLError):
    """Raised for what a client did wrong; its message is written for the client and is shown."""

    def __init__(self, code: ErrorCode, message: str, *, nodes: list[Node] | None = None) -> None:
        super().__init__(message, nodes, extensions={"code": code.value})


class HttpError(Exception):
    """Raised where HTTP itself says no: a status, an error, the headers that go with it."""

    def __init__(
        self, status: int, code: ErrorCode, message: str, *, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(message)
        self.status = status
        self.error = RequestError(code, message)
        self.headers = dict(headers or {})


class LimitError(HttpError):
    """Raised for a request that asks for more work than we do for anyone: always a 400."""

    def __init__(self, message: str) -> None:
        super().__init__(400, ErrorCode.LIMIT_EXCEEDED, message)


class NotExecutedError(Exception):
    """Raised with the errors that keep a well-formed request from being executed at all."""

    def __init__(self, errors: Iterable[GraphQLError]) -> None:
        super().__init__()
        self.errors = list(errors)


def labelled(errors: Iterable[GraphQLError], code: ErrorCode) -> list[GraphQLError]:
    """The engine's errors, each with our code unless it has one already."""
    known = list(errors)
    for error in known:
        error.extensions = {"code": code.value} | (error.extensions or {})
    return known


def formatted(error: GraphQLError, *, request_id: str) -> GraphQLFormattedError:
    """The error as it goes on the wire; what nobody expected is logged, and told without its text."""
    code = code_of(error)
    shown = error.formatted
    if code is ErrorCode.INTERNAL_ERROR:
        log_unexpected(error, request_id=request_id)
        shown["message"] = INTERNAL_MESSAGE
    shown["extensions"] = {"code": code.value, "requestId": request_id}
    return shown


def code_of(error: GraphQLError) -> ErrorCode:
    """The code we gave it; a field's error without one is the client's if about an argument, else ours."""
    if error.path is None or isinstance(error.original_error, RequestError):
        return ErrorCode((error.extensions or {}).get("code", ErrorCode.INTERNAL_ERROR))
    return ErrorCode.INVALID_ARGUMENT if about_an_argument(error) else ErrorCode.INTERNAL_ERROR


def about_an_argument(error: GraphQLError) -> bool:
    """Whether the engine refused an argument's run-time value: only then its error points at no field."""
    original = error.original_error
    nodes = original.nodes if isinstance(original, GraphQLError) else None
    return bool(nodes) and not any(isinstance(node, FieldNode) for node in nodes or ())


def log_unexpected(error: GraphQLError, *, request_id: str) -> None:
    """Writes the exception with its traceback, and where in the response it arose."""
    cause = error.original_error or error
    logger.error(
        "unexpected error in a GraphQL field",
        exc_info=(type(cause), cause, cause.__traceback__),
        extra={"fields": {"graphql_path": error.path, "request_id": request_id}},
    )
