"""Runs the Dockerfile without Docker: each stage is a folder, each RUN is executed in it."""

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
DOCKERFILE = (ROOT / "Dockerfile").read_text()
WORKDIR = "/app"
SETTINGS = re.findall(r"(?m)^(?:# )?([A-Z][A-Z_]+)=", (ROOT / ".env.example").read_text())
OURS = {*SETTINGS, "DJANGO_SETTINGS_MODULE", "MAKEFLAGS", "MAKELEVEL", "PYTHONPATH", "VIRTUAL_ENV"}


def instructions(text: str) -> list[tuple[str, str]]:
    """Each instruction and its words, continuation lines joined and comments left out."""
    joined = re.sub(r"\\\n\s*", "", re.sub(r"(?m)^#.*\n", "", text))
    lines = [line.split(" ", 1) for line in joined.splitlines() if line.strip()]
    return [(name, words) for name, words in lines]


@dataclass
class Build:
    """The folders made so far, one for each stage, and what the current one has been told."""

    export: Path
    room: Path
    stages: dict[str, Path] = field(default_factory=dict)
    here: Path = Path()
    environment: dict[str, str] = field(default_factory=dict)
    ran: list[str] = field(default_factory=list)

    def from_(self, words: str) -> None:
        name = words.partition(" AS ")[2] or "final"
        self.here = self.stages[name] = self.room / name
        self.here.mkdir()
        self.environment = {name: value for name, value in os.environ.items() if name not in OURS}

    def copy(self, words: str) -> None:
        options = dict(re.findall(r"--(\w+)=(\S+)", words))
        *sources, target = re.sub(r"--\w+=\S+ ?", "", words).split()
        origin = self.stages[options["from"]] if "from" in options else self.export
        for source in sources:
            path = origin / source.removeprefix(WORKDIR).lstrip("/")
            place = self.here / target
            if path.is_dir():
                shutil.copytree(path, place, symlinks=True, dirs_exist_ok=True)
            else:
                shutil.copy(path, place)

    def env(self, words: str) -> None:
        name, _, value = shlex.split(words)[0].partition("=")
        self.environment[name] = value

    def run(self, words: str) -> None:
        assert words.startswith("make "), f"RUN {words}: not a make verb"
        subprocess.run(shlex.split(words), cwd=self.here, env=self.environment, check=True, timeout=300)
        self.ran.append(words)

    def workdir(self, words: str) -> None:
        assert words == WORKDIR

    def told(self, _words: str) -> None:
        """What only a container engine acts on."""


VERBS: dict[str, Callable[[Build, str], None]] = {
    "FROM": Build.from_,
    "COPY": Build.copy,
    "ENV": Build.env,
    "RUN": Build.run,
    "WORKDIR": Build.workdir,
} | dict.fromkeys(["USER", "EXPOSE", "VOLUME", "HEALTHCHECK", "CMD"], Build.told)


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """What `docker build` would see: the committed files that .dockerignore lets through."""
    folder = tmp_path / "export"
    folder.mkdir()
    archive = subprocess.run(["git", "archive", "HEAD"], cwd=ROOT, capture_output=True, check=True)
    subprocess.run(["tar", "-x"], cwd=folder, input=archive.stdout, check=True)
    allowed = re.findall(r"(?m)^!(\S+)$", (ROOT / ".dockerignore").read_text())
    for path in folder.iterdir():
        if not any(fnmatch(path.name, pattern) for pattern in allowed):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    return folder


@pytest.mark.slow
def test_every_line_runs_in_a_clean_export(export: Path, tmp_path: Path) -> None:
    build = Build(export=export, room=tmp_path)
    for name, words in instructions(DOCKERFILE):
        VERBS[name](build, words)
    assert build.ran == ["make install", "make static"]
    final = build.stages["final"]
    assert (final / "var/static/staticfiles.json").is_file()
    assert all((final / "var" / name).is_dir() for name in ("media", "snapshot"))
    assert not list(final.glob(".venv/lib/python*/site-packages/pytest"))
    production = build.environment | {"SECRET_KEY": "k" * 50, "ALLOWED_HOSTS": "localhost"}
    check = [".venv/bin/python", "manage.py", "check"]
    subprocess.run(check, cwd=final, env=production, check=True, timeout=60)
    show = [".venv/bin/python", "-c", "from cms import settings; print(settings.EDGE_SNAPSHOT)"]
    shown = subprocess.run(show, cwd=final, env=production, check=True, timeout=60, capture_output=True)
    assert shown.stdout.decode().strip() == str(final / "var/snapshot")


def test_a_line_it_cannot_run_fails(tmp_path: Path) -> None:
    build = Build(export=tmp_path, room=tmp_path)
    with pytest.raises(AssertionError, match="RUN apt-get install git: not a make verb"):
        build.run("apt-get install git")
    with pytest.raises(KeyError):
        VERBS["ADD"](build, "https://example.org/file .")


LAST_STAGE = instructions(DOCKERFILE.rpartition("\nFROM ")[2].replace("python", "FROM python", 1))


def test_its_user_may_write_what_the_server_keeps() -> None:
    words = [words for name, words in LAST_STAGE if name in ("COPY", "USER", "VOLUME")]
    assert words[2:] == [
        "--from=build --chown=10001:10001 /app/var var",
        "10001:10001",
        "/app/var/media",
        "/app/var/snapshot",
    ]


def test_the_image_runs_as_nobody_in_particular_and_says_when_it_is_ill() -> None:
    last_stage = dict(LAST_STAGE)
    assert last_stage["USER"] == "10001:10001"
    assert last_stage["HEALTHCHECK"].endswith('CMD ["/app/.venv/bin/python", "-m", "cms.probe"]')
    assert last_stage["CMD"] == '["/app/.venv/bin/python", "-m", "cms.serve", "web"]'
