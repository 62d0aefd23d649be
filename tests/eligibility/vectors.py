"""The vectors that every implementation of the rules has to pass."""

import json
from pathlib import Path
from typing import Any

Vectors = dict[str, Any]


def read_vectors(shared: Path) -> Vectors:
    """`criteria`, and by name `vectors` and `errors`. Raises AssertionError when any of them is empty."""
    vectors: Vectors = json.loads((shared / "eligibility" / "vectors.json").read_text())
    assert vectors["criteria"]
    assert vectors["vectors"]
    assert vectors["errors"]
    return vectors
