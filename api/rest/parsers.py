"""How bodies are read: JSON of bounded length, depth and count."""

from collections.abc import Mapping
from typing import IO, Any, Protocol

from django.conf import settings
from django.views.decorators.debug import sensitive_variables
from rest_framework.parsers import BaseParser

from api.json_input import NotJsonError, TooMuchJsonError, decoded_json
from api.problems import ErrorCode
from api.rest.errors import ProblemError

SUBJECT = "The request body"


class BoundedJSONParser(BaseParser):
    """Raises ProblemError (400 or 413)."""

    media_type = "application/json"

    def parse(
        self,
        stream: IO[Any],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> Any:  # noqa: ANN401 - any JSON value
        return body_value(bounded_body(stream))


class Readable(Protocol):
    """What gives so many bytes of a body at most."""

    def read(self, size: int, /) -> bytes: ...


@sensitive_variables()
def bounded_body(stream: Readable) -> bytes:
    """A body, read no further than it may be long. Raises ProblemError (413)."""
    longest: int = settings.API_MAX_BODY_BYTES
    data = stream.read(longest + 1)
    if len(data) > longest:
        detail = f"{SUBJECT} is longer than {longest} bytes."
        raise ProblemError(413, ErrorCode.CONTENT_TOO_LARGE, detail)
    return data


@sensitive_variables()
def body_value(data: bytes) -> object:
    try:
        return decoded_json(data, SUBJECT)
    except TooMuchJsonError as error:
        raise ProblemError(400, ErrorCode.LIMIT_EXCEEDED, str(error)) from None
    except NotJsonError as error:
        raise ProblemError(400, ErrorCode.INVALID_REQUEST, str(error)) from None
