"""The schemas of OpenAPI: documents and blocks from their Shapes, and what REST puts around them."""

from typing import Any, TypeAlias

from api.problems import ErrorCode
from api.rest.document_types import all_structs, page_structs
from api.rest.eligibility_components import eligibility_components
from api.search.shapes import search_shapes
from pages.shapes.json_schema import OPENAPI, definitions, document_definitions, document_name, union_schema
from pages.shapes.types import ListOf, Struct, Union

Json: TypeAlias = dict[str, Any]

CODES = (
    ErrorCode.INVALID_REQUEST,
    ErrorCode.INVALID_PARAMETER,
    ErrorCode.INVALID_CURSOR,
    ErrorCode.NOT_FOUND,
    ErrorCode.GONE,
    ErrorCode.CONTENT_TOO_LARGE,
    ErrorCode.INVALID_ANSWER,
    ErrorCode.RULESET_CHANGED,
    ErrorCode.PREVIEW_REFUSED,
    ErrorCode.METHOD_NOT_ALLOWED,
    ErrorCode.NOT_ACCEPTABLE,
    ErrorCode.NOT_SAFE_ALONE,
    ErrorCode.CONTENT_TOO_LARGE,
    ErrorCode.LIMIT_EXCEEDED,
    ErrorCode.RATE_LIMITED,
    ErrorCode.INTERNAL_ERROR,
    ErrorCode.UNAVAILABLE,
)
"""What a problem of REST may say; more may come."""

TEXT = {"type": "string"}
SELECTION = {
    "type": "object",
    "description": "Only with `fields`: the selected fields of a document, each as the document has it.",
}
CURSOR = {
    "type": ["string", "null"],
    "description": "The `cursor` of the neighbouring page; null where there is none.",
}


def components() -> dict[str, Json]:
    """Every schema by name."""
    return dict(
        sorted(
            {
                **document_definitions(OPENAPI),
                **_unions(),
                **_answers(),
                **_search(),
                **eligibility_components(),
                **_problems(),
            }.items()
        )
    )


def _unions() -> dict[str, Json]:
    return {
        "Page": {"description": "A published page of any type.", **_union_of(page_structs())},
        "Document": {"description": "A published document of any type.", **_union_of(all_structs())},
    }


def _answers() -> dict[str, Json]:
    return {
        "Selection": SELECTION,
        "DocumentAnswer": _or_part(_or_selection("Document")),
        "FindAnswer": _or_part({"anyOf": [*_or_selection("Page")["anyOf"], OPENAPI.ref("Redirection")]}),
        **_forms(),
        "PageList": _list_of("Page"),
        "ConditionList": _list_of(document_name("Condition")),
        "EligibilityQuestionAnswer": _or_selection(document_name("EligibilityQuestion")),
        "EligibilityQuestionList": _list_of(document_name("EligibilityQuestion")),
        "TrialAnswer": _or_selection(document_name("Trial")),
        "TrialList": _list_of(document_name("Trial")),
        "RedirectList": _list_of(document_name("Redirect")),
        "Redirection": _object({"redirect": _object({"to": TEXT, "permanent": {"type": "boolean"}})}),
        "Start": {"type": "object", "additionalProperties": {"type": "string", "format": "uri-reference"}},
        **_changes(),
        **_previews(),
        "OpenApi": _object(
            {"openapi": TEXT, "info": {"type": "object"}, "paths": {"type": "object"}}, closed=False
        ),
    }


def _forms() -> dict[str, Json]:
    """A part of a document, and what the forms that are not ours are."""
    blocks = {"type": "array", "items": {"anyOf": [OPENAPI.ref(name) for name in _block_unions()]}}
    references = {"type": "array", "items": OPENAPI.ref("Reference")}
    part = {
        "type": TEXT,
        "id": {"type": "string", "format": "uuid"},
        "title": TEXT,
        "health_aspect": TEXT,
        "body": {**blocks, "description": "The sections, each as its document has it."},
        "references": {**references, "description": "The sources they cite, under their numbers."},
        "json_ld": OPENAPI.ref("JsonLd"),
    }
    return {
        "DocumentPart": {
            "description": "Only with `aspect`: the sections of a document that may be shown alone.",
            **_object(part, closed=False),
        },
        "JsonLd": {
            "type": "object",
            "description": "JSON-LD in the words of schema.org.",
            "required": ["@context"],
        },
        "Markdown": {**TEXT, "description": "CommonMark with footnotes, front matter and directives."},
        "HtmlFragment": {**TEXT, "description": "One article element, to be put into a page."},
        "PlainText": {**TEXT, "description": "Text to be read out or sent as a message."},
    }


def _block_unions() -> list[str]:
    """The names of the unions of blocks that pages hold."""
    shapes = (field.shape for struct in page_structs() for field in struct.fields)
    items = (shape.item for shape in shapes if isinstance(shape, ListOf))
    return sorted({item.name for item in items if isinstance(item, Union)})


