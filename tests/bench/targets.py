"""What is compared with what: a request to one server, and one to another."""

import json
from collections import deque
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import urlencode

from tests.bench.load import Target, fetch, headers_of
from tests.bench.operations import PAGE_ENTRY
from tests.bench.servers import Servers

Facts: TypeAlias = dict[str, Any]
"""What a module of ours printed as JSON: the long article's id and path, a cursor far down."""

Pairs: TypeAlias = dict[str, tuple[Target, Target]]

TITLE = b"The long article"
HIT = {"cache-status": "hit"}
QUESTION = "word7 word77"
OF_THE_SERVER = ("server", "date")


def rest(port: int, facts: Facts) -> Target:
    return Target(port, f"/api/v1/content/{facts['id']}/", contains=TITLE)


def graphql(port: int, *ids: str) -> Target:
    """The persisted operation; of several documents, one after the other."""
    return taking_turns(
        port, "/graphql/", [{"documentId": PAGE_ENTRY["id"], **variables(id_)} for id_ in ids]
    )


def graphql_core(port: int, *ids: str) -> Target:
    return taking_turns(port, "/api/v1/bench/graphql-core/", [variables(id_) for id_ in ids])


def taking_turns(port: int, path: str, queries: list[dict[str, str]]) -> Target:
    paths = [f"{path}?{urlencode(query)}" for query in queries]
    return Target(port, paths[0], contains=TITLE, paths=deque(paths if len(paths) > 1 else ()))


def one_read(port: int, facts: Facts) -> Target:
    return Target(port, f"/api/v1/bench/one-read/{facts['id']}/", contains=TITLE)


def page(port: int, cursor: str = "") -> Target:
    asked = {"limit": 20, **({"cursor": cursor} if cursor else {})}
    return Target(port, f"/api/v1/content/?{urlencode(asked)}", contains=b'"items":[{')


def search(port: int) -> Target:
    asked = {"q": QUESTION, "limit": 10}
    return Target(port, f"/api/v1/search/?{urlencode(asked)}", contains=b'"items":[{')


def variables(id_: str) -> dict[str, str]:
    return {"variables": f'{{"id":"{id_}"}}'}


def as_deployed(servers: Servers, facts: Facts) -> dict[str, Target]:
    """What is also served as constant bytes, by the name of its file. Warmed up, each is a hit."""
    port = servers.warm.port
    found = {"rest": rest(port, facts), "graphql": graphql(port, facts["id"]), "list": page(port)}
    return {name: replace(target, expects=HIT) for name, target in found.items()}


def write_constants(folder: Path, servers: Servers, facts: Facts) -> None:
    """Bodies and headers, but for those that the server puts to every answer."""
    for name, target in as_deployed(servers, facts).items():
        answer = fetch(target)
        headers = {key: value for key, value in answer.headers.items() if key not in OF_THE_SERVER}
        (folder / name).write_bytes(answer.body)
        (folder / f"{name}.json").write_text(json.dumps(headers))


def constants(port: int, deployed: dict[str, Target]) -> dict[str, Target]:
    """The same answers from files, by their names."""
    return {name: Target(port, f"/{name}", contains=fetch(target).body) for name, target in deployed.items()}


def pairs(servers: Servers, facts: Facts, larger: Facts) -> Pairs:
    """The benches that are ratios, by name; the second of each is what the first is measured by."""
    warm = as_deployed(servers, facts)
    constant = constants(servers.constant.port, warm)
    cold, large = servers.cold.port, servers.cold_large.port
    asked_again = {"If-None-Match": headers_of(warm["rest"])["etag"]}
    unchanged = replace(warm["rest"], headers=asked_again, status=304, contains=b"")
    gzipped = replace(
        warm["rest"], headers={"Accept-Encoding": "gzip"}, expects={**HIT, "content-encoding": "gzip"}
    )
    one, many = facts["id"], facts["long"]
    return {
        "rest_warm_vs_constant": (warm["rest"], constant["rest"]),
        "rest_304_vs_constant": (unchanged, constant["rest"]),
        "rest_gzip_vs_constant": (gzipped, constant["rest"]),
        "graphql_persisted_warm_vs_constant": (warm["graphql"], constant["graphql"]),
        "list_warm_vs_constant": (warm["list"], constant["list"]),
        "rest_cold_vs_one_read": (rest(cold, facts), one_read(cold, facts)),
        "graphql_cold_vs_one_read": (graphql(cold, one), one_read(cold, facts)),
        "graphql_cold_vs_rest_cold": (graphql(cold, one), rest(cold, facts)),
        "graphql_cold_vs_graphql_core": (graphql(cold, one), graphql_core(cold, one)),
        "graphql_first_vs_graphql_core": (graphql(cold, *many), graphql_core(cold, *many)),
        "read_100k_vs_1k": (rest(large, facts), rest(cold, facts)),
        "list_100k_vs_1k": (page(large), page(cold)),
        "list_page_1000_vs_1": (page(large, larger["cursor"]), page(large)),
        "search_100k_vs_1k": (search(large), search(cold)),
    }
