"""The committed examples, and whether they fit a schema."""

import json
from pathlib import Path
from typing import Any, TypeAlias

from jsonschema import Draft202012Validator, FormatChecker

import frontend_contract

Json: TypeAlias = dict[str, Any]

ROOT = Path(frontend_contract.__file__).parent
EXAMPLES = ROOT / "examples"
RELEASED = ROOT / "released"


def read_folder(folder: Path) -> dict[str, Json]:
    """The JSON files directly in a folder, by name without ending."""
    return {path.stem: json.loads(path.read_text()) for path in sorted(folder.glob("*.json"))}


def misfits(document: Json, schema: Json) -> list[str]:
    """Where a document does not fit a schema, as JSON paths."""
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    return [error.json_path for error in validator.iter_errors(document)]


def without_required(schema: Any) -> Any:  # noqa: ANN401 - any JSON value
    """The schema as it judges older documents: what came later may be missing, the rest must fit."""
    match schema:
        case dict():
            return {name: without_required(item) for name, item in schema.items() if name != "required"}
        case list():
            return [without_required(item) for item in schema]
        case _:
            return schema
