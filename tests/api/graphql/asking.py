"""Queries sent as a client sends them."""

from typing import Any

from django.test import Client


def ask(client: Client, query: str, /, host: str = "localhost", **variables: object) -> dict[str, Any]:
    """The whole answer, as JSON."""
    body = {"query": query, "variables": variables}
    response = client.post("/graphql/", body, content_type="application/json", headers={"Host": host})
    answer: dict[str, Any] = response.json()
    return answer


def data(client: Client, query: str, /, host: str = "localhost", **variables: object) -> dict[str, Any]:
    """The data of an answer that must have no errors."""
    answer = ask(client, query, host, **variables)
    assert "errors" not in answer
    found: dict[str, Any] = answer["data"]
    return found


def code(answer: dict[str, Any]) -> str:
    """The code of the one error of an answer."""
    (error,) = answer["errors"]
    return str(error["extensions"]["code"])
