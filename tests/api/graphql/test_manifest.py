import json
from hashlib import sha256
from pathlib import Path

import pytest
from django.core.checks import run_checks
from django.core.exceptions import ImproperlyConfigured
from graphql import parse
from pytest_django import Settings

from api.graphql.checks import check_operations
from api.graphql.manifest import Manifest, manifest, manifest_at, normal_form

BODY = "{\n  a\n}"
ID = sha256(BODY.encode()).hexdigest()
GOOD = {"format": "apollo-persisted-query-manifest", "version": 1, "operations": [{"id": ID, "body": BODY}]}


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        "{}",
        json.dumps(GOOD | {"version": 2}),
        json.dumps(GOOD | {"operations": {}}),
        json.dumps(GOOD | {"operations": [{"id": ID}]}),
        json.dumps(GOOD | {"operations": [{"id": ID, "body": BODY + " "}]}),
        json.dumps(GOOD | {"operations": [{"id": ID, "body": 1}]}),
    ],
)
def test_what_is_no_manifest_is_found_before_the_server_starts(
    settings: Settings, tmp_path: Path, text: str
) -> None:
    path = tmp_path / "operations.json"
    path.write_text(text)
    settings.GRAPHQL_OPERATIONS = str(path)
    (error,) = [found for found in run_checks() if found.id == "api.E002"]
    assert f"GRAPHQL_OPERATIONS={path} is no manifest" in error.msg


def test_a_missing_file_is_no_manifest(tmp_path: Path) -> None:
    with pytest.raises(ImproperlyConfigured, match="FileNotFoundError"):
        manifest_at(str(tmp_path / "nothing.json"))


def test_texts_are_found_by_their_hash(settings: Settings, tmp_path: Path) -> None:
    path = tmp_path / "operations.json"
    path.write_text(json.dumps(GOOD))
    settings.GRAPHQL_OPERATIONS = str(path)
    assert manifest() == Manifest({ID: BODY}, frozenset([ID]))
    assert check_operations(None) == []


def test_without_a_manifest_nothing_is_known_and_a_hardened_server_does_not_start(settings: Settings) -> None:
    settings.GRAPHQL_OPERATIONS = ""
    assert (manifest().texts, check_operations(None)) == ({}, [])
    settings.GRAPHQL_HARDENED = True
    (error,) = check_operations(None)
    assert error.id == "api.E003"


def test_the_normal_form_knows_no_spacing_comments_or_order() -> None:
    one = "fragment B on Query{b} # comment\nquery Z{z} fragment A on Query{a(x:1,y:2)}\nquery Y{...A ...B}"
    assert normal_form(parse(one)) == (
        "query Y {\n  ...A\n  ...B\n}\n\nquery Z {\n  z\n}\n\n"
        "fragment A on Query {\n  a(x: 1, y: 2)\n}\n\nfragment B on Query {\n  b\n}"
    )
    assert normal_form(parse("{b a}")) == "{\n  b\n  a\n}"
