"""The rows of docs/limits.md, and requests that hold so much of what a row counts: of the real schema."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias
from urllib.parse import urlencode

from graphql import parse

from api.graphql.introspected import introspected
from api.graphql.manifest import FORMAT, digest
from api.graphql.schema import graphql_schema
from tests.architecture.repository import ROOT

ROW = r"(?m)^\| (?:`(\w+)`|no setting) \| ([\d.]+) \| [^|]+ \|(?: `(\w+)`)? \|$"
TABLE = {
    name: (default, code) for name, default, code in re.findall(ROW, (ROOT / "docs/limits.md").read_text())
}
"""By setting, and "" for what no setting allows: the default, and the code of what is more."""

PREVIEW = "/api/v1/preview/"
EVALUATION = "/api/v1/content/00000000-0000-4000-8000-000000000000/evaluate/"
CONTENT = "/api/v1/content/"
GRAPHQL = "/graphql/"


@dataclass(frozen=True)
class Request:
    """`text` is the document that is meant, for who has to know it before."""

    method: str
    path: str
    query: str = ""
    body: str = ""
    text: str = ""


@dataclass(frozen=True)
class Asked:
    """A document, and what goes with it."""

    text: str
    operation: str | None = None
    variables: Mapping[str, object] | None = None

    def parameters(self, *, persisted: bool) -> dict[str, object]:
        """As they are sent; what is not said is left out."""
        named = {"documentId": digest(self.text)} if persisted else {"query": self.text}
        return {
            **named,
            **({"operationName": self.operation} if self.operation else {}),
            **({"variables": self.variables} if self.variables else {}),
        }


Way: TypeAlias = Callable[[Asked], Request]
Try: TypeAlias = Callable[[int], Request]
"""The request that holds so much of what a limit counts."""


def posting(*, persisted: bool) -> Way:
    return lambda asked: Request(
        "POST", GRAPHQL, body=json.dumps(asked.parameters(persisted=persisted)), text=asked.text
    )


def getting(*, persisted: bool) -> Way:
    return lambda asked: Request(
        "GET", GRAPHQL, query=in_address(asked.parameters(persisted=persisted)), text=asked.text
    )


def in_address(parameters: Mapping[str, object]) -> str:
    compact = (",", ":")
    return urlencode(
        {
            name: value if isinstance(value, str) else json.dumps(value, separators=compact)
            for name, value in parameters.items()
        }
    )


POSTS: dict[str, Way] = {"POST": posting(persisted=False), "persisted, POST": posting(persisted=True)}
GETS: dict[str, Way] = {"GET": getting(persisted=False), "persisted, GET": getting(persisted=True)}

SCALARS = ("id", "type", "contentId", "locale", "site", "path", "title")
SITE = Asked("{ site { name } }")


def fields(count: int) -> str:
    """So many fields of an article, none of them more than 50 times."""
    return " ".join(SCALARS[number // 50] for number in range(count))


def shares(count: int, parts: int) -> list[int]:
    return [count // parts + (number < count % parts) for number in range(parts)]


def named(parts: Iterable[str], name: str = "a") -> str:
    """Each with an alias of its own."""
    return " ".join(f"{name}{number}: {part}" for number, part in enumerate(parts))


def deep(size: int) -> str:
    return '{ __type(name: "Query") ' + "{ ofType " * (size - 2) + "{ name }" + " }" * (size - 1)


def chain(size: int) -> str:
    spreads = [*(f"...F{number}" for number in range(1, size)), "site { name }"]
    written = [f"fragment F{number} on Query {{ {spread} }}" for number, spread in enumerate(spreads)]
    return "{ ...F0 } " + " ".join(written)


def many_fields(size: int) -> str:
    """In ten articles."""
    return "{ " + named(f'article(path: "/") {{ {fields(n)} }}' for n in shares(size - 10, 10)) + " }"


def many_arguments(size: int) -> str:
    """In operations of 20 root fields each, the rest in the last."""
    operations = [20] * (size // 20) + [size % 20] * (size % 20 > 0)
    roots = [" ".join(['page(path: "/") { id }'] * count) for count in operations]
    return " ".join(f"query Q{number} {{ {root} }}" for number, root in enumerate(roots))


def many_documents(size: int) -> str:
    """In lists of up to 100."""
    lists = [100] * (size // 100) + [size % 100] * (size % 100 > 0)
    return "{ " + named(f"articles(first: {first}) {{ nodes {{ id }} }}" for first in lists) + " }"


def costly(size: int) -> str:
    """A hundred articles of 999 fields, and one article for the rest."""
    nodes = named((f"nodes {{ {fields(count)} }}" for count in shares(994, 4)), "n")
    rest = size - 100 * 999 - 1
    return f'{{ articles(first: 100) {{ {nodes} }} article(path: "/") {{ {fields(rest)} }} }}'


TOLD = (
    "types { fields { name description isDeprecated deprecationReason type { name kind description } } }",
    "types { fields { name } }",
    "types { name }",
    "queryType { fields { name } }",
    "directives { name }",
    "queryType { name }",
    "description",
)
"""Of the schema, the most first; the last is one field."""


def introspecting(size: int) -> str:
    """As often as it fits, each of these."""
    found, left = [], size - 1
    for part in TOLD:
        count = introspected(parse(f"{{ __schema {{ {part} }} }}"), graphql_schema(), most=size) - 1
        found += [part] * (left // count)
        left %= count
    return f"{{ __schema {{ {named(found)} }} }}"


def levels(size: int) -> object:
    value: object = 0
    for _ in range(size - 1):
        value = [value]
    return value


DOCUMENTS: dict[str, Callable[[int], Asked]] = {
    "GRAPHQL_MAX_TOKENS": lambda size: Asked("{ site { name " + "#\n" * (size - 6) + "} }"),
    "GRAPHQL_MAX_OPERATIONS": lambda size: Asked(
        " ".join(f"query Q{number} {{ site {{ name }} }}" for number in range(size)), operation="Q0"
    ),
    "GRAPHQL_MAX_FRAGMENTS": lambda size: Asked(chain(size)),
    "GRAPHQL_MAX_DEPTH": lambda size: Asked(deep(size)),
    "GRAPHQL_MAX_ROOT_FIELDS": lambda size: Asked("{ " + "site { name } " * size + "}"),
    "GRAPHQL_MAX_BREADTH": lambda size: Asked(f'{{ article(path: "/") {{ {fields(size)} }} }}'),
    "GRAPHQL_MAX_FIELDS": lambda size: Asked(many_fields(size)),
    "GRAPHQL_MAX_REPEATS": lambda size: Asked("{ site { " + "name " * size + "} }"),
    "GRAPHQL_MAX_ALIASES": lambda size: Asked("{ site { " + named(["name"] * size) + " } }"),
    "GRAPHQL_MAX_DIRECTIVES": lambda size: Asked(
        "{ site { " + " ".join(f"{('name', 'id')[n % 2]} @skip(if: false)" for n in range(size)) + " } }"
    ),
    "GRAPHQL_MAX_ARGUMENTS": lambda size: Asked(many_arguments(size), operation="Q0"),
    "GRAPHQL_MAX_INTROSPECTED": lambda size: Asked(introspecting(size)),
    "GRAPHQL_MAX_DOCUMENTS": lambda size: Asked(many_documents(size)),
    "GRAPHQL_MAX_COST": lambda size: Asked(costly(size)),
}


def with_variables(value: object) -> Asked:
    return Asked(SITE.text, variables={"unused": value})


IN_BODY: dict[str, Callable[[int], Asked]] = {
    "API_MAX_JSON_DEPTH": lambda size: with_variables(levels(size - 2)),
    "API_MAX_JSON_VALUES": lambda size: with_variables([0] * (size - 4)),
}
"""Counted from the body on: the body itself, `variables`, and beside it the document."""

IN_ADDRESS: dict[str, Callable[[int], Asked]] = {
    "API_MAX_JSON_DEPTH": lambda size: with_variables(levels(size - 1)),
    "API_MAX_JSON_VALUES": lambda size: with_variables([0] * (size - 2)),
}
"""Counted from `variables` on."""


def long_body(way: Way) -> Try:
    known = way(SITE)
    return lambda size: Request("POST", GRAPHQL, body=known.body.ljust(size), text=known.text)


def long_address(way: Way) -> Try:
    query = way(SITE).query + "&campaign="
    return lambda size: Request("GET", GRAPHQL, query=query.ljust(size, "x"), text=SITE.text)


def tried(row: Callable[[int], Asked], way: Way) -> Try:
    return lambda size: way(row(size))


def evaluated(body: object) -> Request:
    return Request("POST", EVALUATION, body=json.dumps(body))


TRIES: dict[tuple[str, str], Try] = {
    **{
        (name, how): tried(row, way) for name, row in DOCUMENTS.items() for how, way in (POSTS | GETS).items()
    },
    **{(name, how): tried(row, way) for name, row in IN_BODY.items() for how, way in POSTS.items()},
    **{(name, how): tried(row, way) for name, row in IN_ADDRESS.items() for how, way in GETS.items()},
    **{("GRAPHQL_MAX_BODY_BYTES", how): long_body(way) for how, way in POSTS.items()},
    **{("API_MAX_QUERY_BYTES", how): long_address(way) for how, way in GETS.items()},
    ("API_MAX_QUERY_BYTES", "REST"): lambda size: Request(
        "GET", CONTENT, query="path_prefix=/".ljust(size, "x")
    ),
    ("API_MAX_BODY_BYTES", "preview"): lambda size: Request(
        "POST", PREVIEW, body='{"token": ""}'.ljust(size)
    ),
    ("API_MAX_BODY_BYTES", "evaluation"): lambda size: Request("POST", EVALUATION, body="{}".ljust(size)),
    ("API_MAX_JSON_DEPTH", "evaluation"): lambda size: evaluated({"x": levels(size - 1)}),
    ("API_MAX_JSON_VALUES", "evaluation"): lambda size: evaluated({"x": [0] * (size - 2)}),
    ("API_MAX_PAGE_SIZE", "REST"): lambda size: Request("GET", CONTENT, query=f"limit={size}"),
}
"""By row and by way. The evaluation reads its bodies by itself: they leave no trace."""


def limit_of(row: str) -> int:
    return int(TABLE[row][0])


def write_manifest(path: Path, texts: Iterable[str]) -> None:
    """The documents that a server knows."""
    operations = [{"id": digest(text), "body": text} for text in sorted(set(texts))]
    path.write_text(json.dumps({**FORMAT, "operations": operations}))


def code_of(body: bytes) -> str | None:
    """What an answer says is wrong; nothing for what was answered."""
    said = json.loads(body)
    if "errors" in said and "code" not in said:
        return str(said["errors"][0]["extensions"]["code"])
    return said.get("code") if isinstance(said.get("code"), str) else None


def allows(row: str, request: Request, body: bytes) -> bool:
    """Whether an answer is none of a limit: REST may find something else that is wrong."""
    code = code_of(body)
    return code is None if request.path == GRAPHQL else code != TABLE[row][1]
