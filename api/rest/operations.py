"""What OpenAPI says of one address: read from the view's own attributes, so that neither can be forgotten."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias, cast

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, OpenApiResponse

from api.representations.forms import SUFFIXES
from api.rest import examples
from api.rest.parameters import Parameter

Json: TypeAlias = dict[str, Any]

PROBLEM_MEDIA_TYPE = "application/problem+json"
REQUEST_ID = "X-Request-Id"
SURROGATE_KEY = "Surrogate-Key"
HEADERS = {
    "ETag": "A strong validator; send it back as If-None-Match.",
    "Cache-Control": "How long the answer may be reused unasked.",
    SURROGATE_KEY: "What the answer is made of; caches are purged by these keys.",
    REQUEST_ID: "The id of the request in our logs.",
}


@dataclass(frozen=True)
class Answer:
    """One status of an address: in words, and the name of its schema (None: no body).

    `forms` are other media types of the same answer, with the names of their schemas.
    """

    description: str
    schema: str | None = None
    media_type: str = "application/json"
    examples: tuple[tuple[str, Any], ...] = ()
    forms: tuple[tuple[str, str], ...] = ()


NOT_MODIFIED = Answer("What you have is still right.")
BAD_PARAMETERS = Answer(
    "Parameters are unknown, repeated or wrong.",
    "Problem",
    PROBLEM_MEDIA_TYPE,
    (("A wrong parameter", examples.WRONG_PARAMETER), ("A wrong cursor", examples.BAD_CURSOR)),
)
NOT_FOUND = Answer(
    "There is nothing public here.", "Problem", PROBLEM_MEDIA_TYPE, (("Nothing here", examples.NOTHING_HERE),)
)
NOT_ACCEPTABLE = Answer(
    "Answers come as application/json.",
    "Problem",
    PROBLEM_MEDIA_TYPE,
    (("Another form", examples.OTHER_FORM),),
)
SUFFIX = OpenApiParameter(
    "suffix",
    {"type": "string", "enum": [*SUFFIXES]},
    OpenApiParameter.PATH,
    required=True,
    description="The form; it wins over `Accept`.",
)
TOO_MANY = Answer(
    "Too many requests from your address; `Retry-After` says when to go on.", "Problem", PROBLEM_MEDIA_TYPE
)
KEPT = 304
ALWAYS = {KEPT: NOT_MODIFIED, 400: BAD_PARAMETERS, 406: NOT_ACCEPTABLE, 429: TOO_MANY}


class Described(Protocol):
    """What a view says of itself."""

    operation_id: str
    summary: str
    parameters: Sequence[Parameter]
    answers: dict[int, Answer]
    body: str | None
    kept: bool


class Operation(AutoSchema):
    """The OpenAPI operation of a PublicView."""

    @property
    def described(self) -> Described:
        return cast("Described", self.view)

    def get_operation_id(self) -> str:
        return self.described.operation_id

    def get_summary(self) -> str:
        return self.described.summary

    def get_description(self) -> str:  # type: ignore[override]  # the stubs are those of REST framework's own
        return " ".join((type(self.view).__doc__ or "").split())

    def get_tags(self) -> list[str]:
        return [self.path.removeprefix("/api/v1/").split("/")[0] or "start"]

    def get_auth(self) -> list[dict[str, Any]]:
        return []

    def get_override_parameters(self) -> list[Any]:
        headers = [_header(name, text, self.all_answers) for name, text in self.headers.items()]
        suffix = [SUFFIX] if "{suffix}" in self.path else []
        return [*suffix, *map(_query_parameter, self.described.parameters), *headers]

    def get_response_serializers(self) -> Any:  # noqa: ANN401 - drf-spectacular's own
        answers = sorted(self.all_answers.items())
        return {
            _key(status, answer): _response(answer)
            for status, whole in answers
            for answer in _each_form(whole)
        }

    def _get_request_body(self, direction: str = "request") -> dict[str, Any] | None:
        """A body that is described is also demanded."""
        describe = cast("Callable[[str], dict[str, Any] | None]", super()._get_request_body)
        body = describe(direction)
        return body and {**body, "required": True}

    def get_request_serializer(self) -> Any:  # noqa: ANN401 - drf-spectacular's own
        body = self.described.body
        return body and {"application/json": {"$ref": f"#/components/schemas/{body}"}}

    @property
    def all_answers(self) -> dict[int, Answer]:
        """The view's own and those of every address; what answers a POST is never kept."""
        always = {
            status: answer for status, answer in ALWAYS.items() if status != KEPT or not self.described.body
        }
        return {**always, **self.described.answers}

    @property
    def headers(self) -> dict[str, str]:
        if self.described.body:
            return {REQUEST_ID: HEADERS[REQUEST_ID]}
        return {name: text for name, text in HEADERS.items() if self.described.kept or name != SURROGATE_KEY}


def _each_form(answer: Answer) -> list[Answer]:
    """An answer as one for each media type it comes in."""
    return [answer, *(Answer(answer.description, schema, media_type) for media_type, schema in answer.forms)]


def _key(status: int, answer: Answer) -> Any:  # noqa: ANN401 - a status, or one with its media type
    return (status, answer.media_type) if answer.schema else status


def _response(answer: Answer) -> OpenApiResponse:
    schema = {"$ref": f"#/components/schemas/{answer.schema}"} if answer.schema else None
    shown = [OpenApiExample(name, value) for name, value in answer.examples]
    return OpenApiResponse(schema, description=answer.description, examples=shown)


def _header(name: str, description: str, answers: dict[int, Answer]) -> OpenApiParameter:
    """A header of every answer, or of those that caches keep."""
    statuses = [*answers] if name == REQUEST_ID else [200]
    return OpenApiParameter(name, str, OpenApiParameter.HEADER, description=description, response=statuses)


def _query_parameter(parameter: Parameter) -> OpenApiParameter:
    return OpenApiParameter(
        parameter.name,
        type=parameter.schema,
        description=parameter.description,
        required=parameter.required,
        style="form" if parameter.comma_separated else None,
        explode=False if parameter.comma_separated else None,
    )
