"""/api/v1/search/"""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse

from api.rest import search_examples as examples
from api.rest.answers import unkept_answer
from api.rest.aspects import ASPECT
from api.rest.list_parameters import CONDITION, LIMIT, LOCALE, PAGE_TYPE
from api.rest.operations import Answer
from api.rest.parameters import Values
from api.rest.search_parameters import QUESTION, SEARCH_CURSOR
from api.rest.views.base import PublicView
from api.search.reading import found
from search.results import Scope

EXAMPLES = (("A page of results", examples.RESULTS), ("Nothing found", examples.NOTHING))


class Search(PublicView):
    """The pages of the site that answer a reader's words best: urgent warning signs first, then what editors
    promote, then by relevance. Any text is a question; one that means nothing finds nothing. No cache may
    store the answer, because the words may be about somebody's health: GraphQL takes them by POST.
    """

    operation_id = "search"
    summary = "Search"
    kept = False
    parameters = (
        QUESTION,
        PAGE_TYPE,
        CONDITION,
        replace(ASPECT, description="Only sections that tell this."),
        LOCALE,
        SEARCH_CURSOR,
        LIMIT,
    )
    answers = {200: Answer("One page of results.", "SearchPage", examples=EXAMPLES)}

    def respond(self, request: HttpRequest, values: Values) -> HttpResponse:
        scope = Scope(
            host=request.get_host(),
            locale=values["locale"],
            types=values["type"],
            condition=values["condition"],
            aspect=values["aspect"],
        )
        page = found(query=values["q"], scope=scope, limit=values["limit"], after=values["cursor"])
        body = {
            "items": page.results,
            "next": page.next,
            "total": page.total,
            "facets": page.facets,
            "did_you_mean": page.did_you_mean,
        }
        return unkept_answer(request, body)
