from io import BytesIO
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.core.files.images import ImageFile
from django.test import Client
from PIL import Image as PillowImage
from pytest_django.fixtures import Settings
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.models import Collection, CollectionViewRestriction

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media_root(tmp_path: Path, settings: Settings) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def rendition() -> AbstractRendition:
    return image_in(Collection.get_first_root_node()).get_rendition("width-4")


def image_in(collection: Collection) -> AbstractImage:
    picture = BytesIO()
    PillowImage.new("RGB", (8, 8), "teal").save(picture, "PNG")
    file = ImageFile(picture, name="spine.png")
    return get_image_model().objects.create(title="Spine", file=file, collection=collection)


def restrict(collection: Collection) -> None:
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")


@pytest.fixture
def editor(client: Client) -> Client:
    client.force_login(get_user_model().objects.create_superuser("editor"))
    return client


def test_a_public_rendition_is_served_to_all(client: Client, rendition: AbstractRendition) -> None:
    response = client.get(rendition.url)
    assert response.status_code == 200
    assert response["Content-Type"] == "image/png"
    assert response["Cache-Control"] == "public, max-age=3600"
    assert "Vary" not in response
    assert b"".join(response) == rendition.file.read()


def test_an_address_with_the_hash_of_its_file_may_be_kept_for_ever(
    client: Client, rendition: AbstractRendition
) -> None:
    version = rendition.image.get_file_hash()[:12]
    kept = client.get(f"{rendition.url}?v={version}")
    assert kept["Cache-Control"] == "public, max-age=31536000, immutable"
    assert client.get(f"{rendition.url}?v=0123456789ab")["Cache-Control"] == "public, max-age=3600"


def test_a_rendition_in_a_restricted_collection_is_not_there(
    client: Client, rendition: AbstractRendition
) -> None:
    restrict(rendition.image.collection)
    assert client.get(rendition.url).status_code == 404


def test_nor_in_a_collection_below_one(client: Client) -> None:
    private = Collection.get_first_root_node().add_child(name="Private")
    inside = private.add_child(name="Inside")
    url = image_in(inside).get_rendition("width-4").url
    assert client.get(url).status_code == 200
    restrict(private)
    assert client.get(url).status_code == 404


def test_an_editor_sees_it_and_nothing_keeps_it(editor: Client, rendition: AbstractRendition) -> None:
    restrict(rendition.image.collection)
    response = editor.get(rendition.url)
    assert response.status_code == 200
    assert response["Cache-Control"] == "private, no-store"


def test_an_account_without_the_admin_does_not(client: Client, rendition: AbstractRendition) -> None:
    restrict(rendition.image.collection)
    client.force_login(get_user_model().objects.create_user("reader"))
    assert client.get(rendition.url).status_code == 404


def test_an_original_is_for_editors_only(client: Client, rendition: AbstractRendition) -> None:
    original = rendition.image.file.url
    assert client.get(original).status_code == 404
    client.force_login(get_user_model().objects.create_superuser("editor"))
    response = client.get(original)
    assert (response.status_code, response["Cache-Control"]) == (200, "private, no-store")


def test_other_files_are_not_served_even_to_editors(editor: Client, tmp_path: Path) -> None:
    (tmp_path / "report.pdf").write_text("secret")
    assert editor.get("/media/report.pdf").status_code == 404
    assert editor.get("/media/../cms/settings.py").status_code == 404


def test_a_rendition_whose_file_is_gone_is_not_there(client: Client, rendition: AbstractRendition) -> None:
    rendition.file.storage.delete(rendition.file.name)
    assert client.get(rendition.url).status_code == 404


def test_only_reading_is_possible(client: Client, rendition: AbstractRendition) -> None:
    assert client.head(rendition.url).status_code == 200
    assert client.post(rendition.url).status_code == 405
