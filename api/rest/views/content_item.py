"""/api/v1/content/{id}/"""

from django.http import HttpRequest, HttpResponse

from api import documents
from api.rest import examples
from api.rest.answers import document_answer
from api.rest.document_types import all_structs
from api.rest.errors import not_found
from api.rest.list_parameters import fields_of
from api.rest.operations import NOT_FOUND, Answer
from api.rest.parameters import Values
from api.rest.views.base import PublicView

EXAMPLES = (("A document", examples.SECTION), ("Selected fields", examples.SELECTED))


class ContentItem(PublicView):
    """The published document with this id, of whatever type it is."""

    operation_id = "get_content"
    summary = "Read a document"
    parameters = (fields_of(all_structs),)
    answers = {200: Answer("The document.", "DocumentAnswer", examples=EXAMPLES), 404: NOT_FOUND}

    def respond(self, request: HttpRequest, values: Values) -> HttpResponse:
        document = documents.by_id(id=values["id"])
        if document is None:
            raise not_found()
        return document_answer(request, document, values["fields"])
