"""No version takes anything away from clients of a released one."""

from copy import deepcopy
from typing import Any

import pytest

from frontend_contract.breaking_changes import breaking_changes
from pages.shapes.json_schema import document_schema
from tests.contract.examples import RELEASED, read_folder

OLD: dict[str, Any] = {
    "title": "Note",
    "type": "object",
    "properties": {
        "text": {"type": "string"},
        "mood": {"$ref": "#/$defs/Mood"},
        "body": {"$ref": "#/$defs/Body"},
    },
    "required": ["text", "mood", "body"],
    "$defs": {"Mood": {"type": "string", "enum": ["calm"]}, "Body": {"oneOf": [{"$ref": "#/$defs/A"}]}},
}


def changed(**changes: Any) -> dict[str, Any]:
    """OLD with values at paths, written with __ between the steps; None takes away."""
    new = deepcopy(OLD)
    for path, value in changes.items():
        *above, last = path.split("__")
        place = new
        for step in above:
            place = place["$defs" if step == "defs" else step]
        if value is None:
            del place[last]
        else:
            place[last] = value
    return new


@pytest.mark.parametrize(
    "new",
    [
        OLD,
        changed(description="Better words.", properties__text={"type": "string", "description": "A text."}),
        changed(properties__more={"type": "string"}, required=["text", "mood", "body", "more"]),
        changed(defs__Mood__enum=["wild", "calm"]),
        changed(defs__Body__oneOf=[{"$ref": "#/$defs/A"}, {"$ref": "#/$defs/B"}]),
    ],
)
def test_additions_break_nobody(new: dict[str, Any]) -> None:
    assert breaking_changes(OLD, new) == []


@pytest.mark.parametrize(
    ("new", "change"),
    [
        (changed(properties__text=None), "Note.text: removed"),
        (changed(properties__text={"type": ["string", "null"]}), "Note.text: changed"),
        (changed(properties__text={"type": "integer"}), "Note.text: changed"),
        (changed(required=["mood", "body"]), "Note.text: may be missing"),
        (changed(defs__Mood=None), "Mood: removed"),
        (changed(defs__Mood__enum=["wild"]), "Mood: changed"),
        (changed(defs__Body__oneOf=[{"$ref": "#/$defs/B"}]), "Body: changed"),
    ],
)
def test_everything_else_does(new: dict[str, Any], change: str) -> None:
    assert breaking_changes(OLD, new) == [change]


@pytest.mark.parametrize("version", [folder.name for folder in sorted(RELEASED.glob("*"))])
def test_clients_of_a_release_lose_nothing(version: str) -> None:
    schemas = read_folder(RELEASED / version / "schemas")
    assert schemas
    assert {name: breaking_changes(old, document_schema(name)) for name, old in schemas.items()} == {
        name: [] for name in schemas
    }
