import re

from tests.architecture.repository import ROOT, tracked

BINARY = {".png", ".jpg", ".jpeg", ".webp", ".avif", ".ico", ".woff2", ".docx", ".gz"}
# Written in pieces, so that this file does not hold what it looks for.
INDEX_HOSTS = [
    ".".join(words) for words in (("pypi", "org"), ("files", "pythonhosted", "org"), ("npmjs", "org"))
]
MACHINE_PATHS = [
    rf"(?<![\w.]){root}/" for root in ("/" + "root", "/" + "work", "/" + "home/[a-z]+", "/" + "opt")
]


def found(pattern: str) -> list[str]:
    texts = [path for path in tracked() if path.suffix not in BINARY]
    return [str(path.relative_to(ROOT)) for path in texts if re.search(pattern, path.read_text())]


def test_no_file_names_a_package_index() -> None:
    assert found("|".join(re.escape(host) for host in INDEX_HOSTS)) == []


def test_no_file_names_a_path_of_somebodys_machine() -> None:
    assert found("|".join(MACHINE_PATHS)) == []
