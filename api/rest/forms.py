"""Which form of a document an answer has, and the answer in it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse

from api.negotiation import negotiate
from api.problems import ErrorCode
from api.representations.aspects import NoSuchPartError, NotSafeAloneError, part_of
from api.representations.forms import FORMS, JSON, MEDIA_TYPES, SUFFIXES, Form
from api.rest.answers import answer, compact, document_text
from api.rest.errors import InvalidParametersError, ProblemError, Reason
from api.rest.parameters import Values
from api.rest.selection import Selection, selected
from api.stored import StoredDocument

OTHER_SCHEMAS = {
    "jsonld": "JsonLd",
    "md": "Markdown",
    "html": "HtmlFragment",
    "txt": "PlainText",
}
OTHER_FORMS = tuple((form.media_type, OTHER_SCHEMAS[form.suffix]) for form in FORMS if form is not JSON)
"""What OpenAPI says of the forms that are not JSON."""


def form_of(request: HttpRequest, values: Values) -> Form:
    """The form that the suffix names, else the one that `Accept` likes best. Only JSON has fields to select.

    Raises:
        ProblemError: there is no such form, or not with `fields`.
    """
    selecting = values["fields"] is not None
    if suffix := values.get("suffix"):
        if selecting and SUFFIXES[suffix] is not JSON:
            raise InvalidParametersError([Reason("fields", "Only the JSON form has fields to select.")])
        return SUFFIXES[suffix]
    offers = [JSON.media_type] if selecting else list(MEDIA_TYPES)
    chosen = negotiate(accept=request.META.get("HTTP_ACCEPT", ""), offers=offers)
    if chosen is None:
        raise ProblemError(406, ErrorCode.NOT_ACCEPTABLE, f"This comes as {', '.join(offers)}.")
    return MEDIA_TYPES[chosen]


def form_answer(
    request: HttpRequest, document: StoredDocument, values: Values, form: Form | None = None
) -> HttpResponse:
    """A document, or the part of it that is asked for, in the form that is asked for."""
    form = form or form_of(request, values)
    text = _text(document, form, values["fields"], values["aspect"])
    until = document.valid_until
    return text_answer(request, text, values, form, keys=document.keys, valid_until=until)


def text_answer(
    request: HttpRequest,
    text: str,
    values: Values,
    form: Form,
    *,
    keys: Iterable[str],
    valid_until: datetime | None = None,
) -> HttpResponse:
    """Text in a form; it depends on `Accept` where no suffix says which form it is."""
    vary = () if values.get("suffix") else ("Accept",)
    return answer(
        request, text, keys=keys, content_type=form.content_type, vary=vary, valid_until=valid_until
    )


def _text(document: StoredDocument, form: Form, selection: Selection | None, aspect: str | None) -> str:
    """As JSON a whole document is the characters that were stored."""
    if aspect is None:
        return document_text(document, selection) if form is JSON else form.render(document.content)
    part = _part(document.content, aspect)
    return form.render(part) if selection is None else compact(selected(part, selection))


def _part(content: dict[str, Any], aspect: str) -> dict[str, Any]:
    try:
        return part_of(content, aspect)
    except NoSuchPartError:
        raise ProblemError(404, ErrorCode.NOT_FOUND, "This document has no section about this.") from None
    except NotSafeAloneError:
        raise ProblemError(
            403,
            ErrorCode.NOT_SAFE_ALONE,
            "This section may only be shown with the rest of its page: nobody has marked it as safe alone.",
        ) from None