def _changes() -> dict[str, Json]:
    text_or_null = {"type": ["string", "null"]}
    common = {
        "id": {"type": "string", "format": "uuid"},
        "type": {"type": "string", "enum": [struct.name for struct in all_structs()]},
        "locale": text_or_null,
        "sequence": {"type": "integer"},
    }
    changed = {
        "withdrawn": {"const": False},
        **common,
        "site": TEXT,
        "path": text_or_null,
        "hash": TEXT,
        "changed_at": {"type": "string", "format": "date-time"},
        "url": {"type": "string", "format": "uri-reference"},
    }
    former = {**TEXT, "description": "The type it had, which there may be no more."}
    withdrawn = _object({"withdrawn": {"const": True}, **common, "type": former})
    items = {"anyOf": [OPENAPI.ref("ChangedDocument"), OPENAPI.ref("WithdrawnDocument")]}
    return {
        "ChangedDocument": {
            "description": "A document that is public now; with `include=document` it is there whole.",
            **_optional(_object(changed), {"document": OPENAPI.ref("Document")}),
        },
        "WithdrawnDocument": {
            "description": "A document that is not public any more, or not of this type. Its place is told"
            " where readers may know of it.",
            **_optional(withdrawn, {"site": TEXT, "path": TEXT}),
        },
        "ChangeList": _object(
            {
                "items": {"type": "array", "items": items},
                "next": {
                    **CURSOR,
                    "description": "The `cursor` of the next page; null when this is the last.",
                },
                "sequence": {
                    "type": "integer",
                    "description": "Who has applied this page and those before it has all changes so far.",
                },
            }
        ),
    }


def _search() -> dict[str, Json]:
    page = {
        "items": {"type": "array", "items": OPENAPI.ref("SearchResult")},
        "next": {
            "type": ["string", "null"],
            "description": "The `cursor` of the next page; null on the last one.",
        },
        "total": {
            "type": "integer",
            "description": "How many pages were found; from 500 on there may be more.",
        },
        "facets": OPENAPI.ref("SearchFacets"),
        "did_you_mean": {
            "type": ["string", "null"],
            "description": "The same words, with mistyped ones corrected; null where none was.",
        },
    }
    suggestions = {"items": {"type": "array", "items": OPENAPI.ref("SearchSuggestion")}}
    return {
        **definitions(search_shapes(), OPENAPI),
        "SearchPage": {"description": "What a search found.", **_object(page)},
        "SuggestionList": _object(suggestions),
    }


def _previews() -> dict[str, Json]:
    text_or_null = {"type": ["string", "null"]}
    finding = {
        "code": TEXT,
        "message": TEXT,
        "severity": {"const": "blocks"},
        "block_id": text_or_null,
        "field": TEXT,
        "path": {"type": "array", "items": TEXT},
    }
    preview = {
        "document": OPENAPI.ref("Page"),
        "missing": {"type": "array", "items": OPENAPI.ref("PreviewFinding")},
        "mode": TEXT,
        "edit_url": {"type": "string", "format": "uri-reference"},
        "subject_id": text_or_null,
    }
    return {
        "PreviewRequest": _object({"token": {"type": "string", "minLength": 1}}),
        "PreviewFinding": {"description": "What keeps a draft from being published.", **_object(finding)},
        "Preview": {"description": "A draft as readers would get it.", **_object(preview)},
    }


def _problems() -> dict[str, Json]:
    reason = _object({"name": TEXT, "reason": TEXT})
    problem = {
        "type": {"type": "string", "format": "uri-reference"},
        "title": TEXT,
        "status": {"type": "integer"},
        "code": {"type": "string", "enum": [code.value for code in CODES]},
        "detail": TEXT,
        "request_id": TEXT,
        "errors": {"type": "array", "items": OPENAPI.ref("ProblemReason")},
    }
    return {
        "ProblemReason": {"description": "What is wrong with one parameter.", **reason},
        "Problem": {"description": "A problem as RFC 9457 has it, with a stable code.", **_object(problem)},
    }


def _union_of(structs: list[Struct]) -> Json:
    types = [struct.name for struct in structs]
    return union_schema(map(document_name, types), OPENAPI, types=types)


def _or_selection(name: str) -> Json:
    return {"anyOf": [OPENAPI.ref(name), OPENAPI.ref("Selection")]}


def _or_part(schema: Json) -> Json:
    return {"anyOf": [*schema["anyOf"], OPENAPI.ref("DocumentPart")]}


def _list_of(name: str) -> Json:
    return _object(
        {"items": {"type": "array", "items": _or_selection(name)}, "next": CURSOR, "previous": CURSOR}
    )


def _object(properties: dict[str, Any], *, closed: bool = True) -> Json:
    schema = {"type": "object", "properties": properties, "required": list(properties)}
    return {**schema, "additionalProperties": False} if closed else schema


def _optional(schema: Json, properties: Json) -> Json:
    """The schema of an object, with properties that it may have."""
    return {**schema, "properties": {**schema["properties"], **properties}}
