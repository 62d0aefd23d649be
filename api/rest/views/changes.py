"""/api/v1/changes/"""

import re
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from api.caching import LISTS, MISSING
from api.changes import LAST_SEQUENCE, Change, changes, is_ahead
from api.cursors import MAX_CURSOR_LENGTH
from api.problems import ErrorCode
from api.rest import examples
from api.rest.answers import answer, compact
from api.rest.document_types import all_structs
from api.rest.errors import InvalidParametersError, ProblemError, Reason
from api.rest.list_parameters import LIMIT, LOCALE
from api.rest.operations import PROBLEM_MEDIA_TYPE, Answer
from api.rest.parameters import BadValueError, Parameter, Values, one_of, parse_cursor, some_of
from api.rest.views.base import PublicView

TYPES = tuple(struct.name for struct in all_structs())
NUMBER = re.compile(r"\d{1,19}", re.ASCII)
AHEAD = examples.RESTORED["detail"]
RESTORED = (("The database was restored", examples.RESTORED),)
EXAMPLES = (("A document changed, another was withdrawn", examples.CHANGES),)


def parse_sequence(text: str) -> int:
    if not NUMBER.fullmatch(text) or int(text) > LAST_SEQUENCE:
        raise BadValueError("Give a sequence number: 0, or `sequence` of an earlier answer.")
    return int(text)


class ChangeList(PublicView):
    """What was published, changed or withdrawn, on all sites, in the order it happened; each document once,
    as it is now. Ask with `since=0`, follow `next` while there is one, and ask again later with `since` and
    the `sequence` you have reached.
    """

    operation_id = "list_changes"
    summary = "Follow what changes"
    parameters = (
        Parameter(
            "since",
            "Only changes after this sequence number; 0 for all there is.",
            {"type": "integer", "minimum": 0, "maximum": LAST_SEQUENCE},
            parse_sequence,
        ),
        LOCALE,
        Parameter(
            "type",
            "Only documents of these types, separated by commas.",
            {
                "type": "array",
                "items": {"type": "string", "enum": [*TYPES]},
                "minItems": 1,
                "uniqueItems": True,
            },
            some_of(TYPES),
            comma_separated=True,
        ),
        Parameter(
            "include",
            "With `document`, each item that is not withdrawn has the whole document.",
            {"type": "string", "enum": ["document"]},
            one_of(["document"]),
        ),
        Parameter(
            "cursor",
            "Where the page starts: `next` of an earlier answer with the same filters, instead of `since`.",
            {"type": "string", "minLength": 1, "maxLength": MAX_CURSOR_LENGTH},
            parse_cursor,
        ),
        LIMIT,
    )
    answers = {
        200: Answer("One page of changes.", "ChangeList", examples=EXAMPLES),
        410: Answer("Our data is older than yours.", "Problem", PROBLEM_MEDIA_TYPE, RESTORED),
    }

    def respond(self, request: HttpRequest, values: Values) -> HttpResponse:
        if values["cursor"] and values["since"] is not None:
            raise InvalidParametersError([Reason("since", "Leave it out: the cursor says where to go on.")])
        found = changes(
            since=values["since"] or 0,
            types=values["type"],
            locale=values["locale"],
            limit=values["limit"],
            cursor=values["cursor"],
            whole=values["include"] is not None,
        )
        if not found.items and is_ahead(found.sequence):
            raise ProblemError(410, ErrorCode.GONE, AHEAD)
        items = ",".join(map(change_text, found.items))
        following = compact(found.next and found.next.encode())
        text = f'{{"items":[{items}],"next":{following},"sequence":{found.sequence}}}'
        keys = [LISTS, *([str(change.id) for change in found.items] or [MISSING])]
        return answer(request, text, keys=keys, valid_until=found.valid_until)


def change_text(change: Change) -> str:
    """An item as JSON; a document in it is not parsed."""
    text = compact(withdrawn_item(change) if change.withdrawn else live_item(change))
    return text if change.body is None else f'{text[:-1]},"document":{change.body}}}'


def live_item(change: Change) -> dict[str, Any]:
    return {
        **common_fields(change),
        "site": change.site,
        "path": change.path,
        "hash": change.hash,
        "changed_at": change.changed_at and f"{change.changed_at:%Y-%m-%dT%H:%M:%SZ}",
        "url": reverse("rest:item", kwargs={"id": change.id}),
    }


def withdrawn_item(change: Change) -> dict[str, Any]:
    place = {"site": change.site, "path": change.path}
    return {**common_fields(change), **(place if change.path else {})}


def common_fields(change: Change) -> dict[str, Any]:
    return {
        "withdrawn": change.withdrawn,
        "id": str(change.id),
        "type": change.type,
        "locale": change.locale or None,
        "sequence": change.sequence,
    }
