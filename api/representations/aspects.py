"""The part of a document about one health aspect, for apps that show it alone.

Only a section that a clinician marked `safe_alone` ever leaves its page.
"""

from collections.abc import Iterator
from typing import Any

from api.representations.parts import Wire

ABOUT = (
    "type",
    "id",
    "content_id",
    "locale",
    "site",
    "path",
    "title",
    "published_at",
    "updated_at",
    "review",
)
"""What a part tells of its page: nothing that could be taken for advice."""

NEVER_IN_PARTS = frozenset({"TrialLandingPage"})
"""What recruits is approved as a whole, and is no advice: no part of it is ever shown alone."""

PAGE_NODE = (
    *("@type", "@id", "url", "name", "inLanguage", "datePublished", "dateModified"),
    *("author", "reviewedBy", "lastReviewed"),
)


class NoSuchPartError(LookupError):
    """The document has no section about this."""


class NotSafeAloneError(LookupError):
    """The document has such a section, but nobody marked it as safe without the rest."""


def part_of(content: Wire, aspect: str) -> Wire:
    """The sections about an aspect that are safe alone, with the sources they cite under their numbers.

    Raises:
        NoSuchPartError: there is none about it.
        NotSafeAloneError: there is, but none may be shown alone.
    """
    body = () if content["type"] in NEVER_IN_PARTS else content.get("body", ())
    sections = [block for block in body if block.get("health_aspect") == aspect]
    if not sections:
        raise NoSuchPartError(aspect)
    safe = [block for block in sections if block.get("safe_alone") is True]
    if not safe:
        raise NotSafeAloneError(aspect)
    cited = set(_cited(safe))
    references = [each for each in content.get("references", ()) if each["id"] in cited]
    return {
        **{name: content[name] for name in ABOUT if name in content},
        "health_aspect": aspect,
        "body": safe,
        "references": references,
        "json_ld": _json_ld(content["json_ld"], {block["anchor"] for block in safe}),
    }


def _cited(value: Any) -> Iterator[str]:  # noqa: ANN401 - any JSON value
    """The ids of the references that are cited anywhere in a value."""
    if isinstance(value, dict):
        if value.get("_type") == "citation":
            yield value["reference"]
        for each in value.values():
            yield from _cited(each)
    elif isinstance(value, list):
        for each in value:
            yield from _cited(each)


def _json_ld(whole: Wire, anchors: set[str]) -> Wire:
    """The page by name, and the sections as parts of it."""
    page = whole["@graph"][0]
    parts = [part for part in page.get("hasPart", ()) if part["@id"].partition("#")[2] in anchors]
    named = {name: page[name] for name in PAGE_NODE if name in page}
    return {"@context": whole["@context"], "@graph": [named, *parts]}
