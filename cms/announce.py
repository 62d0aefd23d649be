"""Says where a newcomer can look, once our own server answers."""

import http.client
import json
from http import HTTPStatus


def ask(*, port: int, path: str) -> tuple[int, bytes]:
    """Status and body of the answer of our server on this machine; (0, b"") while it does not listen yet."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", path, headers={"Host": "localhost"})
        response = connection.getresponse()
        return response.status, response.read()
    except OSError:
        return 0, b""
    finally:
        connection.close()


def is_ready(*, port: int) -> bool:
    return ask(port=port, path="/readyz")[0] == HTTPStatus.OK


def addresses(*, port: int) -> list[tuple[str, str]]:
    """Name and address of each place; a demo article's only where one is published."""
    base = f"http://localhost:{port}"
    return [
        ("Start page", f"{base}/"),
        ("The site", f"{base}/site/"),
        ("Admin", f"{base}/admin/"),
        ("GraphiQL", f"{base}/graphql/"),
        ("REST docs", f"{base}/api/v1/docs/"),
        *(("A demo article", f"{base}/api/v1/content/{article}/") for article in article_ids(port=port)),
    ]


def article_ids(*, port: int) -> list[str]:
    """The id of one published article, or none."""
    status, body = ask(port=port, path="/api/v1/content/?type=Article&locale=en&limit=1")
    return [article["id"] for article in json.loads(body)["items"]] if status == HTTPStatus.OK else []


def announce(*, port: int) -> None:
    for name, address in addresses(port=port):
        print(f"  {name:<15} {address}")
    print("  Ctrl-C stops everything.", flush=True)
