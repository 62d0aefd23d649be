"""Where webhooks may not go, whatever the name and however it is written."""

from collections.abc import Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.webhooks.addresses import (
    RefusedAddress,
    address_to_connect_to,
    is_plainly_private,
    is_public,
    resolve,
)

INSIDE_V4 = [
    IPv4Network(text)
    for text in [
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.168.0.0/16",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
    ]
]
INSIDE_V6 = [
    IPv6Network(text)
    for text in [
        "::/128",
        "::1/128",
        "::ffff:0:0/96",
        "64:ff9b::/96",
        "64:ff9b:1::/48",
        "100::/64",
        "2001::/23",
        "2001:db8::/32",
        "2002::/16",
        "fc00::/7",
        "fe80::/10",
        "fec0::/10",
        "ff00::/8",
    ]
]


def inside(networks: Sequence[IPv4Network | IPv6Network]) -> st.SearchStrategy[int]:
    return st.sampled_from(networks).flatmap(
        lambda network: st.integers(int(network.network_address), int(network.broadcast_address))
    )


@given(inside(INSIDE_V4))
def test_no_address_of_a_special_network_is_public(number: int) -> None:
    assert not is_public(IPv4Address(number))


@given(inside(INSIDE_V6))
def test_no_address_of_a_special_network_of_version_6_is_public(number: int) -> None:
    assert not is_public(IPv6Address(number))


@given(inside(INSIDE_V4), st.sampled_from(["::ffff:0:0", "::", "64:ff9b::"]))
def test_no_disguise_makes_an_address_public(number: int, prefix: str) -> None:
    assert not is_public(IPv6Address(int(IPv6Address(prefix)) | number))
    assert not is_public(IPv6Address((0x2002 << 112) | (number << 80)))


@pytest.mark.parametrize(
    "metadata", ["169.254.169.254", "fd00:ec2::254", "100.100.100.200", "192.0.0.192", "168.63.129.16"]
)
def test_no_metadata_service_is_public(metadata: str) -> None:
    assert not is_public(ip_address(metadata))


@pytest.mark.parametrize("address", ["93.184.215.14", "1.1.1.1", "2606:4700::1111", "2a00:1450:4001::200e"])
def test_addresses_of_the_internet_are_public(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "2130706433", "0x7f.1", "0", "fe80::1%lo"])
def test_a_host_is_judged_by_what_it_resolves_to(host: str) -> None:
    with pytest.raises(RefusedAddress):
        address_to_connect_to(host, 443, private=False)


def test_one_private_address_among_several_is_enough() -> None:
    with pytest.raises(RefusedAddress, match=r"10\.0\.0\.1"):
        address_to_connect_to("a.test", 443, private=False, resolve=lambda *_: ["1.1.1.1", "10.0.0.1"])


def test_a_public_host_is_connected_to_at_its_address() -> None:
    assert address_to_connect_to("a.test", 443, private=False, resolve=lambda *_: ["1.1.1.1"]) == "1.1.1.1"


@pytest.mark.parametrize("host", ["", "x" * 64 + ".test", "nowhere.invalid"])
def test_a_host_that_is_nowhere(host: str) -> None:
    with pytest.raises(RefusedAddress):
        address_to_connect_to(host, 443, private=False)


@pytest.mark.parametrize(
    "host",
    [
        *("intranet", "INTRANET.", ""),
        *("localhost", "LOCALHOST.", "a.localhost", "localhost.localdomain", "printer.local", "db.internal"),
        *("2130706433", "0x7f000001", "0x7f.1", "017700000001", "127.1", "127.0.0.1.", "0", "::1", "10.1"),
    ],
)
def test_what_is_plainly_private_is_seen_without_asking(host: str) -> None:
    assert is_plainly_private(host)


@pytest.mark.parametrize(
    "host", ["partner.example", "local.example", "1.1.1.1", "16843009", "2606:4700::1111"]
)
def test_what_may_be_public_is_asked_for(host: str) -> None:
    assert not is_plainly_private(host)


def test_the_setting_lets_private_addresses_pass() -> None:
    assert address_to_connect_to("127.0.0.1", 80, private=True, resolve=resolve) == "127.0.0.1"
