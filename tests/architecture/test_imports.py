import subprocess
import sys
import tomllib

from tests.architecture.repository import ROOT

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]


def test_every_import_rule_holds() -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as lint; lint()"]
    result = subprocess.run([*command, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout
    assert f"Contracts: {len(CONTRACTS)} kept, 0 broken" in result.stdout


def test_no_import_is_excepted() -> None:
    assert len(CONTRACTS) > 5
    assert [contract["name"] for contract in CONTRACTS if contract.get("ignore_imports")] == []
