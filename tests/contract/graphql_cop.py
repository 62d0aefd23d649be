"""What graphql-cop asks a server, and what it takes for a finding (github.com/dolevf/graphql-cop, lib/tests).

The tool is on no package index. Each check stands here under the tool's name for it, with the tool's request
and its criterion; everything else is ours.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from django.test import Client

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Answer

Ask: TypeAlias = Callable[[Client], list["Answer"]]

EDITORS = ("graphiql.min.css", "GraphQL Playground", "GraphiQL", "graphql-playground")
EDITOR_PATHS = ("/graphiql", "/playground", "/console", "/graphql")


@dataclass(frozen=True)
class Check:
    """`found` gets one answer as text, and raises where it is not of the kind the tool looks for."""

    ask: Ask
    found: Callable[[str], object]

    def finds(self, client: Client) -> bool:
        """Whether the tool would report it; what it cannot read is no finding, there as here."""
        return any(self.sees(answer.content.decode()) for answer in self.ask(client))

    def sees(self, text: str) -> bool:
        try:
            return bool(self.found(text))
        except (AttributeError, IndexError, KeyError, TypeError, ValueError):
            return False


def query(text: str) -> Ask:
    """As the tool sends a query: by POST, in JSON, with the name of the operation."""
    return sent({"query": text, "operationName": "cop"})


def sent(body: object) -> Ask:
    return lambda client: [
        client.post("/graphql/", json.dumps(body), content_type="application/json", headers={"Accept": "*/*"})
    ]


def in_the_address(text: str, method: str) -> Ask:
    """The tool leaves answers other than those of success alone."""
    return lambda client: [
        answer
        for answer in [client.generic(method, "/graphql/", query_params={"query": text}, follow=True)]
        if answer.status_code < 400
    ]


def editors(client: Client) -> list["Answer"]:
    answers = [client.get(path, headers={"Accept": "*/*"}, follow=True) for path in EDITOR_PATHS]
    return [answer for answer in answers if answer.status_code < 400]


def data(text: str) -> Any:  # noqa: ANN401 - any JSON value
    return json.loads(text)["data"]


def unhandled(text: str) -> bool:
    told = json.loads(text)["errors"][0]["extensions"]
    return bool(told["exception"]) or "'extensions': {'exception':" in text


def traced(text: str) -> bool:
    """`tracing` or `exception` in what an error says beside its message, or a stack trace anywhere."""
    extensions = [error.get("extensions", {}) for error in json.loads(text).get("errors", [])]
    return "stacktrace" in text.lower() or any({"tracing", "exception"} & set(told) for told in extensions)


CIRCLE = """
query cop { __schema { ...A } }
fragment A on __Schema { __typename ...B }
fragment B on __Schema { ...A }
"""
NESTED = "{ fields { type " * 4

CHECKS: dict[str, Check] = {
    "alias_overloading": Check(
        query("query cop { " + " ".join(f"alias{n}:__typename" for n in range(101)) + " }"),
        lambda text: data(text)["alias100"],
    ),
    "batch_query": Check(
        sent([{"query": "query cop { __typename }"}] * 10), lambda text: len(json.loads(text)) >= 10
    ),
    "circular_fragment": Check(query(CIRCLE), lambda text: "errors" not in json.loads(text)),
    "circular_query_introspection": Check(
        query(f"query cop {{ __schema {{ types {NESTED}{{ name }}{' } }' * 4} }} }}"),
        lambda text: len(data(text)["__schema"]["types"]) > 25,
    ),
    "directive_overloading": Check(
        query("query cop { __typename " + "@aa" * 10 + " }"),
        lambda text: len(json.loads(text)["errors"]) == 10,
    ),
    "field_duplication": Check(
        query("query cop { " + "__typename " * 500 + "}"), lambda text: data(text)["__typename"]
    ),
    "field_suggestions": Check(
        query("query cop { __schema { directive } }"),
        lambda text: "Did you mean" in json.loads(text)["errors"][0]["message"],
    ),
    "get_based_mutation": Check(
        in_the_address("mutation cop {__typename}", "GET"), lambda text: data(text)["__typename"]
    ),
    "detect_graphiql": Check(editors, lambda text: any(word in text for word in EDITORS)),
    "get_method_support": Check(
        in_the_address("query cop {__typename}", "GET"), lambda text: data(text)["__typename"]
    ),
    "introspection": Check(
        query("query cop { __schema { types { name fields { name } } } }"),
        lambda text: data(text)["__schema"]["types"],
    ),
    "post_based_csrf": Check(
        in_the_address("query cop {__typename}", "POST"), lambda text: data(text)["__typename"]
    ),
    "trace_mode": Check(query("query cop { __typename }"), traced),
    "unhandled_error_detection": Check(query("qwerty cop { abc }"), unhandled),
}

RECOGNISED = Check(
    query("query cop { __typename }"), lambda text: data(text)["__typename"] in ("Query", "QueryRoot", "Root")
)
"""Before its checks the tool asks whether this is GraphQL at all, and ends where it is not."""
