"""JSON-LD: what a page was compiled with, and the little there is to say of what is no page."""

import json
from collections.abc import Callable

from api.representations.generic import title_of
from api.representations.parts import Wire
from pages.publishing.json_ld.conditions import condition
from pages.publishing.json_ld.nodes import CONTEXT, Node, node
from pages.publishing.json_ld.people import person
from pages.publishing.json_ld.trials import trial
from pages.shapes.documents import document_structs


def to_json_ld(content: Wire) -> str:
    """Schema.org's words for a document, valid on their own."""
    said = content["json_ld"] if "json_ld" in content else {"@context": CONTEXT, **_node(content)}
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def _node(content: Wire) -> Node:
    return NODES.get(content["type"], _thing)(content)


def _thing(content: Wire) -> Node:
    """What schema.org has no type for, or none that says what it is here, is a thing with a name."""
    name = title_of(content, document_structs()[content["type"]])
    return node("Thing", name=name or content.get("path") or content["type"])


def _trial(content: Wire) -> Node:
    """The conditions stand in it: there is no page whose graph could describe them."""
    conditions = [condition(each) for each in content["conditions"]]
    return {**trial(content, "", []), **({"healthCondition": conditions} if conditions else {})}


def _site(content: Wire) -> Node:
    return node("WebSite", name=content["name"] or content["hostname"], inLanguage=content["locales"])


NODES: dict[str, Callable[[Wire], Node]] = {
    "Condition": condition,
    "Person": person,
    "Site": _site,
    "Trial": _trial,
}
