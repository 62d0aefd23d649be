"""manage.py contract"""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from frontend_contract.emit.files import contract_files
from frontend_contract.emit.typescript import type_of
from frontend_contract.management.commands.contract import ROOT, check_files
from pages.shapes.documents import document_structs


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder with a freshly written contract."""
    (tmp_path / "examples").mkdir()
    (tmp_path / "examples" / "one.json").write_text("{}")
    call_command("contract", root=tmp_path, stdout=StringIO())
    return tmp_path


def test_the_committed_contract_is_fresh() -> None:
    out = StringIO()
    call_command("contract", "--check", stdout=out)
    assert out.getvalue() == f"contract: {5 + len(document_structs())} files are fresh\n"
    assert (ROOT / "dist" / "DO-NOT-EDIT.md").is_file()


def test_writing_twice_gives_the_same_bytes(root: Path) -> None:
    call_command("contract", "--check", root=root, stdout=StringIO())
    assert (root / "dist" / "openapi.json").read_bytes() == contract_files()["openapi.json"].encode()


@pytest.mark.parametrize("name", sorted(contract_files()))
def test_a_missing_or_changed_file_is_found(root: Path, name: str) -> None:
    path = root / "dist" / name
    path.write_bytes(path.read_bytes() + b" ")
    with pytest.raises(CommandError, match=f"stale.*{name}$"):
        call_command("contract", "--check", root=root)
    path.unlink()
    with pytest.raises(CommandError, match=f"stale.*{name}$"):
        call_command("contract", "--check", root=root)


def test_a_file_that_is_left_over_is_found_and_removed(root: Path) -> None:
    left = root / "dist" / "schemas" / "Gone.json"
    left.write_text("{}")
    with pytest.raises(CommandError, match=r"schemas/Gone\.json \(left over\)"):
        call_command("contract", "--check", root=root)
    call_command("contract", root=root, stdout=StringIO())
    assert not left.exists()


def test_nothing_to_check_is_no_success(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="nothing to check"):
        check_files(tmp_path, {})


def test_a_release_is_kept_once(root: Path) -> None:
    call_command("contract", release="1.0", root=root, stdout=StringIO())
    kept = root / "released" / "1.0"
    assert json.loads((kept / "examples" / "one.json").read_text()) == {}
    assert {path.stem for path in (kept / "schemas").iterdir()} == set(document_structs())
    with pytest.raises(CommandError, match="released already"):
        call_command("contract", release="1.0", root=root, stdout=StringIO())


@pytest.mark.parametrize(
    ("schema", "typescript"),
    [
        ({"type": "string", "format": "date"}, "string"),
        ({"type": ["integer", "null"]}, "number | null"),
        ({"const": "Prose"}, '"Prose"'),
        ({"type": "string", "enum": ["a", "b"]}, '"a" | "b"'),
        ({"type": "array", "items": {"type": ["string", "null"]}}, "(string | null)[]"),
        ({"anyOf": [{"$ref": "#/$defs/Image"}, {"type": "null"}]}, "Image | null"),
        ({"anyOf": [{"$ref": "#/$defs/Page"}, {"$ref": "#/$defs/Selection"}]}, "Page"),
        ({"type": "object", "additionalProperties": {"type": "string"}}, "Record<string, string>"),
        ({"type": "object"}, "Record<string, unknown>"),
    ],
)
def test_schemas_become_typescript(schema: dict[str, object], typescript: str) -> None:
    assert type_of(schema) == typescript


def test_what_has_no_rule_is_an_error() -> None:
    with pytest.raises(ValueError, match="No TypeScript"):
        type_of({"not": {}})
