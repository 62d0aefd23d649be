import json
import logging
import sys

from cms.logging import JsonFormatter, current_request_id


def record(message: str, *, level: int = logging.INFO, **attributes: object) -> logging.LogRecord:
    made = logging.LogRecord("cms.test", level, __file__, 1, message, None, None)
    vars(made).update(attributes)
    return made


def test_a_record_is_one_line_of_json() -> None:
    line = JsonFormatter().format(record("two\nlines", fields={"status": 200}))
    assert "\n" not in line
    assert {key: value for key, value in json.loads(line).items() if key != "time"} == {
        "level": "info",
        "logger": "cms.test",
        "message": "two\nlines",
        "request_id": None,
        "status": 200,
    }


def test_it_carries_the_request_it_belongs_to() -> None:
    token = current_request_id.set("abc-123-def")
    line = json.loads(JsonFormatter().format(record("x")))
    current_request_id.reset(token)
    assert line["request_id"] == "abc-123-def"


def test_what_django_hangs_on_a_record_is_not_written() -> None:
    line = JsonFormatter().format(record("x", request="POST body and cookies"))
    assert "cookies" not in line


def test_an_exception_is_written_with_its_traceback() -> None:
    try:
        raise ValueError("broken")
    except ValueError:
        broken = record("x", level=logging.ERROR, exc_info=sys.exc_info())
    line = json.loads(JsonFormatter().format(broken))
    assert line["exception"].endswith("ValueError: broken")
