"""The contract's TypeScript compiles under --strict, with a client and with every example."""

import json
import subprocess
from pathlib import Path
from shutil import copy, which

import pytest

from pages.shapes.json_schema import document_name
from tests.contract.examples import EXAMPLES, ROOT, read_folder

HERE = Path(__file__).parent / "typescript"
MISSING = "needs Node, and `npm ci` in tests/contract/typescript"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(which("node") is None or not (HERE / "node_modules").is_dir(), reason=MISSING),
]


def compiled(folder: Path) -> str:
    """What the compiler says of a folder; nothing when all is well."""
    for file in (ROOT / "dist" / "types.ts", HERE / "client.ts", HERE / "tsconfig.json"):
        copy(file, folder)
    compiler = HERE / "node_modules" / "typescript" / "bin" / "tsc"
    run = subprocess.run(["node", compiler, "-p", folder], capture_output=True, text=True, check=False)
    return run.stdout + run.stderr


def eligibility_in(folder: Path, client: str) -> Path:
    """A client of the eligibility module, beside its types."""
    copy(ROOT / "eligibility" / "eligibility.d.ts", folder)
    (folder / "eligibility_client.ts").write_text(client)
    return folder


def examples_in_typescript() -> str:
    documents = read_folder(EXAMPLES).values()
    types = sorted({document_name(document["type"]) for document in documents})
    lines = [
        f"export const _{number} = {json.dumps(document)} satisfies {document_name(document['type'])};"
        for number, document in enumerate(documents)
    ]
    return "\n".join([f'import type {{ {", ".join(types)} }} from "./types";', *lines])


def test_a_client_and_every_example_compile(tmp_path: Path) -> None:
    (tmp_path / "examples.ts").write_text(examples_in_typescript())
    assert compiled(tmp_path) == ""


def test_a_wrong_example_does_not_compile(tmp_path: Path) -> None:
    wrong = examples_in_typescript().replace('"emergency"', '"soon"', 1)
    (tmp_path / "examples.ts").write_text(wrong)
    assert "\"soon\"' is not assignable to type 'Urgency'" in compiled(tmp_path)


def test_a_client_of_the_eligibility_module_compiles(tmp_path: Path) -> None:
    client = (HERE / "eligibility_client.ts").read_text()
    assert compiled(eligibility_in(tmp_path, client)) == ""


def test_an_answer_that_could_never_be_right_does_not_compile(tmp_path: Path) -> None:
    client = (HERE / "eligibility_client.ts").read_text()
    assert "not assignable" in compiled(eligibility_in(tmp_path, client.replace("40", "true")))
