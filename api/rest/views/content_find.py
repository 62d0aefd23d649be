"""/api/v1/content/find/"""

from django.http import HttpRequest, HttpResponse

from api import documents
from api.caching import LISTS
from api.documents import StoredDocument
from api.problems import ErrorCode
from api.rest import examples
from api.rest.answers import document_answer, json_answer
from api.rest.document_types import page_structs
from api.rest.errors import ProblemError, not_found
from api.rest.list_parameters import fields_of
from api.rest.operations import NOT_FOUND, PROBLEM_MEDIA_TYPE, Answer
from api.rest.parameters import Parameter, Values, parse_path
from api.rest.views.base import PublicView

EXAMPLES = (("A page", examples.SECTION), ("A redirect", examples.REDIRECTION))
WITHDRAWN = (("Withdrawn", examples.WITHDRAWN),)


class ContentFind(PublicView):
    """What stands at a path of the site that answers for the request's host: the page, or else the redirect.
    A page that was unpublished or deleted is 410; one that never was, or is private now, is 404.
    """

    operation_id = "find_content"
    summary = "Find a page by its path"
    parameters = (
        Parameter(
            "path",
            "A path of the site, with its query string if a redirect may depend on it.",
            {"type": "string", "pattern": "^/", "minLength": 1, "maxLength": 1024},
            parse_path,
            required=True,
        ),
        fields_of(page_structs),
    )
    answers = {
        200: Answer("The page, or a redirect.", "FindAnswer", examples=EXAMPLES),
        404: NOT_FOUND,
        410: Answer("It was here and was withdrawn.", "Problem", PROBLEM_MEDIA_TYPE, WITHDRAWN),
    }

    def respond(self, request: HttpRequest, values: Values) -> HttpResponse:
        host, path = request.get_host(), values["path"]
        page = documents.page_by_path(host=host, path=without_query(path))
        if page:
            return document_answer(request, page, values["fields"])
        if redirect := redirect_for(host, path):
            leads = {"to": redirect.content["to"], "permanent": redirect.content["permanent"]}
            return json_answer(request, {"redirect": leads}, keys=[LISTS, *redirect.keys])
        if documents.is_gone(host=host, path=without_query(path)):
            raise ProblemError(410, ErrorCode.GONE, "The page that was here was withdrawn.")
        raise not_found()


def without_query(path: str) -> str:
    return path.partition("?")[0]


def redirect_for(host: str, path: str) -> StoredDocument | None:
    """The redirect of the whole path, else of the path without its query string."""
    found = documents.redirect_from(host=host, path=path)
    return found or (documents.redirect_from(host=host, path=without_query(path)) if "?" in path else None)
