"""What is compared with what: a request to one server, and one to another."""

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
QUESTION = "word7 word77"


def rest(port: int, facts: Facts) -> Target:
    return Target(port, f"/api/v1/content/{facts['id']}/", contains=TITLE)


def graphql(port: int, facts: Facts) -> Target:
    asked = {"documentId": PAGE_ENTRY["id"], "variables": variables(facts)}
    return Target(port, f"/graphql/?{urlencode(asked)}", contains=TITLE)


def graphql_core(port: int, facts: Facts) -> Target:
    return Target(
        port, f"/api/v1/bench/graphql-core/?{urlencode({'variables': variables(facts)})}", contains=TITLE
    )


def one_read(port: int, facts: Facts) -> Target:
    return Target(port, f"/api/v1/bench/one-read/{facts['id']}/", contains=TITLE)


def page(port: int, cursor: str = "") -> Target:
    asked = {"limit": 20, **({"cursor": cursor} if cursor else {})}
    return Target(port, f"/api/v1/content/?{urlencode(asked)}", contains=b'"items":[{')


def search(port: int) -> Target:
    asked = {"q": QUESTION, "limit": 10}
    return Target(port, f"/api/v1/search/?{urlencode(asked)}", contains=b'"items":[{')


def variables(facts: Facts) -> str:
    return f'{{"id":"{facts["id"]}"}}'


def bodies(servers: Servers, facts: Facts) -> dict[str, Target]:
    """What is also served as constant bytes, by the name of its file."""
    port = servers.warm.port
    return {"rest": rest(port, facts), "graphql": graphql(port, facts), "list": page(port)}


def write_constants(folder: Path, servers: Servers, facts: Facts) -> None:
    for name, target in bodies(servers, facts).items():
        (folder / name).write_bytes(fetch(target).body)


def pairs(servers: Servers, facts: Facts, larger: Facts) -> Pairs:
    """The benches that are ratios, by name; the second of each is what the first is measured by."""
    constant, warm = servers.constant.port, bodies(servers, facts)
    cold, large = servers.cold.port, servers.cold_large.port
    asked_again = {"If-None-Match": headers_of(warm["rest"])["etag"]}
    unchanged = Target(servers.warm.port, warm["rest"].path, headers=asked_again, status=304)
    gzipped = Target(servers.warm.port, warm["rest"].path, headers={"Accept-Encoding": "gzip"})
    return {
        "rest_warm_vs_constant": (warm["rest"], Target(constant, "/rest")),
        "rest_304_vs_constant": (unchanged, Target(constant, "/rest")),
        "rest_gzip_vs_constant": (gzipped, Target(constant, "/rest")),
        "graphql_persisted_warm_vs_constant": (warm["graphql"], Target(constant, "/graphql")),
        "list_warm_vs_constant": (warm["list"], Target(constant, "/list")),
        "rest_cold_vs_one_read": (rest(cold, facts), one_read(cold, facts)),
        "graphql_cold_vs_one_read": (graphql(cold, facts), one_read(cold, facts)),
        "graphql_cold_vs_rest_cold": (graphql(cold, facts), rest(cold, facts)),
        "graphql_cold_vs_graphql_core": (graphql(cold, facts), graphql_core(cold, facts)),
        "read_100k_vs_1k": (rest(large, facts), rest(cold, facts)),
        "list_100k_vs_1k": (page(large), page(cold)),
        "list_page_1000_vs_1": (page(large, larger["cursor"]), page(large)),
        "search_100k_vs_1k": (search(large), search(cold)),
    }
