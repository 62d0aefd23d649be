"""Answers of search as the documentation shows them; a test holds them to their schemas."""

from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]

PAGE: Json = {
    "document_id": "c2c4bb4b-9c1a-5f0c-9e02-5a52a5a1fd11",
    "type": "Article",
    "locale": "en",
    "path": "/back-pain/lower-back-pain/",
    "title": "Lower back pain",
}
SIGN: Json = {
    **PAGE,
    "section": {
        "heading": "When to see a doctor",
        "anchor": "when-to-see-a-doctor",
        "health_aspect": "see_doctor",
    },
    "excerpt": "You lose control of your <mark>bladder</mark> or bowels",
    "urgency": "emergency",
    "promoted": False,
}
ARTICLE: Json = {
    **PAGE,
    "document_id": "6d8c0f5e-58a5-5f7e-8a70-2ad0f0b7a4c3",
    "path": "/kidneys/bladder-infection/",
    "title": "Bladder infection",
    "section": None,
    "excerpt": "A <mark>bladder</mark> infection is common &amp; easy to treat.",
    "urgency": None,
    "promoted": True,
}
RESULTS: Json = {
    "items": [SIGN, ARTICLE],
    "next": "OGzQnAVI1coD______-EBbgAAAAAAAAAEQAAC1UCPEgjAAAGclx4yAAABONrYulv",
    "total": 12,
    "facets": {
        "types": [{"value": "Article", "label": "Article", "count": 12}],
        "conditions": [{"value": "lower-back-pain", "label": "Lower back pain", "count": 1}],
        "aspects": [{"value": "see_doctor", "label": "When to see a doctor", "count": 1}],
    },
    "did_you_mean": "bladder",
}
NOTHING: Json = {
    "items": [],
    "next": None,
    "total": 0,
    "facets": {"types": [], "conditions": [], "aspects": []},
    "did_you_mean": None,
}
SUGGESTIONS: Json = {
    "items": [
        {
            "text": "Lower back pain",
            "type": "Condition",
            "document_id": "011640c5-3703-59e6-bdd0-c8550400b0db",
        },
        {"text": "Lower back and hip pain", "type": "Article", "document_id": PAGE["document_id"]},
    ]
}
