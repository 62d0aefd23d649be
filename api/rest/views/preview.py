"""/api/v1/preview/"""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from rest_framework.request import Request

from api.caching import uncacheable
from api.preview import REFUSED, PreviewRefused, previewed
from api.problems import ErrorCode
from api.rest import examples
from api.rest.answers import MEDIA_TYPE, compact
from api.rest.errors import InvalidParametersError, ProblemError, Reason
from api.rest.operations import PROBLEM_MEDIA_TYPE, Answer
from api.rest.parameters import Values
from api.rest.views.base import PublicView


class Preview(PublicView):
    """A draft, for the editor who holds its token: send it with the session's cookie, from the origin of the
    admin. What the draft is missing is empty in the document and told in `missing`.
    """

    http_method_names = ["post", "options"]
    operation_id = "preview"
    summary = "Look at a draft"
    body = "PreviewRequest"
    answers = {
        200: Answer("The draft, compiled as for readers.", "Preview"),
        413: Answer("The body is too long.", "Problem", PROBLEM_MEDIA_TYPE),
        403: Answer(
            "The token has expired, or is not good here.",
            "Problem",
            PROBLEM_MEDIA_TYPE,
            (("Refused", examples.PREVIEW_REFUSED),),
        ),
    }

    def post(self, request: Request) -> HttpResponse:
        return self.respond(request._request, {"token": token_of(request.data)})

    def respond(self, request: HttpRequest, values: Values) -> HttpResponse:
        try:
            preview = previewed(request, values["token"])
        except PreviewRefused:
            raise ProblemError(403, ErrorCode.PREVIEW_REFUSED, REFUSED) from None
        content = compact(preview).encode()
        return uncacheable(response=HttpResponse(content, content_type=MEDIA_TYPE))


def token_of(body: object) -> str:
    token = body.get("token") if isinstance(body, Mapping) else None
    if not isinstance(token, str) or not token:
        raise InvalidParametersError([Reason("token", "Send it in a JSON object, as a text.")])
    return token
