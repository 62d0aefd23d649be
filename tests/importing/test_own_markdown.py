"""Our own Markdown imports back to an equal document."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.content import (
    make_article,
    make_call_to_action,
    make_condition,
    make_image,
    make_person,
    make_section,
    make_site,
)
from tests.contract.every_block import article_body
from tests.importing.own_markdown import there_and_back

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),  # Wagtail's renditions
]


@pytest.fixture(autouse=True)
def media(tmp_path: Path, settings: Any) -> None:  # noqa: ANN401 - pytest-django's
    settings.MEDIA_ROOT = str(tmp_path)


def test_every_block_of_an_article_comes_back() -> None:
    section = make_section(make_site(), summary="All about backs.")
    image, condition, person = (
        make_image(),
        make_condition(),
        make_person(credentials="MD", biography="Sees backs."),
    )
    call = make_call_to_action(button_label="See the study", link_page=section, disclosure="Sponsored.")
    article = make_article(
        section,
        title="Lower back: pain & more",
        summary="It eases in weeks: keep moving.",
        body=article_body(image, call, condition, section.pk),
        conditions=[condition],
        authors=[person],
        hero_image=image,
        hero_alt_text="A back",
        reviewer=person,
        last_reviewed=date(2026, 1, 5),
        review_due=date(2027, 1, 5),
        search_description="What helps against lower back pain.",
        seo_title="Back pain",
    )
    before, after = there_and_back(article)
    assert after == before
    assert len(before["body"]) == 11
