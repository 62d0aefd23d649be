"""/api/v1/"""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from api.rest.answers import json_answer
from api.rest.operations import Answer
from api.rest.parameters import Values
from api.rest.views.base import PublicView

NAMES = (
    "content",
    "find",
    "conditions",
    "questions",
    "trials",
    "redirects",
    "changes",
    "search",
    "suggestions",
    "schema",
    "docs",
)


class Start(PublicView):
    """The addresses of this version of the API."""

    operation_id = "start"
    summary = "Start here"
    answers = {200: Answer("Names and addresses.", "Start")}

    def respond(self, request: HttpRequest, values: Values) -> HttpResponse:
        return json_answer(request, {name: reverse(f"rest:{name}") for name in NAMES})
