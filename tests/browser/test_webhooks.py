"""Webhooks in the admin: what became of a message, and sending it again."""

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from api.webhooks.models import Delivery, Endpoint
from tests.browser.accessibility import serious_problems
from tests.browser.article_form import ArticleForm
from tests.content import make_article, make_section, make_site, stored

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def delivery() -> Delivery:
    """One that was given up."""
    document = stored(make_article(make_section(make_site())))
    return Delivery.objects.create(
        endpoint=Endpoint.objects.create(name="Partner", url="https://partner.example/hook"),
        entry=1,
        sequence=1,
        document_id=document.id,
        type=document.type,
        withdrawn=False,
        changed_at=timezone.now(),
        state=Delivery.State.FAILED,
        last_error="Nobody answered.",
    )


def test_a_message_is_found_by_its_page_and_sent_again(
    article_form: ArticleForm, delivery: Delivery, page: Page, complaints: list[str]
) -> None:
    page.goto(f"{article_form.address}/admin/webhook_deliveries/")
    assert serious_problems(page) == []
    page.get_by_role("link", name="Lower back pain /backs/lower-back-pain/", exact=True).click()
    expect(page.get_by_text("Nobody answered.")).to_be_visible()
    assert serious_problems(page) == []
    page.get_by_role("button", name="Send again").click()
    expect(page.get_by_text("It is sent again within a minute.")).to_be_visible()
    expect(page.get_by_role("button", name="Send again")).to_have_count(0)
    delivery.refresh_from_db()
    assert delivery.state == "resend"
    assert complaints == []
