"""No secret leaves by any root field or address, with any argument. The matrix comes from the schemas.

A new argument or parameter without values in the tables below fails the test: say what would find a secret
with it.
"""

import json
from collections.abc import Iterable, Iterator
from itertools import product

import pytest
from django.test import Client, override_settings
from graphql import GraphQLField, get_named_type
from pytest_django import DjangoDbBlocker
from pytest_django.fixtures import Settings as SettingsWrapper

from api.graphql.schema import graphql_schema
from api.representations.forms import SUFFIXES
from api.syndication.views import FORMS
from pages.models import Rendition
from tests.api.graphql.selection import selection
from tests.api.secrets import SECRET, Secrets, make_secrets
from tests.kept import once

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def made(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Secrets]:
    with once(django_db_blocker), override_settings(RECRUITMENT_APPROVAL="advised"):
        yield make_secrets()


@pytest.fixture
def secrets(made: Secrets, settings: SettingsWrapper) -> Secrets:
    for limit in ("TOKENS", "ALIASES", "DEPTH", "ROOT_FIELDS", "BODY_BYTES", "WEIGHT"):
        if hasattr(settings, f"GRAPHQL_MAX_{limit}"):
            setattr(settings, f"GRAPHQL_MAX_{limit}", 10_000_000)
    return made


WORDS = ("public", "secret", "secre", "s", "draft below withdrawn person")
"""Searches: for what may be found, for what must not be, and one that only the secret word corrects."""


def graphql_values(secrets: Secrets) -> dict[str, list[object]]:
    return {
        "path": [
            *secrets.paths,
            *(f"/old/{path.rstrip('/').rpartition('/')[2]}" for path in secrets.paths),
            "/backs/public/",
        ],
        "id": list(secrets.ids),
        "slug": list(secrets.slugs),
        "status": [None, "recruiting", "completed"],
        "locale": [None, "en", "es"],
        "condition": [None, secrets.slug],
        "pathPrefix": [None, *secrets.paths],
        "key": list(secrets.question_keys),
        "version": [None, 1, 2],
        "token": ["", secrets.slug],
        "first": [100],
        "after": [None],
        "orderBy": [None, "title", "updated_at"],
        "query": [*WORDS],
        "prefix": [*WORDS],
        "type": [None, ["Article"]],
        "aspect": [None, "overview"],
    }


def graphql_queries(secrets: Secrets) -> Iterator[tuple[str, dict[str, object]]]:
    """Every root field with every combination of arguments, asking for all there is."""
    values = graphql_values(secrets)
    root = graphql_schema().query_type
    assert root is not None
    for name, field in root.fields.items():
        for chosen in product(*(values[argument] for argument in field.args)):
            variables = dict(zip(field.args, chosen, strict=True))
            yield query(name, field, variables), variables


def query(name: str, field: GraphQLField, variables: dict[str, object]) -> str:
    declared = ", ".join(f"${argument}: {definition.type}" for argument, definition in field.args.items())
    passed = ", ".join(f"{argument}: ${argument}" for argument in field.args)
    parts = selection(get_named_type(field.type))
    return f"query({declared}) {{ {name}({passed}) {parts} }}" if declared else f"{{ {name} {parts} }}"


def test_no_secret_leaves_by_graphql(client: Client, secrets: Secrets) -> None:
    asked, found = 0, 0
    for text, variables in graphql_queries(secrets):
        body = json.dumps({"query": text, "variables": variables})
        response = client.post("/graphql/", body, content_type="application/json")
        answer = response.json()
        assert answer.get("data") is not None or variables.get("path") or variables.get("id"), (
            text[:80],
            answer,
        )
        assert not leaked(response.content, response.headers.values()), (variables, text[:80])
        asked, found = asked + 1, found + ("Public" in response.content.decode())
    assert asked > 50
    assert found > 3


