"""/api/v1/conditions/"""

from django.http import HttpRequest, HttpResponse

from api import documents
from api.rest import examples
from api.rest.answers import list_answer
from api.rest.document_types import structs_named
from api.rest.list_parameters import CURSOR, LIMIT, LOCALE, fields_of
from api.rest.operations import Answer
from api.rest.parameters import Values
from api.rest.views.base import PublicView

EXAMPLES = (("A page of the list", examples.one_page_of(examples.CONDITION)),)


class ConditionList(PublicView):
    """Published conditions with their synonyms and clinical codes, by name."""

    operation_id = "list_conditions"
    summary = "List conditions"
    parameters = (LOCALE, CURSOR, LIMIT, fields_of(lambda: structs_named("Condition")))
    answers = {200: Answer("One page of the list.", "ConditionList", examples=EXAMPLES)}

    def respond(self, request: HttpRequest, values: Values) -> HttpResponse:
        found = documents.non_pages(
            type="Condition", locale=values["locale"], limit=values["limit"], cursor=values["cursor"]
        )
        return list_answer(request, found, values["fields"], types=["Condition"])
