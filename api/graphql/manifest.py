"""The operations that clients are built with: a file in the format of Apollo's persisted query lists."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from graphql import DocumentNode, OperationDefinitionNode, print_ast

FORMAT = {"format": "apollo-persisted-query-manifest", "version": 1}


@dataclass(frozen=True, slots=True)
class Manifest:
    """`texts` of documents by their SHA-256 in hexadecimal; each is in its normal form."""

    texts: Mapping[str, str]
    digests: frozenset[str]


def manifest() -> Manifest:
    """The manifest that the setting names, read once; empty without one.

    Raises:
        ImproperlyConfigured: it cannot be read, or an id is not the hash of its body.
    """
    path = str(settings.GRAPHQL_OPERATIONS)
    return manifest_at(path) if path else Manifest({}, frozenset())


@cache
def manifest_at(path: str) -> Manifest:
    """The manifest in a file."""
    try:
        texts = texts_of(json.loads(Path(path).read_text()))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ImproperlyConfigured(f"GRAPHQL_OPERATIONS={path} is no manifest: {error!r}.") from error
    return Manifest(texts, frozenset(texts))


def texts_of(content: object) -> dict[str, str]:
    """The texts in a manifest. Raises ValueError, KeyError or TypeError when it is none."""
    if not isinstance(content, dict) or any(content.get(name) != value for name, value in FORMAT.items()):
        raise ValueError(f"it does not say {FORMAT}")
    operations = content["operations"]
    if not isinstance(operations, list):
        raise TypeError("its operations are no list")
    texts = {operation["id"]: str(operation["body"]) for operation in operations}
    wrong = [identifier for identifier, body in texts.items() if digest(body) != identifier]
    if wrong:
        raise ValueError(f"an id is not the SHA-256 of its body: {wrong[0]}")
    return texts


def digest(text: str) -> str:
    """The SHA-256 of a text in UTF-8, in lower-case hexadecimal: what both kinds of id are made of."""
    return sha256(text.encode()).hexdigest()


def normal_form(document: DocumentNode) -> str:
    """A document without comments, evenly spaced, operations first, then by name: as Apollo hashes it."""
    definitions = sorted(
        document.definitions,
        key=lambda node: (not isinstance(node, OperationDefinitionNode), name_of(node)),
    )
    return print_ast(DocumentNode(definitions=tuple(definitions)))


def name_of(definition: object) -> str:
    """The name of a definition; empty for an operation without one."""
    name = getattr(definition, "name", None)
    return name.value if name else ""
