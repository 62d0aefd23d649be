"""manage.py contract: write the front-end contract, or check that the committed one is fresh."""

import shutil
from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

import frontend_contract
from frontend_contract.emit.files import contract_files

ROOT = Path(frontend_contract.__file__).parent
NOTICE = "DO-NOT-EDIT.md"


class Command(BaseCommand):
    requires_system_checks = ()  # one of them reads what this writes
    help = "Write the files that web and mobile teams build against, into frontend_contract/dist."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--check", action="store_true", help="Write nothing; fail if anything would change."
        )
        parser.add_argument(
            "--release", metavar="VERSION", help="Keep schemas and examples as they are, for ever."
        )
        parser.add_argument(
            "--root", type=Path, default=ROOT, help="The folder that holds dist/ and the others."
        )

    def handle(self, *, check: bool, release: str | None, root: Path, **_: object) -> None:
        files = contract_files()
        if check:
            check_files(root / "dist", files)
            self.stdout.write(f"contract: {len(files)} files are fresh")
            return
        write_files(root / "dist", files)
        self.stdout.write(f"contract: wrote {len(files)} files")
        if release:
            self.stdout.write(f"contract: released {keep(root, release)}")


def check_files(folder: Path, files: dict[str, str]) -> None:
    """Compare byte for byte.

    Raises:
        CommandError: a file is missing, differs or is left over, or there is nothing to compare.
    """
    if not files:
        raise CommandError("contract: there is nothing to check")
    wrong = [name for name, text in files.items() if not is_same(folder / name, text)]
    wrong += [f"{name} (left over)" for name in sorted(present(folder) - files.keys())]
    if wrong:
        raise CommandError(f"contract: stale, run `manage.py contract`: {', '.join(wrong)}")


def write_files(folder: Path, files: dict[str, str]) -> None:
    for name in present(folder) - files.keys():
        (folder / name).unlink()
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())


def keep(root: Path, version: str) -> str:
    """Copy schemas and examples to released/VERSION, which must not be there yet."""
    kept = root / "released" / version
    if kept.exists():
        raise CommandError(f"contract: {version} was released already and stays as it is")
    shutil.copytree(root / "dist" / "schemas", kept / "schemas")
    shutil.copytree(
        root / "examples", kept / "examples", ignore=shutil.ignore_patterns("for_clients", "*.md")
    )
    return version


def present(folder: Path) -> set[str]:
    """The files below a folder, but for the notice."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix() for path in found} - {NOTICE}


def is_same(path: Path, text: str) -> bool:
    return path.is_file() and path.read_bytes() == text.encode()
