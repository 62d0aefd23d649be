"""Rich text of several forms at once, in the threads of one process."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from wagtail.admin.rich_text import get_rich_text_editor_widget

FEATURES = ["bold", "link", "ol", "ul"]


def test_the_editor_shows_what_is_stored() -> None:
    widget = get_rich_text_editor_widget(features=FEATURES)
    stored = '<p data-block-key="a1b2c">Rest and <b>move</b>.</p>'
    assert widget.value_from_datadict({"text": widget.format_value(stored)}, {}, "text") == stored


@pytest.mark.usefixtures("hasty_threads")
def test_each_form_shows_its_own_words() -> None:
    widget = get_rich_text_editor_widget(features=FEATURES)

    def shown(number: int) -> list[str]:
        html = "".join(f"<p>Words <b>of</b> form {number}, part {part}.</p>" for part in range(5))
        return [block["text"] for block in json.loads(widget.format_value(html))["blocks"]]

    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(shown, range(200)))
    assert found == [[f"Words of form {number}, part {part}." for part in range(5)] for number in range(200)]