def rest_values(secrets: Secrets) -> dict[str, list[str]]:
    return {
        "path": graphql_values(secrets)["path"],  # type: ignore[dict-item]  # all of them are text
        "id": list(secrets.ids),
        "suffix": [suffix for suffix in SUFFIXES if suffix != "json"],
        "key": list(secrets.question_keys),
        "version": ["1", "2"],
        "slug": list(secrets.slugs),
        "status": ["", "recruiting", "completed"],
        "type": ["", "Article", "SectionIndex", "Home"],
        "condition": ["", secrets.slug],
        "locale": ["", "en", "es"],
        "path_prefix": ["", *secrets.paths],
        "published_since": ["2000-01-01T00:00:00Z"],
        "updated_since": ["2000-01-01T00:00:00Z"],
        "review_due_before": [""],
        "order": ["title", "-updated_at"],
        "cursor": [""],
        "since": [""],
        "include": ["", "document"],
        "limit": ["100"],
        "fields": [""],
        "q": [*WORDS],
        "aspect": ["", "overview"],
    }


POSTED = {"/api/v1/preview/", "/api/v1/content/{id}/evaluate/"}
"""tests/preview holds the one to its tokens; the other answers a reader's own answers, and has no words."""


def rest_requests(client: Client, secrets: Secrets) -> Iterator[tuple[str, dict[str, str]]]:
    values = rest_values(secrets)
    for path, item in client.get("/api/v1/schema/").json()["paths"].items():
        if "get" not in item:
            assert path in POSTED
            continue
        parameters = {
            parameter["name"]: parameter["schema"]
            for parameter in item["get"].get("parameters", [])
            if parameter["in"] != "header"
        }
        if "limit" in parameters:
            values["limit"] = [str(parameters["limit"]["maximum"])]
        for chosen in product(*(values[name] for name in parameters)):
            given = dict(zip(parameters, chosen, strict=True))
            inside = {name: given.pop(name) for name in list(given) if f"{{{name}}}" in path}
            yield path.format(**inside), {name: value for name, value in given.items() if value}


def test_no_secret_leaves_by_rest(client: Client, secrets: Secrets) -> None:
    asked, found = 0, 0
    for path, parameters in rest_requests(client, secrets):
        response = client.get(path, parameters)
        assert response.status_code in {200, 403, 404, 410}, (path, parameters, response.content[:300])
        assert not leaked(response.content, response.headers.values()), (path, parameters)
        asked, found = asked + 1, found + ("Public" in response.content.decode())
    assert asked > 100
    assert found > 3


def syndicated(secrets: Secrets) -> Iterator[str]:
    """Every file that subscribers and crawlers can ask for."""
    yield from ("/sitemap.xml", "/robots.txt", "/llms.txt")
    for locale in ("en", "es"):
        yield from (f"/sitemap-{locale}.xml", f"/{locale}/llms.txt")
    conditions = [f"conditions/{locale}/{secrets.slug}/" for locale in ("en", "es")]
    sections = [f"sections{path}" for path in ("/", "/es/", "/backs/", *secrets.paths)]
    for each in (*sections, *conditions):
        yield from (f"/feeds/{each}{form}" for form in FORMS)


def test_no_secret_leaves_by_feeds_and_sitemaps(client: Client, secrets: Secrets) -> None:
    asked, found = 0, 0
    for address in syndicated(secrets):
        response = client.get(address)
        content = response.content.decode()
        assert response.status_code in {200, 404}, (address, content[:300])
        assert not leaked(response.content, response.headers.values()), address
        assert not any(f"{path}{end}" in content for path in secrets.paths for end in '<")'), address
        assert not any(id_ in content for id_ in secrets.ids), address
        asked, found = asked + 1, found + ("/backs/public/" in content)
    assert asked > 30
    assert found == 5  # the sitemap, and both forms of the feeds of the site and of the section


@pytest.mark.parametrize("kind", ["login", "groups", "password"])
def test_a_page_that_became_private_looks_unknown(client: Client, secrets: Secrets, kind: str) -> None:
    assert client.get("/api/v1/content/find/", {"path": f"/private-{kind}/"}).status_code == 404


def test_a_private_picture_is_not_served(client: Client, secrets: Secrets) -> None:
    urls = [rendition.url for rendition in Rendition.objects.all()]
    assert len(urls) >= 3
    assert {client.get(url).status_code for url in urls} == {404}


def leaked(content: bytes, headers: Iterable[str]) -> bool:
    """Whether an answer holds a secret word in its body or headers; slugs and file names hold it too."""
    return SECRET.lower() in f"{content.decode()} {' '.join(headers)}".lower()
