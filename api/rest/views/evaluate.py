"""/api/v1/content/{id}/evaluate/"""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.views.decorators.debug import sensitive_variables
from rest_framework.request import Request

from api import documents
from api.caching import uncacheable
from api.eligibility.checks import check_of
from api.eligibility.evaluating import WrongAnswersError, evaluated
from api.problems import ErrorCode
from api.rest import eligibility_examples as examples
from api.rest.answers import MEDIA_TYPE, compact
from api.rest.errors import ProblemError, Reason, not_found
from api.rest.operations import NOT_FOUND, PROBLEM_MEDIA_TYPE, Answer
from api.rest.parameters import Values
from api.rest.views.private import PrivateView, json_object

FIELDS = {"ruleset_hash": str, "answers": dict}
CHANGED = "The rules are not those you have. Read the page again, and ask again what changed."


class Evaluate(PrivateView):
    """What answers say about the study of a page, for clients that cannot run the rules themselves; others
    need not send answers anywhere. Answers are not stored, logged or kept. Show `safety_response` first. An
    answer to a question that the page would not have asked after the others is not looked at.
    """

    operation_id = "evaluate"
    summary = "Evaluate answers"
    body = "EvaluationRequest"
    answers = {
        200: Answer("What the answers say.", "Evaluation", examples=(("An outcome", examples.EVALUATION),)),
        404: NOT_FOUND,
        409: Answer(
            "The rules have changed.",
            "Problem",
            PROBLEM_MEDIA_TYPE,
            (("Other rules", examples.RULESET_CHANGED),),
        ),
        413: Answer("The body is too large.", "Problem", PROBLEM_MEDIA_TYPE),
        422: Answer(
            "The body or an answer is wrong; the question is named, and the answer is not repeated.",
            "Problem",
            PROBLEM_MEDIA_TYPE,
            (("A wrong answer", examples.WRONG_ANSWER),),
        ),
    }

    @sensitive_variables()
    def post(self, request: Request, **path: object) -> HttpResponse:
        return self.respond(request._request, {**path, "body": json_object(request)})

    @sensitive_variables()
    def respond(self, request: HttpRequest, values: Values) -> HttpResponse:
        check = check_of(documents.by_id(id=values["id"]))
        ruleset = check.ruleset if check else None
        if check is None or ruleset is None:
            raise not_found()
        body = _complete(values["body"])
        if body["ruleset_hash"] != check.ruleset_hash:
            raise ProblemError(409, ErrorCode.RULESET_CHANGED, CHANGED)
        try:
            result = evaluated(check, ruleset, body["answers"])
        except WrongAnswersError as error:
            raise _wrong(error.reasons) from None
        content = compact(result).encode()
        return uncacheable(response=HttpResponse(content, content_type=MEDIA_TYPE))


@sensitive_variables()
def _complete(body: Mapping[str, object]) -> Values:
    """The body with exactly its two fields.

    Raises:
        ProblemError: it is not so.
    """
    reasons = {
        name: "It is an object of answers by question." if kind is dict else "It is a text."
        for name, kind in FIELDS.items()
        if not isinstance(body.get(name), kind)
    }
    if body.keys() - FIELDS:
        reasons["body"] = "It has ruleset_hash and answers, and nothing else."
    if reasons:
        raise _wrong(reasons)
    return dict(body)


def _wrong(reasons: Mapping[str, str]) -> ProblemError:
    errors = [Reason(name, reasons[name]) for name in sorted(reasons)]
    detail = "Some answers cannot be given. `errors` names the questions."
    return ProblemError(422, ErrorCode.INVALID_ANSWER, detail, errors=errors)
