"""docs/representations.md says what there is."""

import re
from pathlib import Path

import yaml

from api.representations.forms import FORMS
from pages.importing.own.directives import read_directives
from pages.importing.own.front import is_own, read_front

PAGE = (Path(__file__).resolve().parents[3] / "docs" / "representations.md").read_text()


def test_every_form_is_documented_and_no_other() -> None:
    listed = re.findall(r"(?m)^\| `\.(\w+)` \| `([\w/+]+)` \|", PAGE)
    assert listed == [(form.suffix, form.media_type) for form in FORMS]


def test_the_example_can_be_read() -> None:
    found = re.search(r"(?ms)^```markdown\n(.*?)^```$", PAGE)
    assert found
    front = read_front(found[1])
    assert is_own(found[1])
    assert yaml.safe_load(found[1].split("---")[1])["title"] == "Lower back pain"
    body = "\n".join(found[1].split("\n")[front.lines :])
    (causes,) = read_directives(body, references=[1])
    assert (causes.name, causes.attributes["anchor"]) == ("causes", "causes")
    assert [each.name for each in causes.inside] == ["causes"]
