"""Every page of the demo, read by a script and sent back: nothing of it may change.

The demo is loaded once for this file; what a test changes is rolled back.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client, TestCase, override_settings
from pytest_django import DjangoDbBlocker
from wagtail.models import Page

from pages.demo.load import found, load
from pages.demo.structure import PAGES
from pages.publishing.models import PublishedDocument
from tests.api.authoring.scripts import PAGES as ADDRESS
from tests.api.authoring.scripts import read
from tests.content import stored
from tests.kept import once

pytestmark = pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning")  # Wagtail's renditions

ANEW = ("hash", "sequence", "updated_at", "changed_at")
"""What a document that is published again has anew."""


@pytest.fixture(scope="module")
def demo(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    media = override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media"))
    with once(django_db_blocker), media:
        with TestCase.captureOnCommitCallbacks(execute=True):
            load(lambda line: None)
        yield


@pytest.mark.parametrize("key", [page.key + page.locale for page in PAGES])
def test_sent_back_as_it_was_read_a_page_is_the_same(demo: None, script: Client, key: str) -> None:
    (page,) = (found(page) for page in PAGES if page.key + page.locale == key)
    assert page is not None
    before = document(page)
    draft = read(script, page)
    sent = {**draft, "meta": {**draft["meta"], "action": "publish"}}
    response = script.patch(f"{ADDRESS}{page.pk}/", sent, content_type="application/json")
    assert response.status_code == 200, response.content
    assert "warnings" not in response.json()["meta"]
    assert document(page) == before
    after = read(script, page)
    assert {name: after[name] for name in after if name != "meta"} == {
        name: draft[name] for name in draft if name != "meta"
    }


def document(page: Page) -> dict[str, Any]:
    content = dict(stored(page.specific).content)
    assert PublishedDocument.objects.filter(path=content["path"]).exists()
    return {name: undated(value) for name, value in content.items() if name not in ANEW}


def undated(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    match value:
        case dict():
            return {name: undated(value[name]) for name in value if name != "dateModified"}
        case list():
            return [undated(each) for each in value]
        case _:
            return value
