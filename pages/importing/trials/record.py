"""A file's bytes -> a study record: JSON that is what it should be, or a refusal."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NoReturn

from pages.importing.trials.refusal import TrialImportError

Json = dict[str, Any]

LARGEST = 20_000_000
"""In bytes; records with all their results are smaller."""

DEEPEST = 60
LONGEST_CRITERIA = 100_000
"""In characters; the registry allows 20,000."""

NUMBER = re.compile(r"NCT\d{8}")
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def read_record(data: bytes) -> Json:
    """The record of one study.

    Raises:
        TrialImportError: record.too_large, .unreadable, .too_deep, .several or .unknown.
    """
    if len(data) > LARGEST:
        raise TrialImportError("record.too_large", f"A record has at most {LARGEST // 1_000_000} MB.")
    record = _parsed(data)
    if _is_list_of_studies(record):
        raise TrialImportError("record.several", "This is a list of studies. Give the record of one.")
    if not isinstance(record, dict):
        raise TrialImportError("record.unknown", "A study record is a JSON object.")
    _check_values(record)
    return _study(record)


def protocol_of(record: Json) -> Json:
    """The part of a record that says what is planned."""
    protocol: Json = record["protocolSection"]
    return protocol


def number_of(record: Json) -> str:
    """The registry's number of the study."""
    return str(protocol_of(record)["identificationModule"]["nctId"])


def _parsed(data: bytes) -> object:
    try:
        parsed: object = json.loads(data.decode("utf-8-sig"), parse_constant=_refuse_constant)
    except RecursionError:
        raise TrialImportError("record.too_deep", "The record is nested too deeply.") from None
    except ValueError as error:
        raise TrialImportError("record.unreadable", f"This is not JSON in UTF-8: {error}.") from error
    return parsed


def _is_list_of_studies(parsed: object) -> bool:
    """Records in an array, or as the API answers a search."""
    if isinstance(parsed, list):
        return any(isinstance(each, dict) for each in parsed)
    return isinstance(parsed, dict) and "studies" in parsed


def _refuse_constant(name: str) -> NoReturn:
    raise TrialImportError("record.unreadable", f"{name} is no JSON.")


def _check_values(record: Json) -> None:
    for depth, value in _values(record):
        if depth > DEEPEST:
            raise TrialImportError("record.too_deep", "The record is nested too deeply.")
        if isinstance(value, str) and UNSTORABLE.search(value):
            raise TrialImportError("record.unreadable", "The record holds characters that are no text.")


def _values(record: Json) -> Iterator[tuple[int, object]]:
    """Everything in the record with its depth, keys included; no recursion, whatever the record is."""
    waiting: list[tuple[int, object]] = [(1, record)]
    while waiting:
        depth, value = waiting.pop()
        yield depth, value
        if isinstance(value, dict):
            waiting += [(depth + 1, part) for pair in value.items() for part in pair]
        if isinstance(value, list):
            waiting += [(depth + 1, part) for part in value]


def _study(record: Json) -> Json:
    protocol = record.get("protocolSection")
    identification = protocol.get("identificationModule") if isinstance(protocol, dict) else None
    number = identification.get("nctId") if isinstance(identification, dict) else None
    if not isinstance(number, str) or not NUMBER.fullmatch(number):
        message = (
            "This is no study record of ClinicalTrials.gov: protocolSection.identificationModule.nctId is"
        )
        raise TrialImportError("record.unknown", f"{message} not NCT and eight digits.")
    eligibility = protocol.get("eligibilityModule") if isinstance(protocol, dict) else None
    criteria = eligibility.get("eligibilityCriteria") if isinstance(eligibility, dict) else None
    if isinstance(criteria, str) and len(criteria) > LONGEST_CRITERIA:
        raise TrialImportError("record.too_large", f"Criteria have at most {LONGEST_CRITERIA} characters.")
    return record
