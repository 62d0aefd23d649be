"""Where webhooks may go: the public internet, judged by the address that is connected to, not by the name."""

import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

IPAddress = IPv4Address | IPv6Address
Resolve = Callable[[str, int], list[str]]

UNICAST = IPv6Network("2000::/3")
REFUSED_V4 = (
    IPv4Network("192.0.0.0/24"),  # protocol assignments, a metadata service of a cloud among them
    IPv4Network("168.63.129.16/32"),  # the platform service of a cloud, on a public address
)
REFUSED_V6 = (
    IPv6Network("2001::/23"),  # protocol assignments, Teredo among them, which holds an IPv4 address
    IPv6Network("2002::/16"),  # 6to4, which holds one too
)

OWN_NETWORK = ("localhost", "localdomain", "local", "internal")
"""Last labels of names that lead to the machine itself or stay within a network, wherever they are asked."""


class RefusedAddress(Exception):
    """A webhook must not go there, or its name leads nowhere. The message is for the delivery log."""


def is_public(address: IPAddress) -> bool:
    """Whether an address is one of the public internet; what holds an IPv4 address inside is not."""
    if isinstance(address, IPv4Address):
        return (
            address.is_global
            and not address.is_multicast
            and not any(address in network for network in REFUSED_V4)
        )
    return address.is_global and address in UNICAST and not any(address in network for network in REFUSED_V6)


def is_plainly_private(host: str) -> bool:
    """Whether a host cannot be public, as can be seen without asking for its address.

    A name of one label is completed by the network it is asked in.
    """
    name = host.rstrip(".").lower()
    address = literal_address(name)
    if address is not None:
        return not is_public(address)
    return "." not in name or name.rpartition(".")[2] in OWN_NETWORK


def literal_address(host: str) -> IPAddress | None:
    """The address that a host is in any notation the resolver knows: 2130706433 and 0x7f.1 are 127.0.0.1."""
    try:
        return parsed(host)
    except ValueError:
        pass
    try:
        return IPv4Address(socket.inet_aton(host))
    except OSError:
        return None


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host, in the order to try them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(place[4][0]) for place in found))


def address_to_connect_to(host: str, port: int, *, private: bool, resolve: Resolve = resolve) -> str:
    """The address of a host, resolved once. With `private`, any will do.

    Raises:
        RefusedAddress: it has none, or one of them is not public.
    """
    try:
        addresses = resolve(host, port)
    except (OSError, UnicodeError) as error:
        raise RefusedAddress(f"The name {host} leads nowhere.") from error
    if not addresses:
        raise RefusedAddress(f"The name {host} leads nowhere.")
    refused = [address for address in addresses if not (private or is_public(parsed(address)))]
    if refused:
        raise RefusedAddress(f"{host} is at {refused[0]}, which is not a public address.")
    return addresses[0]


def parsed(address: str) -> IPAddress:
    """The address in a text of the resolver, which may name an interface behind a percent sign."""
    return ip_address(address.partition("%")[0])
