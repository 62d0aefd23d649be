import re
import tomllib

import pytest

from tests.architecture.repository import ROOT

PYPROJECT = (ROOT / "pyproject.toml").read_text()
DECLARED = tomllib.loads(PYPROJECT)
LOCKS = ["run.txt", "dev.txt", "scanner.txt", "uv.txt"]


def declared() -> list[str]:
    groups = DECLARED["dependency-groups"].values()
    return [*DECLARED["project"]["dependencies"], *(line for group in groups for line in group)]


def test_every_dependency_says_what_it_is_for() -> None:
    explained = re.findall(r'(?m)^    "([^"]+)",  # \S.{10,}$', PYPROJECT)
    assert len(declared()) > 20
    assert [line for line in declared() if line not in explained] == []


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_file_has_hashes_and_no_index(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text()
    pins = re.findall(r"(?m)^([a-z0-9._-]+(?:\[[a-z,]+\])?==\S+) .*\\\n    --hash=sha256:", text)
    assert pins
    assert len(pins) == len(re.findall(r"(?m)^[a-z0-9]", text))
    assert re.findall(r"https?://|--(?:extra-)?index-url|--find-links|file:", text) == []


def test_every_dependency_is_locked() -> None:
    locked = "\n".join((ROOT / "requirements" / name).read_text() for name in LOCKS)
    names = [re.split(r"[\[=<>~]", line)[0].lower() for line in declared()]
    assert [name for name in names if f"\n{name}==" not in f"\n{locked}" and f"\n{name}[" not in locked] == []


def test_the_tests_run_on_what_production_runs_on() -> None:
    pins = [
        set(
            re.findall(
                r"(?m)^([a-z0-9._-]+(?:\[[a-z,]+\])?==\S+)", (ROOT / "requirements" / name).read_text()
            )
        )
        for name in ("run.txt", "dev.txt")
    ]
    assert pins[0] - pins[1] == set()
