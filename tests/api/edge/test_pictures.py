"""Pictures while the database is gone: those of published documents, and nothing else that was uploaded."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NoReturn
from urllib.parse import quote

import pytest
from django.conf import settings as configured
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import OperationalError, connection
from django.test import Client
from pytest_django.fixtures import Settings
from wagtail.images.models import AbstractImage
from wagtail.models import Collection, CollectionViewRestriction

from api.edge.snapshot.pictures import names_in, shown_until
from api.edge.snapshot.writing import write_snapshot
from pages.models import ContentImage
from pages.publishing.models import PublishedDocument
from pages.publishing.renditions import finish_renditions
from tests.api.edge import places as acts
from tests.api.edge.places import Places, make_places
from tests.approving import approve
from tests.content import make_article, make_image, publish_page, stored
from tests.landing import make_landing_page, make_trial_index, required_body
from tests.publishing.approvals.looking import Clock
from tests.trials import make_trial

pytestmark = pytest.mark.django_db

SIZES = 3


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Settings) -> Path:
    settings.EDGE_SNAPSHOT = str(tmp_path / "snapshot")
    return tmp_path / "snapshot"


@pytest.fixture
def places() -> Places:
    made = make_places()
    finish_renditions()
    write_snapshot()
    return made


def gone(*_: object) -> NoReturn:
    raise OperationalError("The database does not answer.")


def statuses(client: Client, names: set[str]) -> set[int]:
    """What a reader gets for these files while the database is gone."""
    assert names
    with connection.execute_wrapper(gone):
        return {client.get(f"/media/{quote(name)}?v=0123456789abcdef").status_code for name in names}


def files_of(image: AbstractImage) -> set[str]:
    """Those of the sizes that are published."""
    return set(image.renditions.filter(filter_spec__startswith="width-").values_list("file", flat=True))


def shown_of(image: AbstractImage) -> set[str]:
    """Those that documents show: of a small picture one is as good as another."""
    bodies = "".join(PublishedDocument.objects.values_list("body", flat=True))
    return {name for name in files_of(image) if f'"/media/{name}?v=' in bodies}


def test_what_a_published_document_shows_is_sent(client: Client, places: Places) -> None:
    names = shown_of(places.image)
    assert {Path(name).suffix for name in names} == {".webp", ".avif", ".jpg"}
    assert len(names) == SIZES + 2
    assert statuses(client, names) == {200}
    name = next(iter(names))
    with connection.execute_wrapper(gone):
        response = client.get(f"/media/{name}")
    assert b"".join(response) == default_storage.open(name).read()
    assert response["Cache-Control"] == "public, max-age=0, s-maxage=5"
    assert response["Cache-Status"] == f"content-api; hit; ttl=-{response['Age']}; detail=snapshot"


def test_nothing_else_of_the_same_picture_is(client: Client, places: Places) -> None:
    thumbnail = places.image.get_rendition("max-165x165").file.name
    assert statuses(client, {thumbnail, places.image.file.name}) == {503}


def test_nor_a_picture_of_no_published_document(client: Client, places: Places) -> None:
    unused, drafted = make_image("Unused"), make_image("Drafted")
    make_article(places.section, title="Draft", slug="draft", publish=False, hero_image=drafted)
    for image in (unused, drafted):
        image.get_renditions(*(f"width-{width}|format-webp" for width in (480, 960, 1600)))
    write_snapshot()
    assert statuses(client, files_of(unused) | files_of(drafted)) == {503}


def test_nor_what_is_no_picture_or_lies_elsewhere(client: Client, places: Places, media_root: Path) -> None:
    default_storage.save("report.pdf", ContentFile(b"secret"))
    assert statuses(client, {"report.pdf", "../snapshot/documents.sqlite3", "images/"}) == {503}


def restrict(places: Places) -> None:
    collection = Collection.objects.get(pk=places.image.collection_id)
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")


@pytest.mark.parametrize("change", [acts.unpublish, acts.delete, restrict, acts.replace_image])
def test_what_is_withdrawn_is_not_sent_any_more(
    client: Client, places: Places, change: Callable[[Places], object]
) -> None:
    names = shown_of(places.image)
    kept = {name: default_storage.open(name).read() for name in names}
    change(places)
    write_snapshot()
    for name, data in kept.items():
        if not default_storage.exists(name):
            default_storage.save(name, ContentFile(data))  # whether or not the file is left
    assert statuses(client, names) == {503}


def test_who_shares_a_picture_keeps_it(client: Client, places: Places) -> None:
    make_article(
        places.section, title="Shared", slug="shared", hero_image=places.image, hero_alt_text="A path"
    )
    acts.unpublish(places)
    write_snapshot()
    assert statuses(client, shown_of(places.image)) == {200}


def test_a_replaced_picture_is_sent(client: Client, places: Places) -> None:
    acts.replace_image(places)
    write_snapshot()
    assert statuses(client, shown_of(ContentImage.objects.get(pk=places.image.pk))) == {200}


def test_a_file_that_is_not_there_is_no_404(client: Client, places: Places) -> None:
    names = shown_of(places.image)
    for name in names:
        default_storage.delete(name)
    assert statuses(client, names) == {503}


@pytest.mark.parametrize(("setting", "value"), [("EDGE_SNAPSHOT", ""), ("EDGE_SNAPSHOT_MAX_AGE", -1)])
def test_without_a_snapshot_that_may_be_served_there_are_none(
    client: Client, places: Places, settings: Settings, setting: str, value: object
) -> None:
    setattr(settings, setting, value)
    assert statuses(client, shown_of(places.image)) == {503}


def test_a_picture_in_what_recruits_goes_with_the_approval(
    client: Client, places: Places, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.RECRUITMENT_APPROVAL = "required"
    clock, image = Clock(monkeypatch), make_image("Wrap")
    hero, *others = required_body()
    hero["value"]["image"] = {"image": image.pk, "alt_text": "A wrap", "decorative": False}
    parent, trial = make_trial_index(places.home), make_trial("Warm backs", slug="warm-backs")
    page = make_landing_page(parent, trial=trial, publish=False)
    page.body = [hero, *others]
    approve(page, expires_on=date(2090, 12, 31))
    publish_page(page)
    write_snapshot()
    names = shown_of(image)
    assert set(shown_until(PublishedDocument.objects.get(pk=stored(page).id)).values()) != {None}
    assert statuses(client, names) == {200}
    clock.set(2091, 1, 1)
    assert statuses(client, names) == {503}
    assert statuses(client, shown_of(places.image)) == {200}


def test_names_are_those_of_the_storage() -> None:
    image = {
        "alt": "/media/alt.png",
        "renditions": [{"url": "/media/images/a%20b.width-480.webp?v=1"}],
        "sources": [{"srcset": "/media/images/a.avif?v=1 480w, /media/images/b.avif?v=1 960w"}],
    }
    document = {"body": [{"image": image, "text": "/media/secret.png"}, None, 1, "/media/other.png"]}
    assert configured.MEDIA_URL == "/media/"
    assert sorted(names_in(json.loads(json.dumps(document)))) == [
        "images/a b.width-480.webp",
        "images/a.avif",
        "images/b.avif",
    ]
