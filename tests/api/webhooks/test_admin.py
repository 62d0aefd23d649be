"""Endpoints and the log in the admin: who may see them, and what editors can do."""

from datetime import UTC, datetime

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings
from wagtail.models import Page

from api.webhooks.delivery import deliver_due
from api.webhooks.models import Delivery, Endpoint
from api.webhooks.signing import key_of
from tests.api.webhooks.receiver import Receiver
from tests.content import make_article, make_section, make_site

LIST = "/admin/webhook_endpoints/"
LOG = "/admin/webhook_deliveries/"
FORM = {"name": "Partner", "url": "https://partner.example/hook", "secret": "", "enabled": "on"}


@pytest.fixture
def admin(admin_client: Client) -> Client:
    return admin_client


@pytest.fixture
def editor(db: None) -> Client:
    """Somebody who writes pages, and has nothing to do with webhooks."""
    user = User.objects.create_user("editor", password="words")
    user.groups.add(Group.objects.get(name="Editors"))
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def delivery(endpoint: Endpoint, receiver: Receiver) -> Delivery:
    """One that was given up."""
    receiver.answer = 500
    make_article(make_section(make_site()))
    deliver_due()
    Delivery.objects.update(state="failed")
    receiver.answer = 204
    last = Delivery.objects.order_by("entry").last()
    assert last
    return last


def test_an_endpoint_is_made_with_a_secret_of_its_own(admin: Client) -> None:
    response = admin.post(f"{LIST}new/", {**FORM, "types": ["Article", "Redirect"], "locales": ["es"]})
    assert response.status_code == 302, response.content
    endpoint = Endpoint.objects.get()
    assert (endpoint.types, endpoint.locales, endpoint.enabled) == (["Article", "Redirect"], ["es"], True)
    assert len(key_of(endpoint.secret)) == 32
    assert endpoint.secret in admin.get(f"{LIST}edit/{endpoint.pk}/").content.decode()
    assert endpoint.secret not in admin.get(LIST).content.decode()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("url", "http://partner.example/hook"),
        ("url", "https://127.0.0.1/hook"),
        ("url", "https://[::ffff:10.0.0.1]/hook"),
        ("url", "https://localhost/"),
        ("url", "https://intranet/"),
        ("url", "https://2130706433/"),
        ("url", "https://user@partner.example/"),
        ("url", "https://partner.example/#there"),
        ("url", "https://pärtner.example/"),
        ("url", "ftp://partner.example/"),
        ("url", "https://partner.example/a b"),
        ("secret", "whsec_short"),
        ("types", "Nonsense"),
    ],
)
def test_a_wrong_endpoint_is_refused(admin: Client, field: str, value: str) -> None:
    response = admin.post(f"{LIST}new/", {**FORM, field: value})
    assert response.status_code == 200
    assert field in response.context["form"].errors
    assert not Endpoint.objects.exists()


def test_the_setting_allows_addresses_of_our_own_network(admin: Client, settings: Settings) -> None:
    settings.WEBHOOKS_ALLOW_PRIVATE_ADDRESSES = True
    admin.post(f"{LIST}new/", {**FORM, "url": "http://receiver:8000/hook"})
    assert Endpoint.objects.get().url == "http://receiver:8000/hook"


def test_saving_an_endpoint_that_was_turned_off_begins_anew(admin: Client, db: None) -> None:
    endpoint = Endpoint.objects.create(
        name="Partner", url=FORM["url"], enabled=False, note="Turned off.", failing_since=datetime.now(UTC)
    )
    assert "Turned off." in admin.get(f"{LIST}edit/{endpoint.pk}/").content.decode()
    assert "Off. Turned off." in admin.get(LIST).content.decode()
    admin.post(f"{LIST}edit/{endpoint.pk}/", {**FORM, "secret": endpoint.secret})
    saved = Endpoint.objects.get()
    assert (saved.enabled, saved.note, saved.failing_since) == (True, "", None)
    assert saved.secret == endpoint.secret


def test_the_log_is_read_and_never_written(admin: Client, delivery: Delivery) -> None:
    listed = admin.get(LOG).content.decode()
    assert "published" in listed
    assert "Lower back pain /backs/lower-back-pain/" in listed
    assert "The receiver answered 500." in listed
    page = admin.get(f"{LOG}inspect/{delivery.pk}/").content.decode()
    assert "Lower back pain /backs/lower-back-pain/" in page
    assert delivery.message_id.removeprefix("msg_") in page.replace("-", "")
    assert delivery.endpoint.secret not in listed + page
    for action in ("new/", f"edit/{delivery.pk}/", f"delete/{delivery.pk}/"):
        assert admin.get(f"{LOG}{action}").status_code == 302
        assert admin.post(f"{LOG}{action}", {"state": "delivered"}).status_code == 302
    delivery.refresh_from_db()
    assert delivery.state == "failed"


