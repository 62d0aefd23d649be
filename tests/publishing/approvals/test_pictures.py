"""The picture of a landing page is public while readers get it, whether or not the worker has come."""

from datetime import date

import pytest
from django.test import Client

from pages.models import ContentImage, TrialLandingPage
from pages.publishing.models import PublishedDocument
from pages.publishing.scheduling import recompile_due
from tests.approving import approve
from tests.content import make_image, publish_page
from tests.publishing.approvals.looking import Clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def image() -> ContentImage:
    return make_image("Warmth")


@pytest.fixture
def shown(draft: TrialLandingPage, image: ContentImage) -> TrialLandingPage:
    """The draft of a landing page with a picture at its top."""
    body = draft.body.get_prep_value()
    body[0]["value"]["image"] = {"image": image.pk, "alt_text": "A warm back", "decorative": False}
    draft.body = body
    return draft


def status(client: Client, image: ContentImage) -> int:
    return client.get(image.get_rendition("width-480|format-webp").url).status_code


def test_a_page_whose_approval_ended_shows_no_picture(
    shown: TrialLandingPage, image: ContentImage, client: Client, clock: Clock
) -> None:
    approve(shown, expires_on=date(2090, 12, 31))
    publish_page(shown)
    assert status(client, image) == 200
    clock.set(2091, 1, 1)
    assert status(client, image) == 404
    recompile_due()
    (document,) = PublishedDocument.objects.filter(dependencies__source=f"pages.contentimage:{image.pk}")
    assert (document.type, document.valid_until) == ("TrialLandingPage", None)
    assert status(client, image) == 404
