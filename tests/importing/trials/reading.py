"""The records of the tests: fictional, in the shape of the API v2 of ClinicalTrials.gov."""

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "records"
NAMES = sorted(path.stem for path in FOLDER.glob("*.json"))


def data_of(name: str) -> bytes:
    return (FOLDER / f"{name}.json").read_bytes()


def record_of(name: str) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(data_of(name))
    return record


def written(record: dict[str, Any]) -> bytes:
    return json.dumps(record).encode()
