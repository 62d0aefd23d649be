"""/api/v1/content/{id}/ and /api/v1/content/{id}.md"""

from django.http import HttpRequest, HttpResponse

from api import documents
from api.rest import examples
from api.rest.aspects import ASPECT
from api.rest.document_types import all_structs
from api.rest.errors import not_found
from api.rest.forms import OTHER_FORMS, form_answer, form_of
from api.rest.list_parameters import fields_of
from api.rest.operations import NOT_FOUND, Answer
from api.rest.parameters import Values
from api.rest.views.forms import ALONE, NO_SUCH_FORM, FormView

EXAMPLES = (("A document", examples.SECTION), ("Selected fields", examples.SELECTED))


class ContentItem(FormView):
    """The published document with this id, of whatever type it is, in the form that `Accept` likes best."""

    operation_id = "get_content"
    summary = "Read a document"
    parameters = (ASPECT, fields_of(all_structs))
    answers = {
        200: Answer("The document.", "DocumentAnswer", examples=EXAMPLES, forms=OTHER_FORMS),
        403: ALONE,
        404: NOT_FOUND,
        406: NO_SUCH_FORM,
    }

    def respond(self, request: HttpRequest, values: Values) -> HttpResponse:
        form = form_of(request, values)
        document = documents.by_id(id=values["id"])
        if document is None:
            raise not_found()
        return form_answer(request, document, values, form)


class ContentItemForm(ContentItem):
    """The published document with this id, in the form that the suffix names; `fields` is for JSON only."""

    operation_id = "get_content_in_a_form"
    summary = "Read a document in a form"
