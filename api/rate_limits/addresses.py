"""Whom a request is counted for: its client's address, as far as anybody we trust tells it."""

import re
from collections.abc import Mapping, Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Any, TypeAlias

Address: TypeAlias = IPv4Address | IPv6Address

CLIENT_PREFIX = 64
"""Of an IPv6 address: what one subscriber is given, at least."""

WITH_PORT = re.compile(r"(?P<v4>[\d.]+):\d{1,5}|\[(?P<v6>[^\]]*:[^\]]*)\](?::\d{1,5})?", re.ASCII)
"""198.51.100.7:4444 or [2001:db8::7]:4444; brackets alone are an IPv6 address, too."""


def counted_for(meta: Mapping[str, Any], *, trusted: Sequence[str]) -> str:
    """The client's IPv4 address, or the /64 network of its IPv6 address; "" if nobody knows."""
    address = client_address(meta, trusted=trusted)
    if isinstance(address, IPv6Address):
        return str(IPv6Network((address, CLIENT_PREFIX), strict=False))
    return str(address or "")


def client_address(meta: Mapping[str, Any], *, trusted: Sequence[str]) -> Address | None:
    """Who connected; behind trusted proxies the nearest address in X-Forwarded-For that is none of theirs.

    `meta` are a request's headers as WSGI names them, `trusted` are networks, as 10.0.0.0/8. What is no
    address ends the search: who wrote it is not known.
    """
    address = parsed(meta.get("REMOTE_ADDR", ""))
    forwarded = meta.get("HTTP_X_FORWARDED_FOR", "").split(",") if trusted else []
    while forwarded and address and is_in(address, trusted):
        nearer = parsed(forwarded.pop())
        if nearer is None:
            break
        address = nearer
    return address


def is_in(address: Address, networks: Sequence[str]) -> bool:
    return any(address in ip_network(network, strict=False) for network in networks)


def parsed(text: str) -> Address | None:
    """The address, with the port that some proxies add to it or without; IPv4 written as IPv6 is IPv4."""
    port = WITH_PORT.fullmatch(text.strip())
    bare = (port["v4"] or port["v6"]) if port else text.strip()
    try:
        address = ip_address(bare.partition("%")[0])
    except ValueError:
        return None
    return (address.ipv4_mapped or address) if isinstance(address, IPv6Address) else address
