"""Answers that caches may keep, in JSON unless said otherwise: their bytes, validator and surrogate keys."""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse

from api.caching import MISSING, cacheable, lists_of, strong_etag, unkept
from api.cursors import Cursor
from api.documents import DocumentList
from api.rest.selection import Selection, selected
from api.stored import StoredDocument, earliest

MEDIA_TYPE = "application/json"


def document_answer(
    request: HttpRequest, document: StoredDocument, selection: Selection | None
) -> HttpResponse:
    """A document: its bytes as they were compiled, or the selected fields."""
    text = document_text(document, selection)
    return answer(request, text, keys=document.keys, valid_until=document.valid_until)


def list_answer(
    request: HttpRequest, found: DocumentList, selection: Selection | None, *, types: Iterable[str]
) -> HttpResponse:
    """One page of a list of documents of some types; they are not parsed unless fields are selected."""
    items = ",".join(document_text(document, selection) for document in found.items)
    ends = f'"next":{_cursor(found.next)},"previous":{_cursor(found.previous)}'
    keys = [key for document in found.items for key in document.keys] or [MISSING]
    text, until = f'{{"items":[{items}],{ends}}}', earliest(found.items)
    return answer(request, text, keys=[*map(lists_of, types), *keys], valid_until=until)


def json_answer(
    request: HttpRequest,
    body: Any,  # noqa: ANN401
    *,
    keys: Iterable[str] = (),
    valid_until: datetime | None = None,
) -> HttpResponse:
    """Any JSON value."""
    return answer(request, compact(body), keys=keys, valid_until=valid_until)


def unkept_answer(request: HttpRequest, body: Any) -> HttpResponse:  # noqa: ANN401
    """Any JSON value that no cache may store; a client may ask whether what it has still holds."""
    content = compact(body).encode()
    response = HttpResponse(content, content_type=MEDIA_TYPE)
    return unkept(request=request, response=response, etag=strong_etag(parts=[MEDIA_TYPE, content]))


def answer(
    request: HttpRequest,
    text: str,
    *,
    keys: Iterable[str],
    content_type: str = MEDIA_TYPE,
    vary: Iterable[str] = (),
    valid_until: datetime | None = None,
) -> HttpResponse:
    """A text with its cache headers, or the 304 that the request's conditions ask for.

    The validator is that of the bytes and their type: it tells apart forms, what is selected, and metadata
    that a document's hash leaves out.
    """
    content = text.encode()
    response = HttpResponse(content, content_type=content_type)
    etag = strong_etag(parts=[content_type, content])
    return cacheable(
        request=request, response=response, etag=etag, keys=keys, vary=vary, valid_until=valid_until
    )


def document_text(document: StoredDocument, selection: Selection | None) -> str:
    return document.body if selection is None else compact(selected(document.content, selection))


def compact(value: Any) -> str:  # noqa: ANN401 - any JSON value
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _cursor(cursor: Cursor | None) -> str:
    return compact(cursor and cursor.encode())
