"""/api/v1/eligibility-questions/{key}/where-used/"""

from django.http import HttpRequest, HttpResponse

from api.caching import LISTS
from api.eligibility.uses import described, uses_of
from api.rest import eligibility_examples as examples
from api.rest.answers import json_answer
from api.rest.errors import not_found
from api.rest.operations import NOT_FOUND, Answer
from api.rest.parameters import Values
from api.rest.views.base import PublicView
from api.rest.views.eligibility_questions import LANGUAGE


class QuestionUses(PublicView):
    """Every public page that asks a question: how often, in which version, and whether there is a newer."""

    operation_id = "where_eligibility_question_is_used"
    summary = "See where a question is used"
    parameters = (LANGUAGE,)
    answers = {
        200: Answer("The pages.", "QuestionUses", examples=(("One page", examples.USES),)),
        404: NOT_FOUND,
    }

    def respond(self, request: HttpRequest, values: Values) -> HttpResponse:
        found = uses_of(key=values["key"], locale=values["locale"])
        if found is None:
            raise not_found()
        keys = [LISTS, *found.keys]
        return json_answer(request, described(found), keys=keys, valid_until=found.valid_until)
