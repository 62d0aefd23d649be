"""Answers as the documentation shows them; a test holds them to their schemas."""

from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]

SECTION: Json = {
    "type": "SectionIndex",
    "id": "79c2b552-b2b1-522a-9794-a28dc53743e3",
    "content_id": "0b1a3f55-6f0e-5c7a-8b5e-2f6d0a4f9f11",
    "locale": "en",
    "site": "localhost",
    "path": "/back-pain/",
    "title": "Back pain",
    "seo": {"title": "Back pain", "description": ""},
    "breadcrumb": [{"id": "97a8668c-9953-5638-9b50-4f49ccd73d09", "path": "/", "title": "Home"}],
    "published_at": "2026-01-10T09:00:00Z",
    "updated_at": "2026-01-15T09:00:00Z",
    "translations": [],
    "json_ld": {
        "@context": "https://schema.org",
        "@graph": [
            {
                "@type": "CollectionPage",
                "@id": "https://health.example/back-pain/#webpage",
                "url": "https://health.example/back-pain/",
                "name": "Back pain",
            }
        ],
    },
    "summary": "What helps, and when to see a doctor.",
    "changed_at": "2026-01-15T09:00:00Z",
    "keys": ["79c2b552-b2b1-522a-9794-a28dc53743e3"],
    "hash": "1da5b47c273a3402ddb9a64b299dc5941230e458057e42180c3842cb253ada26",
    "sequence": 42,
    "shape_hash": "39274671079be9d2",
}
CONDITION: Json = {
    "type": "Condition",
    "id": "011640c5-3703-59e6-bdd0-c8550400b0db",
    "content_id": "99c80488-237c-5e96-873d-5ec4ae4e8f04",
    "locale": "en",
    "name": "Lower back pain",
    "slug": "lower-back-pain",
    "synonyms": ["lumbago"],
    "codes": [{"system": "http://snomed.info/sct", "code": "279039007", "display": "Low back pain"}],
    "changed_at": "2026-01-15T09:00:00Z",
    "keys": ["011640c5-3703-59e6-bdd0-c8550400b0db"],
    "hash": "40045be2087c3eefad71282c2cded3f34bbacc27d511e4b5a923648f274022b1",
    "sequence": 41,
    "shape_hash": "67febc4680e7e874",
}
QUESTION: Json = {
    "type": "EligibilityQuestion",
    "id": "4c3e7c38-6a1a-5f0e-8a1f-0f6f0f3f2a11",
    "content_id": "7d0c9f6e-51f2-5c55-9b55-2b6a3a7f1c20",
    "locale": "en",
    "version": 2,
    "slots": ["condition"],
    "key": "condition-diagnosed",
    "text": "Has a doctor told you that you have {condition}?",
    "help_text": "A diagnosis by a nurse or physiotherapist counts too.",
    "why_we_ask": "The study is for people with this diagnosis.",
    "answer": {
        "type": "YesNoUnsureAnswer",
        "name": "yes_no_unsure",
        "id": "0d9b1f4e-3b6c-4f57-8c11-5c1d2e3f4a5b",
        "yes_label": "Yes",
        "no_label": "No",
    },
    "allow_unsure": True,
    "allow_prefer_not_to_say": True,
    "safety_responses": [],
    "codes": [],
    "sensitivity": "special_category",
    "changed_at": "2026-01-15T09:00:00Z",
    "keys": ["4c3e7c38-6a1a-5f0e-8a1f-0f6f0f3f2a11"],
    "hash": "7f2b6f3f0c1d4e5a8b9c0d1e2f3a4b5c6d7e8f9a0b1c2d3e4f5a6b7c8d9e0f1a",
    "sequence": 43,
    "shape_hash": "5b0d1c2e3f4a5b6c",
}
REDIRECT: Json = {
    "type": "Redirect",
    "id": "5a3a2d0e-0c3b-5e0b-9a55-6f3c1f1f2b10",
    "site": None,
    "path": "/old-back-pain/",
    "to": "/back-pain/",
    "permanent": True,
    "changed_at": "2026-01-15T09:00:00Z",
    "keys": ["5a3a2d0e-0c3b-5e0b-9a55-6f3c1f1f2b10"],
    "hash": "9f64a747e1b97f131fabb6b447296c9b6f0201e79fb3c5356e6c77e89b6a806a",
    "sequence": 42,
    "shape_hash": "0c1d2e3f4a5b6c7d",
}
SELECTED: Json = {"title": "Back pain", "breadcrumb": [{"path": "/"}]}
REDIRECTION: Json = {"redirect": {"to": "/back-pain/", "permanent": True}}

CURSOR = "WyItcHVibGlzaGVkX2F0IiwiMjAyNi0wMS0xMFQwOTowMDowMCswMDowMCJd"

CHANGES: Json = {
    "items": [
        {
            "withdrawn": True,
            "id": "b0d7a9c3-7f0b-5b0e-8f52-57c7ad0f0f43",
            "type": "Article",
            "locale": "en",
            "sequence": 41,
            "site": "localhost",
            "path": "/back-pain/old-advice/",
        },
        {
            "withdrawn": False,
            "id": SECTION["id"],
            "type": "SectionIndex",
            "locale": "en",
            "sequence": 42,
            "site": "localhost",
            "path": "/back-pain/",
            "hash": SECTION["hash"],
            "changed_at": "2026-01-15T09:00:00Z",
            "url": f"/api/v1/content/{SECTION['id']}/",
        },
    ],
    "next": None,
    "sequence": 42,
}


def one_page_of(*items: Json) -> Json:
    return {"items": [*items], "next": CURSOR, "previous": None}


def problem(status: int, title: str, code: str, detail: str, *errors: Json) -> Json:
    return {
        "type": "about:blank",
        "title": title,
        "status": status,
        "code": code,
        "detail": detail,
        "request_id": "6f1c0d3e-2b1a-4c5d-8e9f-0a1b2c3d4e5f",
        "errors": [*errors],
    }


WRONG_PARAMETER = problem(
    400,
    "Bad Request",
    "invalid_parameter",
    "Wrong parameters: limit.",
    {"name": "limit", "reason": "Give a whole number from 1 to 100."},
)
BAD_CURSOR = problem(
    400,
    "Bad Request",
    "invalid_cursor",
    "Wrong parameters: cursor.",
    {"name": "cursor", "reason": "This is not a cursor of ours."},
)
NOTHING_HERE = problem(404, "Not Found", "not_found", "There is nothing public here.")
WITHDRAWN = problem(410, "Gone", "gone", "The page that was here was withdrawn.")
OTHER_FORM = problem(406, "Not Acceptable", "not_acceptable", "Answers come as application/json.")
OTHER_FORM_OF_CONTENT = problem(
    406,
    "Not Acceptable",
    "not_acceptable",
    "This comes as application/json, application/ld+json, text/markdown, text/html, text/plain.",
)
RESTORED = problem(
    410,
    "Gone",
    "gone",
    "This number was never given here: our data was restored and is older than yours."
    " Forget your copy and start again with since=0.",
)
NOT_SAFE_ALONE = problem(
    403,
    "Forbidden",
    "not_safe_alone",
    "This section may only be shown with the rest of its page: nobody has marked it as safe alone.",
)
PREVIEW_REFUSED = problem(
    403,
    "Forbidden",
    "preview_refused",
    "This preview cannot be opened: it has expired, or it is not yours. Open it anew from the editor.",
)
