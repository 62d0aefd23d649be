"""/api/v1/content/"""

from django.http import HttpRequest, HttpResponse

from api import documents
from api.rest import examples
from api.rest.answers import list_answer
from api.rest.document_types import page_structs
from api.rest.list_parameters import CONDITION, CURSOR, LIMIT, LOCALE, ORDER, PAGE_TYPE, PAGE_TYPES, fields_of
from api.rest.operations import Answer
from api.rest.parameters import (
    DATE,
    DATE_TIME,
    Parameter,
    Values,
    parse_date,
    parse_date_time,
    parse_path,
)
from api.rest.views.base import PublicView

MOMENT = {"type": "string", "format": "date-time", "pattern": f"^{DATE_TIME.pattern}$"}
EXAMPLES = (
    ("Whole documents", examples.one_page_of(examples.SECTION)),
    ("Selected fields", examples.one_page_of(examples.SELECTED)),
)


class ContentList(PublicView):
    """Published pages of the site that answers for the request's host, the newest first unless `order` says
    otherwise. Pages that are published meanwhile neither repeat nor hide items of the pages of a list.
    """

    operation_id = "list_content"
    summary = "List pages"
    parameters = (
        PAGE_TYPE,
        CONDITION,
        LOCALE,
        Parameter(
            "path_prefix",
            "Only the page at this path and pages below it.",
            {"type": "string", "pattern": "^/", "maxLength": 1024},
            parse_path,
        ),
        Parameter(
            "published_since", "Only pages first published at this moment or later.", MOMENT, parse_date_time
        ),
        Parameter("updated_since", "Only pages updated at this moment or later.", MOMENT, parse_date_time),
        Parameter(
            "review_due_before",
            "Only pages whose review is due before this day.",
            {"type": "string", "format": "date", "pattern": f"^{DATE.pattern}$"},
            parse_date,
        ),
        ORDER,
        CURSOR,
        LIMIT,
        fields_of(page_structs),
    )
    answers = {200: Answer("One page of the list.", "PageList", examples=EXAMPLES)}

    def respond(self, request: HttpRequest, values: Values) -> HttpResponse:
        filters = documents.Filters(
            host=request.get_host(),
            types=values["type"],
            **{name: values[name] for name in FILTERS},
        )
        found = documents.pages(
            filters=filters, order=values["order"], limit=values["limit"], cursor=values["cursor"]
        )
        return list_answer(request, found, values["fields"], types=values["type"] or PAGE_TYPES)


FILTERS = ("locale", "condition", "path_prefix", "published_since", "updated_since", "review_due_before")
