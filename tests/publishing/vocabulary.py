"""Schema.org's vocabulary, and what of a JSON-LD document does not fit it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from rdflib import RDF, RDFS, Graph, Namespace, URIRef

SCHEMA = Namespace("https://schema.org/")
EMPTY: tuple[object, ...] = (None, "", [], {})


@dataclass(frozen=True)
class Vocabulary:
    graph: Graph

    def supertypes(self, name: str) -> set[URIRef]:
        """The class and all above it."""
        return {URIRef(str(each)) for each in self.graph.transitive_objects(SCHEMA[name], RDFS.subClassOf)}

    def is_class(self, name: str) -> bool:
        return (SCHEMA[name], RDF.type, RDFS.Class) in self.graph

    def domains(self, name: str) -> set[URIRef]:
        return {URIRef(str(each)) for each in self.graph.objects(SCHEMA[name], SCHEMA.domainIncludes)}

    def ranges(self, name: str) -> set[URIRef]:
        return {URIRef(str(each)) for each in self.graph.objects(SCHEMA[name], SCHEMA.rangeIncludes)}

    def types_of_term(self, term: str) -> set[URIRef]:
        """The enumerations that a term such as https://schema.org/CausesHealthAspect belongs to."""
        return {URIRef(str(each)) for each in self.graph.objects(URIRef(term), RDF.type)}


def read_vocabulary(shared: Path) -> Vocabulary:
    return Vocabulary(Graph().parse(shared / "schemaorg-30.0.ttl", format="turtle"))


def misfits(document: dict[str, Any], vocabulary: Vocabulary) -> list[str]:
    """Every value that does not fit, as its place and what is wrong with it."""
    if document.get("@context") != "https://schema.org":
        return ["@context"]
    roots = document.get("@graph", [document])
    described = {root["@id"]: kinds(root) for root in roots if "@id" in root}
    return [wrong for root in roots for wrong in _node(root, kinds(root)[0], vocabulary, described)]


def kinds(node: dict[str, Any]) -> list[str]:
    given = node.get("@type", [])
    return [given] if isinstance(given, str) else given


def _node(
    node: dict[str, Any], place: str, vocabulary: Vocabulary, described: dict[str, list[str]]
) -> Iterator[str]:
    types = kinds(node)
    yield from (f"{place}: no type {name}" for name in types if not vocabulary.is_class(name))
    above = {each for name in types for each in vocabulary.supertypes(name)}
    for name, value in node.items():
        if name.startswith("@"):
            continue
        here = f"{place}.{name}"
        if value in EMPTY:
            yield f"{here}: empty"
        if not vocabulary.domains(name) & above:
            yield f"{here}: not a property of {types}"
        for item in value if isinstance(value, list) else [value]:
            yield from _value(item, here, vocabulary.ranges(name), vocabulary, described)


def _value(
    value: Any,  # noqa: ANN401 - any JSON value
    place: str,
    ranges: set[URIRef],
    vocabulary: Vocabulary,
    described: dict[str, list[str]],
) -> Iterator[str]:
    if not isinstance(value, dict):
        if not any(_is_literal(value, each) for each in ranges) and not _is_term(value, ranges, vocabulary):
            yield f"{place}: {value!r} is none of {sorted(ranges)}"
        return
    types = kinds(value) or described.get(value.get("@id", ""), [])
    if not types:
        yield f"{place}: nobody describes {value}"
    if not ranges & {each for name in types for each in vocabulary.supertypes(name)}:
        yield f"{place}: {types} is none of {sorted(ranges)}"
    if "@type" in value:
        yield from _node(value, place, vocabulary, described)


def _is_literal(value: object, kind: URIRef) -> bool:
    match value:
        case bool():
            return kind == SCHEMA.Boolean
        case int() | float():
            return kind in {SCHEMA.Number, SCHEMA.Integer}
        case str():
            return _is_text_of(value, kind)
    return False


def _is_text_of(value: str, kind: URIRef) -> bool:
    match kind:
        case SCHEMA.Text:
            return True
        case SCHEMA.URL:
            return _is_address(value)
        case SCHEMA.Date:
            return _is_date(value)
        case SCHEMA.DateTime:
            return _is_moment(value)
    return False


def _is_term(value: object, ranges: set[URIRef], vocabulary: Vocabulary) -> bool:
    """A term of an enumeration, or the address of a Thing."""
    if not isinstance(value, str) or not _is_address(value):
        return False
    if value.startswith(str(SCHEMA)):
        return bool(vocabulary.types_of_term(value) & ranges)
    return SCHEMA.Thing in ranges


def _is_address(value: str) -> bool:
    parts = urlsplit(value)
    return parts.scheme in {"http", "https"} and bool(parts.netloc) and " " not in value


def _is_date(value: str) -> bool:
    """A day, or the year alone, as ISO 8601 has them."""
    try:
        return (value.isdecimal() and len(value) == 4) or bool(date.fromisoformat(value))
    except ValueError:
        return False


def _is_moment(value: str) -> bool:
    try:
        return "T" in value and datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False
