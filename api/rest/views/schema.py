"""/api/v1/schema/"""

from django.http import HttpRequest, HttpResponse

from api.rest.answers import json_answer
from api.rest.openapi import openapi_document
from api.rest.operations import Answer
from api.rest.parameters import Values
from api.rest.views.base import PublicView


class Schema(PublicView):
    """This description, as OpenAPI 3.1 in JSON."""

    operation_id = "get_schema"
    summary = "Read this description"
    answers = {200: Answer("An OpenAPI document.", "OpenApi")}

    def respond(self, request: HttpRequest, values: Values) -> HttpResponse:
        return json_answer(request, openapi_document())
