"""The files of the contract, by their path below `dist/`."""

import json
from typing import Any

from api.graphql.schema import print_sdl
from api.rest.components import components
from api.rest.openapi import openapi_document
from frontend_contract.emit.operations import document_ids, manifest
from frontend_contract.emit.typescript import typescript
from pages.shapes.documents import document_structs
from pages.shapes.json_schema import document_schema


def contract_files() -> dict[str, str]:
    """Path to text. Texts end with a line break and depend on nothing but the code."""
    schemas = {f"schemas/{name}.json": as_json(document_schema(name)) for name in sorted(document_structs())}
    return {
        "document_ids.json": as_json(document_ids()),
        "openapi.json": as_json(openapi_document()),
        "operations.json": as_json(manifest()),
        "schema.graphql": print_sdl(),
        "types.ts": typescript(components()),
        **schemas,
    }


def as_json(value: Any) -> str:  # noqa: ANN401 - any JSON value
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
