"""What the loader does where somebody has been at work already."""

import pytest
from wagtail.models import Locale, Page

from pages.demo.load import load
from pages.demo.shelf import Shelf
from pages.models import Condition

pytestmark = pytest.mark.django_db


def test_a_site_with_content_of_its_own_is_left_alone() -> None:
    Page.objects.get(depth=2).specific.save_revision()
    lines: list[str] = []
    assert load(lines.append) == 0
    assert lines == ["This site has content of its own; the demo was not loaded."]
    assert (Page.objects.count(), Condition.objects.count(), Locale.objects.count()) == (2, 0, 1)


def test_an_editors_own_condition_is_used() -> None:
    own = Condition.objects.create(name="Sore back", slug="low-back-pain", locale=Locale.get_default())
    assert Shelf(Locale.get_default()).condition("low-back-pain") == own.pk
    assert Condition.objects.get().name == "Sore back"
