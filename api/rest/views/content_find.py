"""/api/v1/content/find/ and /api/v1/content/find.md"""

from django.http import HttpRequest, HttpResponse

from api import documents
from api.caching import LISTS
from api.problems import ErrorCode
from api.representations.forms import JSON, Form
from api.rest import examples
from api.rest.answers import compact
from api.rest.aspects import ASPECT
from api.rest.document_types import page_structs
from api.rest.errors import ProblemError, not_found
from api.rest.forms import OTHER_FORMS, form_answer, form_of, text_answer
from api.rest.list_parameters import fields_of
from api.rest.operations import NOT_FOUND, PROBLEM_MEDIA_TYPE, Answer
from api.rest.parameters import Parameter, Values, parse_path
from api.rest.views.forms import ALONE, NO_SUCH_FORM, FormView
from api.stored import StoredDocument

EXAMPLES = (("A page", examples.SECTION), ("A redirect", examples.REDIRECTION))
WITHDRAWN = (("Withdrawn", examples.WITHDRAWN),)


class ContentFind(FormView):
    """What stands at a path of the site that answers for the request's host: the page, or else the redirect,
    in the form that `Accept` likes best. A page that was unpublished or deleted is 410; one that never was,
    or is private now, is 404.
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
        ASPECT,
        fields_of(page_structs),
    )
    answers = {
        200: Answer("The page, or a redirect.", "FindAnswer", examples=EXAMPLES, forms=OTHER_FORMS),
        403: ALONE,
        404: NOT_FOUND,
        406: NO_SUCH_FORM,
        410: Answer("It was here and was withdrawn.", "Problem", PROBLEM_MEDIA_TYPE, WITHDRAWN),
    }

    def respond(self, request: HttpRequest, values: Values) -> HttpResponse:
        host, path, form = request.get_host(), values["path"], form_of(request, values)
        page = documents.page_by_path(host=host, path=without_query(path))
        if page:
            return form_answer(request, page, values, form)
        if redirect := redirect_for(host, path):
            keys = [LISTS, *redirect.keys]
            return text_answer(request, redirection(redirect, form), values, form, keys=keys)
        if documents.is_gone(host=host, path=without_query(path)):
            raise ProblemError(410, ErrorCode.GONE, "The page that was here was withdrawn.")
        raise not_found()


class ContentFindForm(ContentFind):
    """What stands at a path, in the form that the suffix names; `fields` is for JSON only."""

    operation_id = "find_content_in_a_form"
    summary = "Find a page by its path, in a form"


def redirection(redirect: StoredDocument, form: Form) -> str:
    """Where a redirect leads, in a form."""
    if form is not JSON:
        return form.render(redirect.content)
    return compact({"redirect": {name: redirect.content[name] for name in ("to", "permanent")}})


def without_query(path: str) -> str:
    return path.partition("?")[0]


def redirect_for(host: str, path: str) -> StoredDocument | None:
    """The redirect of the whole path, else of the path without its query string."""
    found = documents.redirect_from(host=host, path=path)
    return found or (documents.redirect_from(host=host, path=without_query(path)) if "?" in path else None)
