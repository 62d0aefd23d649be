"""The forms a document comes in: one line each."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from api.representations.html import to_html_fragment
from api.representations.json_ld import to_json_ld
from api.representations.markdown import to_markdown
from api.representations.parts import Wire
from api.representations.text import to_text


@dataclass(frozen=True)
class Form:
    """`suffix` asks for it in an address, `media_type` in Accept; `content_type` is what is answered."""

    suffix: str
    media_type: str
    content_type: str
    description: str
    render: Callable[[Wire], str]


def to_json(content: Wire) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


JSON = Form("json", "application/json", "application/json", "The document itself.", to_json)
FORMS = (
    JSON,
    Form(
        "jsonld",
        "application/ld+json",
        "application/ld+json",
        "JSON-LD in the words of schema.org.",
        to_json_ld,
    ),
    Form(
        "md",
        "text/markdown",
        "text/markdown; charset=utf-8; variant=CommonMark",
        "Markdown with footnotes, front matter and directives; `import_article` reads it back.",
        to_markdown,
    ),
    Form("html", "text/html", "text/html; charset=utf-8", "An HTML fragment: one article.", to_html_fragment),
    Form(
        "txt",
        "text/plain",
        "text/plain; charset=utf-8",
        "Plain text for voice and messages: urgency before each sign, citations as [1].",
        to_text,
    ),
)
"""Among equals a client gets the first."""

SUFFIXES = {form.suffix: form for form in FORMS}
MEDIA_TYPES = {form.media_type: form for form in FORMS}
