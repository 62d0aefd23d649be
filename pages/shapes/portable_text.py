"""The exact form of our Portable Text: what `pages.publishing.compile.rich_text` writes, and nothing else.

References are written as `{"$ref": NAME}`; each emitter points them to where it keeps definitions.
"""

from typing import Any

KEY = {"type": "string", "description": "Names the node among its siblings."}


def _object(
    description: str, required: dict[str, Any], optional: dict[str, Any] | None = None
) -> dict[str, Any]:
    return {
        "type": "object",
        "description": description,
        "properties": {**required, **(optional or {})},
        "required": list(required),
        "additionalProperties": False,
    }


PORTABLE_TEXT_DEFINITIONS: dict[str, dict[str, Any]] = {
    "PortableText": {
        "type": "array",
        "description": "Portable Text: a list of blocks. List items are blocks with listItem and level.",
        "items": {"$ref": "PortableTextBlock"},
    },
    "PortableTextBlock": {
        **_object(
            "A paragraph, a heading or a list item.",
            {
                "_type": {"type": "string", "const": "block"},
                "_key": KEY,
                "style": {"type": "string", "enum": ["normal", "h3", "h4"]},
                "children": {"type": "array", "items": {"$ref": "PortableTextChild"}, "minItems": 1},
                "markDefs": {"type": "array", "items": {"$ref": "PortableTextLink"}},
            },
            {
                "listItem": {"type": "string", "enum": ["bullet", "number"]},
                "level": {"type": "integer", "minimum": 1},
            },
        ),
        "dependentRequired": {"listItem": ["level"], "level": ["listItem"]},
    },
    "PortableTextChild": {"oneOf": [{"$ref": "PortableTextSpan"}, {"$ref": "PortableTextCitation"}]},
    "PortableTextSpan": _object(
        "A run of text with the same marks.",
        {
            "_type": {"type": "string", "const": "span"},
            "_key": KEY,
            "text": {"type": "string"},
            "marks": {
                "type": "array",
                "items": {"type": "string"},
                "description": "strong, em, sup, sub, or the _key of one of the block's markDefs.",
            },
        },
    ),
    "PortableTextCitation": _object(
        "A citation, where it stands in the text.",
        {
            "_type": {"type": "string", "const": "citation"},
            "_key": KEY,
            "reference": {
                "type": "string",
                "format": "uuid",
                "description": "The id of the document's reference.",
            },
            "number": {
                "type": ["integer", "null"],
                "minimum": 1,
                "description": "The reference's number; null in a draft when there is no such reference.",
            },
        },
    ),
    "PortableTextLink": _object(
        "Where the spans with this key lead.",
        {
            "_type": {"type": "string", "const": "link"},
            "_key": KEY,
            "href": {"type": "string", "format": "uri-reference"},
            "document_id": {
                "type": ["string", "null"],
                "format": "uuid",
                "description": "The published document it leads to, if it is one of ours.",
            },
        },
    ),
}
