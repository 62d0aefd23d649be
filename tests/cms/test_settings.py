import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PRODUCTION = {"DEBUG": "0", "SECRET_KEY": "k" * 50, "ALLOWED_HOSTS": "cms.example.org"}


def settings_with(environment: dict[str, str], *, show: str = "DEBUG") -> subprocess.CompletedProcess[str]:
    """Loads the settings in a process of its own and prints one expression of them."""
    code = f"from cms import settings; print(settings.{show})"
    own = {"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1", **environment}
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=own, capture_output=True, text=True, check=False
    )


def test_nothing_needs_to_be_set() -> None:
    result = settings_with({}, show="DATABASES['default']['ENGINE']")
    assert (result.returncode, result.stdout) == (0, "django.db.backends.sqlite3\n")


def test_a_snapshot_is_kept_unless_told_otherwise() -> None:
    var = ROOT / "var"
    assert settings_with({}, show="EDGE_SNAPSHOT").stdout == f"{var}/snapshot\n"
    assert settings_with(PRODUCTION, show="EDGE_SNAPSHOT").stdout == f"{var}/snapshot\n"
    assert settings_with({"EDGE_SNAPSHOT": ""}, show="EDGE_SNAPSHOT").stdout == "\n"


def test_production_without_a_key_refuses_and_says_what_to_set() -> None:
    result = settings_with({"DEBUG": "0", "ALLOWED_HOSTS": "cms.example.org"})
    assert result.returncode == 1
    assert "ImproperlyConfigured: SECRET_KEY is not set, and DEBUG=0" in result.stderr
    assert "secrets.token_urlsafe(50)" in result.stderr


def test_production_without_hosts_refuses_and_says_what_to_set() -> None:
    result = settings_with({"DEBUG": "0", "SECRET_KEY": "k" * 50})
    assert result.returncode == 1
    assert "ImproperlyConfigured: ALLOWED_HOSTS is not set, and DEBUG=0" in result.stderr
    assert "ALLOWED_HOSTS=cms.example.org" in result.stderr


def test_production_is_https_unless_told_otherwise() -> None:
    shown = "SESSION_COOKIE_SECURE, settings.SECURE_HSTS_SECONDS, settings.GRAPHIQL"
    assert settings_with(PRODUCTION, show=shown).stdout == "True 31536000 False\n"
    assert settings_with(PRODUCTION | {"HTTPS": "0"}, show=shown).stdout == "False 0 False\n"


def test_services_are_chosen_by_address() -> None:
    services = {"DATABASE_URL": "postgres://u:p@db:5432/content", "REDIS_URL": "redis://cache:6379/1"}
    database = settings_with(services, show="DATABASES['default']")
    cache = settings_with(services, show="CACHES['default']['LOCATION']")
    plain = settings_with({**services, "EDGE": "0"}, show="DATABASES['default']['ENGINE']")
    assert "'ENGINE': 'api.edge.postgresql'" in database.stdout
    assert plain.stdout == "django.db.backends.postgresql\n"
    assert "'ATOMIC_REQUESTS': True" in database.stdout
    assert cache.stdout == "redis://cache:6379/1\n"


def test_cross_origin_readers_are_listed_or_all() -> None:
    shown = "CORS_ALLOWED_ORIGINS, settings.CORS_ALLOW_ALL_ORIGINS"
    assert settings_with({}, show=shown).stdout == "[] False\n"
    assert settings_with({"CORS_ALLOWED_ORIGINS": "*"}, show=shown).stdout == "[] True\n"
    listed = settings_with({"CORS_ALLOWED_ORIGINS": "https://www.example.org"}, show=shown)
    assert listed.stdout == "['https://www.example.org'] False\n"


def test_answers_vary_by_origin_only_where_other_origins_may_read() -> None:
    shown = "CORS_URLS_REGEX"
    assert settings_with({}, show=shown).stdout == "(?!)\n"
    opened = settings_with({"CORS_ALLOWED_ORIGINS": "*"}, show=shown)
    assert opened.stdout == "^/(api/(?!authoring/)|graphql/|feeds/)\n"


def test_documents_that_clients_persist_have_a_cache_of_their_own() -> None:
    shown = "CACHES['operations'] | {'BACKEND': settings.CACHES['default'].get('LOCATION'), 'OPTIONS': 0}"
    own = settings_with({}, show=shown)
    assert (
        own.stdout
        == "{'LOCATION': 'operations', 'BACKEND': None, 'KEY_PREFIX': 'operations', 'OPTIONS': 0}\n"
    )
    address = "redis://cache:6379/1"
    shared = settings_with({"REDIS_URL": address}, show=shown)
    both = f"'LOCATION': '{address}', 'BACKEND': '{address}'"
    assert shared.stdout == f"{{{both}, 'OPTIONS': 0, 'KEY_PREFIX': 'operations'}}\n"


def test_pages_and_drafts_are_shown_by_the_frontend_where_there_is_one() -> None:
    shown = "LIVE_CLIENT_URLS, settings.WAGTAIL_HEADLESS_PREVIEW['CLIENT_URLS']"
    ours = settings_with({}, show=shown)
    theirs = settings_with({"HEADLESS_CLIENT_URLS": '{"default": "https://www.example.org/"}'}, show=shown)
    assert ours.stdout == "{'default': 'http://localhost:8000/site'} {'default': '/preview/'}\n"
    assert theirs.stdout == (
        "{'default': 'https://www.example.org/'} {'default': 'https://www.example.org/preview/'}\n"
    )