def test_a_message_is_sent_again(admin: Client, delivery: Delivery, receiver: Receiver) -> None:
    sent = len(receiver.received)
    assert "Send again" in admin.get(f"{LOG}inspect/{delivery.pk}/").content.decode()
    response = admin.post(f"{LOG}resend/{delivery.pk}/")
    assert response["Location"] == f"{LOG}inspect/{delivery.pk}/"
    deliver_due()
    assert receiver.ids[sent:] == [delivery.message_id]
    delivery.refresh_from_db()
    assert delivery.state == "delivered"


def test_what_waits_is_not_sent_again(admin: Client, delivery: Delivery) -> None:
    Delivery.objects.update(state="pending")
    Endpoint.objects.update(next_attempt_at=None)
    page = admin.get(f"{LOG}inspect/{delivery.pk}/").content.decode()
    assert "Send again" not in page
    assert "Send now" not in page
    assert (
        "waiting to be sent already"
        in admin.post(f"{LOG}resend/{delivery.pk}/", follow=True).content.decode()
    )
    delivery.refresh_from_db()
    assert delivery.state == "pending"


def test_what_waits_out_a_pause_is_hurried_along(
    admin: Client, delivery: Delivery, receiver: Receiver
) -> None:
    """The order stays: what waits longest goes first."""
    Delivery.objects.update(state="pending")
    sent = len(receiver.received)
    deliver_due()
    assert len(receiver.received) == sent
    assert "Send now" in admin.get(f"{LOG}inspect/{delivery.pk}/").content.decode()
    response = admin.post(f"{LOG}resend/{delivery.pk}/", follow=True)
    assert "sent within a minute, after what waits longer" in response.content.decode()
    deliver_due()
    waited = [each.message_id for each in Delivery.objects.order_by("entry")]
    assert receiver.ids[sent:] == waited
    assert waited[-1] == delivery.message_id
    assert "Send now" not in admin.get(f"{LOG}inspect/{delivery.pk}/").content.decode()


def test_what_waits_for_an_endpoint_that_is_off_is_not_hurried_along(
    admin: Client, delivery: Delivery
) -> None:
    Delivery.objects.update(state="pending")
    Endpoint.objects.update(enabled=False)
    assert "Send now" not in admin.get(f"{LOG}inspect/{delivery.pk}/").content.decode()
    admin.post(f"{LOG}resend/{delivery.pk}/")
    assert Endpoint.objects.get().next_attempt_at is not None


def test_a_delivery_is_titled_by_its_document(admin: Client, delivery: Delivery) -> None:
    page = admin.get(f"{LOG}inspect/{delivery.pk}/").content.decode()
    assert "<title>Inspect: Lower back pain /backs/lower-back-pain/ - Wagtail</title>" in page
    assert '<span class="w-sr-only">: </span>' not in page


def test_the_log_knows_no_title_of_what_is_not_public(admin: Client, delivery: Delivery) -> None:
    Page.objects.get(slug="lower-back-pain").unpublish()
    listed = admin.get(LOG).content.decode()
    assert "Lower back pain" not in listed
    page = admin.get(f"{LOG}inspect/{delivery.pk}/").content.decode()
    for shown in (listed, page):
        assert "/backs/lower-back-pain/" not in shown
        assert f"Article {delivery.document_id}" in shown


def test_deleting_an_endpoint_says_what_goes_with_it(admin: Client, delivery: Delivery) -> None:
    address = f"{LIST}delete/{delivery.endpoint_id}/"
    assert "its log goes with it" in admin.get(address).content.decode()
    admin.post(address)
    assert not Endpoint.objects.exists()
    assert not Delivery.objects.exists()


def test_sending_again_takes_a_post(admin: Client, delivery: Delivery) -> None:
    assert admin.get(f"{LOG}resend/{delivery.pk}/").status_code == 405
    delivery.refresh_from_db()
    assert delivery.state == "failed"


def test_editors_of_pages_see_nothing_of_it(editor: Client, delivery: Delivery) -> None:
    assert editor.get(reverse("wagtailadmin_home")).status_code == 200
    assert "webhook" not in editor.get(reverse("wagtailadmin_home")).content.decode()
    for address in (LIST, f"{LIST}new/", LOG, f"{LOG}inspect/{delivery.pk}/"):
        assert editor.get(address).status_code == 302
    assert editor.post(f"{LOG}resend/{delivery.pk}/").status_code in {302, 403}
    delivery.refresh_from_db()
    assert delivery.state == "failed"


def test_who_may_change_endpoints_may_read_the_log(editor: Client, delivery: Delivery) -> None:
    user = User.objects.get(username="editor")
    user.user_permissions.add(Permission.objects.get(codename="change_endpoint"))
    assert editor.get(LIST).status_code == 200
    assert editor.get(LOG).status_code == 200
    assert editor.post(f"{LOG}resend/{delivery.pk}/").status_code == 302
    delivery.refresh_from_db()
    assert delivery.state == "resend"
