import ast
from pathlib import Path

import pytest

from tests.architecture.repository import ROOT, tracked

LONGEST = 300
NAMELESS = {"utils", "util", "helpers", "helper", "common", "misc", "core"}
OURS = [path for path in tracked("*.py") if "migrations" not in path.parts]


def test_no_file_is_longer_than_a_reader_bears() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text().splitlines()) for path in OURS}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_every_module_is_named_for_what_it_holds() -> None:
    names = {part.removesuffix(".py") for path in OURS for part in path.relative_to(ROOT).parts}
    assert names & NAMELESS == set()


def imports_inside(path: Path) -> list[str]:
    """Imports below the top of the file; `ready` of an AppConfig may connect receivers there."""
    functions = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.FunctionDef)]
    return [
        f"{path.relative_to(ROOT)}:{inner.lineno}"
        for function in functions
        if not (path.name == "apps.py" and function.name == "ready")
        for inner in ast.walk(function)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]


def test_imports_stand_at_the_top() -> None:
    assert [place for path in OURS for place in imports_inside(path)] == []


@pytest.mark.parametrize("folder", ["cms", "pages", "search", "api", "frontend_contract"])
def test_every_package_says_what_it_is_for(folder: str) -> None:
    assert ast.get_docstring(ast.parse((ROOT / folder / "__init__.py").read_text()))
