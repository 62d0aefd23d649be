"""Pictures in documents: hidden with their collection, renewed with their file, gone with the image."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image as PillowImage
from pytest_django.fixtures import DjangoCaptureOnCommitCallbacks
from wagtail.models import Collection, CollectionViewRestriction

from pages.models import Article, ContentImage
from tests.content import block, content, make_article, make_image, make_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def clinic() -> Collection:
    return Collection.get_first_root_node().add_child(name="Clinic")


@pytest.fixture
def image(clinic: Collection) -> ContentImage:
    return make_image("Spine", collection=clinic.add_child(name="Inner"))


@pytest.fixture
def article(image: ContentImage) -> Article:
    """Shows the image at the top and in a figure."""
    chosen = {"image": image.pk, "alt_text": "A spine", "decorative": False}
    body = [block("figure", image=chosen, caption="", credit="")]
    return make_article(make_site(), body=body, hero_image=image, hero_alt_text="A spine")


@pytest.fixture
def editor(client: Client) -> Client:
    client.force_login(get_user_model().objects.create_superuser("editor"))
    return client


def shown(article: Article) -> list[dict[str, Any] | None]:
    found = content(article)
    return [found["hero_image"], found["body"][0]["image"]]


def urls(article: Article) -> set[str]:
    return {rendition["url"] for image in shown(article) if image for rendition in image["renditions"]}


def picture(colour: str) -> bytes:
    data = BytesIO()
    PillowImage.new("RGB", (48, 64), colour).save(data, "PNG")
    return data.getvalue()


def restrict(collection: Collection) -> CollectionViewRestriction:
    restriction: CollectionViewRestriction = CollectionViewRestriction.objects.create(
        collection=collection, restriction_type="login"
    )
    return restriction


def test_an_image_is_published_in_three_sizes_that_exist(article: Article, media_root: Path) -> None:
    hero, figure = shown(article)
    assert hero == figure
    assert hero is not None
    assert [rendition["name"] for rendition in hero["renditions"]] == ["small", "medium", "large"]
    assert (hero["alt"], hero["width"], hero["height"]) == ("A spine", 64, 48)
    assert missing(article, media_root) == set()


def missing(article: Article, media_root: Path) -> set[str]:
    """The renditions in the document that are not on the disk."""
    found = urls(article)
    assert len(found) == 3
    return {url for url in found if not (media_root / file_of(url)).is_file()}


def file_of(url: str) -> str:
    return url.removeprefix("/media/").partition("?")[0]


@pytest.mark.parametrize("above", [False, True])
def test_a_private_collection_hides_its_images_and_opening_it_brings_them_back(
    article: Article, image: ContentImage, clinic: Collection, above: bool
) -> None:
    before = shown(article)
    restriction = restrict(clinic if above else image.collection)
    assert shown(article) == [None, None]
    restriction.delete()
    assert shown(article) == before


def test_an_image_that_moves_to_a_private_collection_is_hidden(article: Article, image: ContentImage) -> None:
    private = Collection.get_first_root_node().add_child(name="Private")
    restrict(private)
    image.collection = private
    image.save()
    assert shown(article) == [None, None]


def test_another_file_has_other_addresses(
    article: Article,
    image: ContentImage,
    media_root: Path,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    before = urls(article)
    image.file = ContentFile(picture("navy"), "spine.png")
    with django_capture_on_commit_callbacks(execute=True):
        image.save()
    assert urls(article).isdisjoint(before)
    assert missing(article, media_root) == set()
    assert [found and found["placeholder"] for found in shown(article)] == ["#000080", "#000080"]


def test_a_deleted_image_leaves_the_documents(article: Article, image: ContentImage) -> None:
    image.delete()
    assert shown(article) == [None, None]


def test_a_collection_moved_in_the_admin_below_a_private_one_hides_its_images(
    article: Article, clinic: Collection, editor: Client
) -> None:
    private = Collection.get_first_root_node().add_child(name="Private")
    restrict(private)
    before = shown(article)
    move(editor, clinic, private)
    assert shown(article) == [None, None]
    move(editor, clinic, Collection.get_first_root_node())
    assert shown(article) == before


def move(editor: Client, collection: Collection, parent: Collection) -> None:
    """Through the collection's form in the admin."""
    address = reverse("wagtailadmin_collections:edit", args=[collection.pk])
    response = editor.post(address, {"name": collection.name, "parent": parent.pk})
    assert response.status_code == 302
    assert Collection.objects.get(pk=collection.pk).get_parent() == parent


@pytest.mark.parametrize("name", ["spine.png", "other.png"])
def test_a_file_replaced_in_the_admin_leaves_renditions_that_exist(
    article: Article,
    image: ContentImage,
    editor: Client,
    media_root: Path,
    name: str,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    before = urls(article)
    file = SimpleUploadedFile(name, picture("teal"), "image/png")
    address = reverse("wagtailimages:edit", args=[image.pk])
    with django_capture_on_commit_callbacks(execute=True):
        response = editor.post(
            address, {"title": "Spine", "collection": image.collection_id, "tags": "", "file": file}
        )
    assert response.status_code == 302
    assert urls(article).isdisjoint(before)
    assert missing(article, media_root) == set()
    assert [found and found["width"] for found in shown(article)] == [48, 48]
