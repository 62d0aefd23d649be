"""Whatever the file is: a record, or a refusal that says why."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.importing.trials.contents import contents_of
from pages.importing.trials.record import LARGEST, read_record
from pages.importing.trials.refusal import TrialImportError
from tests.importing.trials.reading import NAMES, data_of, record_of, written

NUMBER = '{"protocolSection": {"identificationModule": {"nctId": "NCT12345678"}}, "more": %s}'
HOSTILE = {
    "record.too_large": b" " * (LARGEST + 1),
    "record.unreadable": b"%PDF-1.7",
    "record.unreadable ": b"\xff\xfe{}",
    "record.unreadable  ": (NUMBER % "NaN").encode(),
    "record.unreadable   ": (NUMBER % '"\\u0000"').encode(),
    "record.unreadable    ": (NUMBER % '"\\ud800"').encode(),
    "record.unreadable     ": (NUMBER % ("9" * 5000)).encode(),
    "record.too_deep": (NUMBER % ("[" * 100 + "]" * 100)).encode(),
    "record.too_deep ": b"[" * 1_000_000,
    "record.several": b'{"studies": []}',
    "record.several ": b'[{"protocolSection": {"identificationModule": {"nctId": "NCT12345678"}}}]',
    "record.unknown": b"[]",
    "record.unknown ": b'{"protocolSection": []}',
    "record.unknown  ": b'{"protocolSection": {"identificationModule": {"nctId": 7}}}',
    "record.unknown   ": b'{"protocolSection": {"identificationModule": {"nctId": "../etc"}}}',
}


@pytest.mark.parametrize(("code", "data"), HOSTILE.items(), ids=range(len(HOSTILE)))
def test_a_hostile_file_is_refused(code: str, data: bytes) -> None:
    with pytest.raises(TrialImportError) as refused:
        read_record(data)
    assert refused.value.code == code.strip()
    assert refused.value.message[-1] in ".)"


def test_criteria_that_are_too_long_are_refused() -> None:
    record = record_of("sparse")
    record["protocolSection"]["eligibilityModule"]["eligibilityCriteria"] = "* a\n" * 30_000
    with pytest.raises(TrialImportError, match="at most 100000 characters"):
        read_record(written(record))


@pytest.mark.parametrize("name", NAMES)
def test_a_record_is_read_as_it_is(name: str) -> None:
    assert read_record(data_of(name)) == record_of(name)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)
MODULES = [name for name in record_of("heat-wrap")["protocolSection"] if name != "identificationModule"]


@given(st.sampled_from(MODULES), st.sampled_from(["", *MODULES]), JSON)
def test_no_shape_is_too_odd_to_be_read(module: str, inside: str, value: object) -> None:
    """A module, or each of its parts in turn, is something else."""
    record = record_of("heat-wrap")
    if inside:
        parts = record["protocolSection"][module]
        record["protocolSection"][module] = dict.fromkeys(parts, json.loads(json.dumps(value)))
    else:
        record["protocolSection"][module] = value
    assert contents_of(record).number == "NCT90000001"
