"""The operations that clients send, as a manifest for servers that know them and clients that send ids."""

import re
from pathlib import Path
from typing import Any

from graphql import OperationDefinitionNode, parse

import frontend_contract
from api.graphql.manifest import FORMAT, digest, normal_form

FOLDER = Path(frontend_contract.__file__).parent / "operations"
IMPORT = re.compile(r'(?m)^#import "\./([a-z_]+)\.graphql"$')
OPERATION = re.compile(r"(?m)^(query|mutation|subscription) ")


def sent(name: str) -> str:
    """The text of an operation: its file and those it imports."""
    text = (FOLDER / f"{name}.graphql").read_text()
    return "\n".join([text, *map(sent, IMPORT.findall(text))])


def operations() -> list[dict[str, str]]:
    """Each operation with its id, the SHA-256 of its body, by name."""
    files = sorted(path.stem for path in FOLDER.glob("*.graphql") if OPERATION.search(path.read_text()))
    return [entry(sent(name)) for name in files]


def entry(text: str) -> dict[str, str]:
    """An operation as Apollo's format has it.

    Raises:
        ValueError: the text has no operation, more than one, or one without a name.
    """
    document = parse(text)
    (operation,) = (node for node in document.definitions if isinstance(node, OperationDefinitionNode))
    if operation.name is None:
        raise ValueError("An operation of the contract has a name.")
    body = normal_form(document)
    return {
        "id": digest(body),
        "name": operation.name.value,
        "type": operation.operation.value,
        "body": body,
    }


def manifest() -> dict[str, Any]:
    """The manifest for a server, and for Apollo's clients, which send the ids as they are."""
    return {**FORMAT, "operations": operations()}


def document_ids() -> dict[str, str]:
    """By name, what other clients send as `documentId`."""
    return {operation["name"]: f"sha256:{operation['id']}" for operation in operations()}
