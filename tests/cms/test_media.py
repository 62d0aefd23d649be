"""Uploaded files: what published documents name is for all, the rest for whoever may enter the admin."""

from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings
from wagtail.images.models import AbstractRendition
from wagtail.models import Collection, CollectionViewRestriction

from pages.models import Article, ContentImage
from pages.publishing.compile.renditions import RENDITION_SPECS
from pages.publishing.models import PublishedDocument
from pages.publishing.renditions import finish_renditions
from tests.content import block, make_article, make_image, make_person, make_site, publish_page

pytestmark = pytest.mark.django_db

SMALL = "width-480|format-webp"
THUMBNAIL = "max-165x165"
"""What the admin's list of images makes of each."""


@pytest.fixture(autouse=True)
def media_root(tmp_path: Path, settings: Settings) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def clinic() -> Collection:
    return Collection.get_first_root_node().add_child(name="Clinic")


@pytest.fixture
def image(clinic: Collection) -> ContentImage:
    """Wide enough for every size to be another."""
    return make_image("Spine", size=(1700, 20), collection=clinic)


@pytest.fixture
def article(image: ContentImage) -> Article:
    return make_article(make_site(), hero_image=image, hero_alt_text="A spine")


@pytest.fixture
def rendition(article: Article, image: ContentImage) -> AbstractRendition:
    """One that a document names."""
    return image.get_rendition(SMALL)


@pytest.fixture
def editor(client: Client) -> Client:
    client.force_login(get_user_model().objects.create_superuser("editor"))
    return client


def restrict(collection: Collection) -> None:
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")


def statuses(client: Client, image: ContentImage) -> set[int]:
    """How every file of an image is answered, made as far as it was not."""
    names = [rendition.url for rendition in image.get_renditions(*RENDITION_SPECS, THUMBNAIL).values()]
    return {client.get(url).status_code for url in [*names, image.file.url]}


def test_what_a_document_names_is_served_to_all(client: Client, rendition: AbstractRendition) -> None:
    response = client.get(rendition.url)
    assert response.status_code == 200
    assert response["Content-Type"] == "image/webp"
    assert response["Cache-Control"] == "public, max-age=3600"
    assert "Vary" not in response
    assert b"".join(response) == rendition.file.read()


def test_an_address_with_the_hash_of_its_file_may_be_kept_for_ever_by_who_has_it(
    client: Client, rendition: AbstractRendition
) -> None:
    """A shared cache asks again after an hour: the document may be withdrawn."""
    version = rendition.image.get_file_hash()[:12]
    kept = client.get(f"{rendition.url}?v={version}")
    assert kept["Cache-Control"] == "public, max-age=31536000, s-maxage=3600, immutable"
    assert client.get(f"{rendition.url}?v=0123456789ab")["Cache-Control"] == "public, max-age=3600"


def test_every_address_in_a_document_is_served(client: Client, article: Article) -> None:
    finish_renditions()
    (body,) = PublishedDocument.objects.filter(type="Article").values_list("body", flat=True)
    urls = {part.partition('"')[0].partition(" ")[0] for part in body.split("/media/")[1:]}
    assert len(urls) == len(RENDITION_SPECS)
    assert {client.get(f"/media/{url}").status_code for url in urls} == {200}


def test_an_image_in_no_document_is_for_editors_only(client: Client, image: ContentImage) -> None:
    assert statuses(client, image) == {404}
    client.force_login(get_user_model().objects.create_superuser("editor"))
    assert statuses(client, image) == {200}


def test_nor_is_that_of_a_draft(client: Client, image: ContentImage) -> None:
    make_article(make_site(), hero_image=image, hero_alt_text="A spine", publish=False)
    assert statuses(client, image) == {404}


def test_a_draft_of_a_published_page_tells_nothing_more(client: Client, article: Article) -> None:
    other = make_image("Knee")
    chosen = {"image": other.pk, "alt_text": "A knee", "decorative": False}
    article.body = [block("figure", image=chosen, caption="", credit="")]
    article.save_revision()
    assert statuses(client, other) == {404}
    publish_page(article)
    assert 200 in statuses(client, other)


def test_a_size_that_no_document_has_is_not_there(client: Client, rendition: AbstractRendition) -> None:
    for spec in (THUMBNAIL, "width-4", "original"):
        assert client.get(rendition.image.get_rendition(spec).url).status_code == 404


def test_an_address_in_a_text_opens_no_other_file(client: Client, image: ContentImage) -> None:
    thumbnail = image.get_rendition(THUMBNAIL).url
    chosen = {"image": image.pk, "alt_text": "A spine", "decorative": False}
    body = [block("figure", image=chosen, caption=thumbnail, credit=image.file.url)]
    make_article(make_site(), body=body)
    assert client.get(thumbnail).status_code == 404
    assert client.get(image.file.url).status_code == 404


@pytest.mark.usefixtures("article")
def test_a_format_is_public_once_a_document_has_it(client: Client, image: ContentImage) -> None:
    avif = image.get_rendition("width-480|format-avif").url
    assert client.get(avif).status_code == 404
    finish_renditions()
    assert client.get(avif).status_code == 200


def test_a_withdrawn_document_takes_its_pictures_along(
    client: Client, article: Article, rendition: AbstractRendition
) -> None:
    article.unpublish()
    assert client.get(rendition.url).status_code == 404
    publish_page(article)
    assert client.get(rendition.url).status_code == 200


def test_but_not_those_of_another_document(
    client: Client, article: Article, rendition: AbstractRendition
) -> None:
    make_person(photo=rendition.image)
    article.unpublish()
    assert client.get(rendition.url).status_code == 200


def test_a_rendition_in_a_restricted_collection_is_not_there(
    client: Client, clinic: Collection, rendition: AbstractRendition
) -> None:
    restrict(clinic)
    assert client.get(rendition.url).status_code == 404


def test_nor_in_a_collection_below_one(client: Client, rendition: AbstractRendition) -> None:
    restrict(Collection.get_first_root_node())
    assert client.get(rendition.url).status_code == 404


def test_nor_while_its_documents_wait_to_be_compiled_anew(
    client: Client, clinic: Collection, rendition: AbstractRendition
) -> None:
    CollectionViewRestriction.objects.bulk_create(
        [CollectionViewRestriction(collection=clinic, restriction_type="login")]
    )
    assert PublishedDocument.objects.filter(body__contains=rendition.url).exists()
    assert client.get(rendition.url).status_code == 404


def test_an_editor_sees_it_and_nothing_keeps_it(
    editor: Client, clinic: Collection, rendition: AbstractRendition
) -> None:
    restrict(clinic)
    response = editor.get(rendition.url)
    assert response.status_code == 200
    assert response["Cache-Control"] == "private, no-store"


def test_an_account_without_the_admin_does_not(client: Client, image: ContentImage) -> None:
    client.force_login(get_user_model().objects.create_user("reader"))
    assert statuses(client, image) == {404}


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


def test_nobody_keeps_that_a_picture_is_not_there(client: Client, image: ContentImage) -> None:
    """It may be published the next moment."""
    refused = client.get(image.get_rendition(SMALL).url)
    assert (refused.status_code, refused["Cache-Control"]) == (404, "private, no-store")


def test_only_reading_is_possible(client: Client, rendition: AbstractRendition) -> None:
    assert client.head(rendition.url).status_code == 200
    assert client.post(rendition.url).status_code == 405


def test_a_public_file_takes_three_queries(
    client: Client, rendition: AbstractRendition, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(3):
        client.get(rendition.url)
