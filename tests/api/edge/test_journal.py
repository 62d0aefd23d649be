import json
import logging
from datetime import UTC, datetime, timedelta

import pytest

from api.edge.journal import Journal, line_of
from tests.api.edge.asking import Origin, edge_of, get

PATH = "/api/v1/content/"


@pytest.mark.django_db
def test_what_the_store_answers_has_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    edge = edge_of(Origin())
    get(edge, PATH)
    got = get(edge, f"{PATH}?q=secret")
    again = get(edge, f"{PATH}?q=secret", method="HEAD", if_none_match='"1"')
    assert [one.status for one in (got, again)] == [200, 304]
    edge.journal.write()
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert [line["status"] for line in lines] == [304]
    line = lines[0]
    assert line["request_id"] == again.headers["x-request-id"]
    assert (line["message"], line["path"], line["method"]) == (f"HEAD {PATH}", PATH, "HEAD")
    assert line["logger"] == "cms.request"
    assert set(line) >= {"time", "level"}
    assert len(edge.journal.lines) == 0


def test_a_path_is_text_whatever_bytes_it_has(capsys: pytest.CaptureFixture[str]) -> None:
    journal, began = Journal(), datetime.now(UTC)
    line = line_of({"REQUEST_METHOD": "GET", "PATH_INFO": 'a"\n\xff\u00e9/'}, 200)
    journal.lines.extend([("id-12345", line), ("id-67890", line)])
    journal.write()
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert [line["request_id"] for line in lines] == ["id-12345", "id-67890"]
    assert {line["path"][:3] for line in lines} == {'a"\n'}
    for line in lines:
        assert abs(datetime.fromisoformat(line["time"]) - began) < timedelta(seconds=5)


@pytest.mark.django_db
def test_a_quiet_log_has_no_lines(caplog: pytest.LogCaptureFixture) -> None:
    edge = edge_of(Origin())
    with caplog.at_level(logging.WARNING, logger="cms.request"):
        edge.journal.look()
        get(edge, PATH)
        get(edge, PATH)
        assert len(edge.journal.lines) == 0
    edge.journal.look()
