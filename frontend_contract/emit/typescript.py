"""JSON Schema as TypeScript: interfaces, unions told apart by a constant, enums as unions of their values."""

import json
from collections.abc import Iterator
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]

HEADER = "// Made from the Shapes by `manage.py contract`. Do not edit.\n"
PARTIAL = "Selection"
"""What only `fields=` brings about; whoever selects fields writes Pick<Article, ...>."""

ASKED_FOR = (PARTIAL, "DocumentPart")
"""What only a parameter brings about: no member of unions, so that `type` tells whole documents apart."""

NAMES = {
    "string": "string",
    "integer": "number",
    "number": "number",
    "boolean": "boolean",
    "null": "null",
}


def typescript(schemas: dict[str, Json]) -> str:
    """One exported type for each schema. `schemas` refer to one another by the last part of `$ref`."""
    declared = (declaration(name, schema) for name, schema in schemas.items() if name != PARTIAL)
    return "\n".join([HEADER, *declared])


def declaration(name: str, schema: Json) -> str:
    comment = doc_comment(schema, indent="")
    if schema.get("type") == "object" and "properties" in schema:
        return f"{comment}export interface {name} {{\n{''.join(members(schema))}}}\n"
    return f"{comment}export type {name} = {type_of(schema)};\n"


def members(schema: Json) -> Iterator[str]:
    required = schema.get("required", ())
    for name, value in schema["properties"].items():
        mark = "" if name in required else "?"
        yield f"{doc_comment(value, indent='  ')}  {name}{mark}: {type_of(value)};\n"
    if schema.get("additionalProperties", True) is not False:
        yield "  [name: string]: unknown;\n"


def type_of(schema: Json) -> str:
    """The type expression of a schema.

    Raises:
        ValueError: there is no rule for it.
    """
    match schema:
        case {"$ref": ref}:
            return str(ref).rpartition("/")[2]
        case {"const": value}:
            return json.dumps(value)
        case {"enum": values}:
            return " | ".join(map(json.dumps, values))
        case {"oneOf": options} | {"anyOf": options}:
            return " | ".join(
                dict.fromkeys(kept for option in options if (kept := type_of(option)) not in ASKED_FOR)
            )
    return type_of_kind(schema)


def type_of_kind(schema: Json) -> str:
    match schema:
        case {"type": list(kinds)}:
            return " | ".join(type_of({**schema, "type": kind}) for kind in kinds)
        case {"type": "array", "items": items}:
            return array_of(type_of(items))
        case {"type": "object"}:
            return object_type(schema)
        case {"type": str(kind)} if kind in NAMES:
            return NAMES[kind]
    raise ValueError(f"No TypeScript for {schema}.")


def array_of(item: str) -> str:
    return f"({item})[]" if " " in item else f"{item}[]"


def object_type(schema: Json) -> str:
    if "properties" in schema:
        inner = "; ".join(f"{name}: {type_of(value)}" for name, value in schema["properties"].items())
        return f"{{ {inner} }}"
    extra = schema.get("additionalProperties")
    return f"Record<string, {type_of(extra) if isinstance(extra, dict) else 'unknown'}>"


def doc_comment(schema: Json, *, indent: str) -> str:
    description = schema.get("description", "").replace("*/", "* /").strip()
    return f"{indent}/** {description} */\n" if description else ""
