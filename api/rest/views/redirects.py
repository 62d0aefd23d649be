"""/api/v1/redirects/"""

from django.http import HttpRequest, HttpResponse

from api import documents
from api.rest import examples
from api.rest.answers import list_answer
from api.rest.document_types import structs_named
from api.rest.list_parameters import CURSOR, LIMIT, fields_of
from api.rest.operations import Answer
from api.rest.parameters import Values
from api.rest.views.base import PublicView

EXAMPLES = (("A page of the list", examples.one_page_of(examples.REDIRECT)),)


class RedirectList(PublicView):
    """Every redirect to something public, for front ends that answer them themselves."""

    operation_id = "list_redirects"
    summary = "List redirects"
    parameters = (CURSOR, LIMIT, fields_of(lambda: structs_named("Redirect")))
    answers = {200: Answer("One page of the list.", "RedirectList", examples=EXAMPLES)}

    def respond(self, request: HttpRequest, values: Values) -> HttpResponse:
        found = documents.non_pages(type="Redirect", limit=values["limit"], cursor=values["cursor"])
        return list_answer(request, found, values["fields"], types=["Redirect"])
