import re

from tests.architecture.repository import ROOT, tracked

READ = set(re.findall(r'env\.\w+\(\s*"(\w+)"', (ROOT / "cms/settings.py").read_text()))
DOCUMENTED = re.findall(r"(?m)^(?:# )?([A-Z][A-Z_]+)=", (ROOT / ".env.example").read_text())


def test_every_setting_is_documented_and_nothing_else() -> None:
    assert len(DOCUMENTED) == len(set(DOCUMENTED))
    assert len(READ) > 15
    assert set(DOCUMENTED) == READ


def test_only_the_settings_read_the_environment() -> None:
    readers = [
        str(path.relative_to(ROOT))
        for path in tracked("cms/*.py", "pages/*.py", "search/*.py", "api/*.py", "frontend_contract/*.py")
        if re.search(r"os\.environ\b|os\.getenv|\benviron\b", path.read_text())
    ]
    assert readers == ["cms/environment.py", "cms/settings.py", "cms/wsgi.py"]
