import re
from pathlib import Path

from api.problems import ErrorCode

DOCS = Path(__file__).resolve().parent.parent.parent.parent / "docs" / "operations.md"


def test_every_code_about_persisted_operations_is_documented() -> None:
    documented = re.findall(r"(?m)^\| `(PERSISTED_\w+|private_\w+)` \|", DOCS.read_text())
    assert len(documented) == 5
    assert sorted(documented) == sorted(
        code for code in ErrorCode if code.startswith(("PERSISTED_", "private_"))
    )
