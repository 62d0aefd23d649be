"""The operation that is measured: all that the reference client asks of a page, by its id as in REST."""

import json
from pathlib import Path

from api.graphql.manifest import FORMAT
from frontend_contract.emit.operations import entry, sent

PAGE = (
    sent("page")
    .replace("($path: String!)", "($id: ID!)")
    .replace("page(path: $path)", "node(id: $id)")
    .replace("  site {", "  site @skip(if: true) {")
)
PAGE_ENTRY = entry(PAGE)


def write_manifest(file: Path) -> None:
    """For GRAPHQL_OPERATIONS."""
    file.write_text(json.dumps({**FORMAT, "operations": [PAGE_ENTRY]}))
