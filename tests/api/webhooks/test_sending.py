"""One POST: to the address that was checked, under the name that was given, and no further."""

import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from ssl import PROTOCOL_TLS_SERVER, SSLContext
from threading import Thread

import pytest
from pytest_django.fixtures import Settings

from api.webhooks.sending import Outcome, post
from tests.api.webhooks.receiver import Receiver, receiving


def here(host: str, port: int) -> list[str]:
    return ["127.0.0.1"]


@pytest.mark.parametrize(("status", "delivered"), [(200, True), (204, True), (301, False), (410, False)])
def test_only_success_is_delivered(receiver: Receiver, status: int, delivered: bool) -> None:
    receiver.answer = status
    outcome = post(receiver.url, b"{}", {"webhook-id": "msg_1"})
    assert (outcome.status, outcome.delivered) == (status, delivered)
    assert outcome.error == ("" if delivered else f"The receiver answered {status}.")
    (one,) = receiver.received
    assert (one.path, one.body, one.headers["webhook-id"]) == ("/hook", b"{}", "msg_1")
    assert one.headers["content-type"] == "application/json"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(receiver: Receiver, status: int) -> None:
    receiver.answer, receiver.location = status, receiver.url
    assert post(receiver.url, b"{}", {}).delivered is False
    assert len(receiver.received) == 1


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "[::ffff:127.0.0.1]"])
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_nothing_goes_to_this_machine(receiver: Receiver, settings: Settings, host: str, scheme: str) -> None:
    settings.WEBHOOKS_ALLOW_PRIVATE_ADDRESSES = False
    outcome = post(f"{scheme}://{host}:{receiver.port}/hook", b"{}", {})
    assert outcome.status is None
    assert "not a public address" in outcome.error or outcome.error == "Webhooks go over HTTPS."
    assert receiver.received == []


def test_a_name_is_resolved_once(receiver: Receiver) -> None:
    """It leads nowhere by itself, so what was connected to is the address that was checked."""
    asked: list[str] = []

    def once(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["10.0.0.1"]

    url = f"http://rebinding.invalid:{receiver.port}/hook?a=1"
    assert post(url, b"{}", {}, resolve=once) == Outcome(204)
    assert asked == ["rebinding.invalid"]
    assert receiver.received[0].headers["host"] == f"rebinding.invalid:{receiver.port}"
    assert receiver.received[0].path == "/hook?a=1"


def test_nobody_listens(receiver: Receiver) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        outcome = post(f"http://127.0.0.1:{closed.getsockname()[1]}/", b"{}", {})
    assert outcome.status is None
    assert "refused" in outcome.error


@pytest.mark.parametrize("url", ["ftp://127.0.0.1/", "http:///", "http://127.0.0.1:99999/", "nonsense"])
def test_what_is_no_address_is_an_outcome_too(private_addresses: None, url: str) -> None:
    outcome = post(url, b"{}", {})
    assert (outcome.status, outcome.error != "") == (None, True)


@pytest.fixture
def dripping() -> Iterator[int]:
    """The port of a receiver that answers a letter at a time, and never ends."""
    server = socket.create_server(("127.0.0.1", 0))

    def drip() -> None:
        connection, _ = server.accept()
        try:
            connection.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
            while True:
                connection.sendall(b"a")
                time.sleep(0.05)
        except OSError:
            connection.close()

    thread = Thread(target=drip)
    thread.start()
    yield server.getsockname()[1]
    server.close()
    thread.join()


def test_a_receiver_that_never_ends_is_cut_off(private_addresses: None, dripping: int) -> None:
    outcome = post(f"http://127.0.0.1:{dripping}/", b"{}", {}, deadline=0.3)
    assert outcome == Outcome(None, "TimeoutError: The receiver took too long.")


def certificate(folder: Path, name: str) -> Path:
    """A certificate for a name and its key, in one file."""
    path = folder / f"{name}.pem"
    subject = ["-subj", f"/CN={name}", "-addext", f"subjectAltName=DNS:{name}"]
    make = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
    files = ["-days", "2", "-keyout", f"{path}.key", "-out", str(path)]
    subprocess.run([*make, *subject, *files], check=True, capture_output=True)
    path.write_text(path.read_text() + Path(f"{path}.key").read_text())
    return path


@pytest.mark.parametrize("name", ["receiver.test", "other.test"])
def test_tls_demands_the_name_though_the_address_is_connected_to(
    private_addresses: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    path = certificate(tmp_path, name)
    context = SSLContext(PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    monkeypatch.setenv("SSL_CERT_FILE", str(path))  # OpenSSL's own way to trust a certificate
    with receiving(context) as receiver:
        outcome = post(f"https://receiver.test:{receiver.port}/hook", b"{}", {}, resolve=here)
    assert outcome.delivered is (name == "receiver.test"), outcome
    assert len(receiver.received) == (1 if outcome.delivered else 0)
    assert outcome.delivered or "receiver.test" in outcome.error


def test_a_certificate_that_nobody_vouches_for_is_refused(private_addresses: None, tmp_path: Path) -> None:
    context = SSLContext(PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate(tmp_path, "receiver.test"))
    with receiving(context) as receiver:
        outcome = post(f"https://receiver.test:{receiver.port}/hook", b"{}", {}, resolve=here)
    assert outcome.status is None
    assert "CERTIFICATE_VERIFY_FAILED" in outcome.error
    assert receiver.received == []
