"""The formats that are made after publishing, and the addresses of all of them."""

from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.test import Client
from pytest_django.fixtures import DjangoCaptureOnCommitCallbacks

from pages.models import Article, ContentImage
from pages.models.image import Rendition
from pages.publishing.drift import find_drift, keys_to_check
from pages.publishing.renditions import finish, finish_renditions, unfinished
from pages.publishing.worker import JOBS
from tests.content import content, make_article, make_image, make_site
from tests.publishing.test_images import picture

pytestmark = pytest.mark.django_db


@pytest.fixture
def image() -> ContentImage:
    return make_image("Spine", size=(1000, 600))


@pytest.fixture
def article(image: ContentImage) -> Article:
    return make_article(make_site(), hero_image=image, hero_alt_text="A spine")


def hero(article: Article) -> dict[str, Any]:
    found: dict[str, Any] = content(article)["hero_image"]
    return found


def formats(article: Article) -> list[str]:
    return [source["format"] for source in hero(article)["sources"]]


def drifts() -> list[object]:
    return [drift for drift in find_drift(keys_to_check()) if drift]


def test_publishing_waits_for_webp_alone(article: Article) -> None:
    assert formats(article) == ["image/webp"]
    assert set(Rendition.objects.values_list("filter_spec", flat=True)) == {
        f"width-{width}|format-webp" for width in (480, 960, 1600)
    }


def test_the_worker_makes_the_rest_and_documents_have_it(article: Article) -> None:
    assert finish_renditions in JOBS
    before = content(article)["sequence"]
    finish_renditions()
    assert formats(article) == ["image/avif", "image/webp", "image/jpeg"]
    assert content(article)["sequence"] == before + 1
    assert (list(unfinished()), drifts()) == ([], [])
    finish_renditions()
    assert content(article)["sequence"] == before + 1


def test_a_srcset_names_each_width_once(article: Article, media_root: Path) -> None:
    finish_renditions()
    for source in hero(article)["sources"]:
        candidates = [candidate.split(" ") for candidate in source["srcset"].split(", ")]
        assert [width for _, width in candidates] == ["480w", "960w", "1000w"]
        files = [media_root / url.removeprefix("/media/").partition("?")[0] for url, _ in candidates]
        assert all(file.is_file() for file in files)


def test_addresses_hold_for_ever_and_change_with_the_file(
    article: Article,
    image: ContentImage,
    client: Client,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    finish_renditions()
    before = hero(article)
    for url in [before["renditions"][0]["url"], before["sources"][0]["srcset"].split(" ")[0]]:
        assert url.endswith(f"?v={image.file_hash[:16]}")
        assert client.get(url)["Cache-Control"] == "public, max-age=31536000, s-maxage=3600, immutable"
    image.file = ContentFile(picture("navy"), "spine.png")
    with django_capture_on_commit_callbacks(execute=True):
        image.save()
    assert formats(article) == ["image/webp"]
    assert hero(article)["renditions"][0]["url"] != before["renditions"][0]["url"]
    assert drifts() == []


def test_no_other_size_is_served_or_made(article: Article, client: Client) -> None:
    url = hero(article)["renditions"][0]["url"].partition("?")[0]
    made = Rendition.objects.count()
    for other in (url.replace("width-480", "width-481"), url.replace("width-480", "original"), "/images/1/"):
        assert client.get(other).status_code == 404
    assert Rendition.objects.count() == made


def test_an_image_that_nobody_shows_is_left_alone(image: ContentImage) -> None:
    make_article(make_site())
    assert list(unfinished()) == []


def test_what_was_made_of_a_replaced_file_is_dropped(article: Article, image: ContentImage) -> None:
    (stale,) = unfinished()
    image.file = ContentFile(picture("navy"), "other.png")
    image.save()
    assert list(finish([stale])) in ([True], [False])
    assert formats(article) == ["image/webp"]
    assert not Rendition.objects.exclude(filter_spec__endswith="webp").exists()
    assert drifts() == []


def test_the_command_says_what_it_made(article: Article) -> None:
    said = StringIO()
    call_command("renditions", stdout=said)
    assert said.getvalue() == "made: 1\n"


def test_a_file_that_is_gone_is_told(article: Article, image: ContentImage) -> None:
    image.file.storage.delete(image.file.name)
    with pytest.raises(SystemExit):
        call_command("renditions", stdout=StringIO())
    assert formats(article) == ["image/webp"]
