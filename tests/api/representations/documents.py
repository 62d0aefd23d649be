"""Documents to be written in other forms: the examples of the contract, and small ones made here."""

import json
from pathlib import Path
from typing import Any

import frontend_contract

EXAMPLES = Path(frontend_contract.__file__).parent / "examples"
NAMES = sorted(path.stem for path in EXAMPLES.glob("*.json"))


def example(name: str = "article-with-every-block") -> dict[str, Any]:
    document: dict[str, Any] = json.loads((EXAMPLES / f"{name}.json").read_text())
    return document


def rich(text: str) -> dict[str, Any]:
    """A paragraph of plain text."""
    span = {"_type": "span", "_key": "b0s0", "text": text, "marks": []}
    node = {"_type": "block", "_key": "b0", "style": "normal", "children": [span], "markDefs": []}
    return {"nodes": [node], "html": f"<p>{text}</p>", "text": text}


def article(*body: dict[str, Any]) -> dict[str, Any]:
    """An article with these blocks, and no sources."""
    return {**example("article-with-one-paragraph"), "body": [*body]}


def prose(heading: str | None, text: dict[str, Any], **fields: object) -> dict[str, Any]:
    envelope = {"type": "Prose", "name": "prose", "id": "82e40c14-1625-5f35-9b34-7e34e24bd92e"}
    section = {"anchor": "section-82e40c14", "health_aspect": None, "safe_alone": False}
    return {**envelope, **section, "heading": heading, "text": text, **fields}
