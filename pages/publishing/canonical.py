"""Canonical JSON and its hash."""

import json
from hashlib import sha256
from typing import Any


def canonical_json(value: object) -> str:
    """JSON without insignificant white space, keys in the order given, characters unescaped."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def content_hash(content: dict[str, Any]) -> str:
    """SHA-256 over the content with sorted keys, as 64 hexadecimal digits."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False)
    return sha256(text.encode()).hexdigest()
