"""/api/v1/search/suggestions/"""

from django.http import HttpRequest, HttpResponse

from api.rest import search_examples as examples
from api.rest.answers import unkept_answer
from api.rest.list_parameters import LOCALE
from api.rest.operations import Answer
from api.rest.parameters import Parameter, Values, whole_number
from api.rest.search_parameters import QUESTION
from api.rest.views.base import PublicView
from api.search.reading import DEFAULT_SUGGESTIONS, MAX_SUGGESTIONS, suggested
from search.results import Scope

EXAMPLES = (("What to go on with", examples.SUGGESTIONS),)


class Suggestions(PublicView):
    """Ways to go on typing: titles of pages and names of conditions. The answer must not be stored."""

    operation_id = "suggest_searches"
    summary = "Complete a search"
    kept = False
    parameters = (
        QUESTION,
        LOCALE,
        Parameter(
            "limit",
            "How many suggestions at most.",
            {"type": "integer", "minimum": 1, "maximum": MAX_SUGGESTIONS, "default": DEFAULT_SUGGESTIONS},
            whole_number(1, MAX_SUGGESTIONS),
            default=DEFAULT_SUGGESTIONS,
        ),
    )
    answers = {200: Answer("Suggestions, the best first.", "SuggestionList", examples=EXAMPLES)}

    def respond(self, request: HttpRequest, values: Values) -> HttpResponse:
        scope = Scope(host=request.get_host(), locale=values["locale"])
        return unkept_answer(
            request, {"items": suggested(prefix=values["q"], scope=scope, limit=values["limit"])}
        )
