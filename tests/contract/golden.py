"""The golden documents: small cases written by hand, published as everything is, with dates that stay."""

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, date, datetime
from functools import partial
from typing import Any, TypeAlias

from django.conf import settings
from django.db.models import Model
from django.test import override_settings
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from api import documents
from pages.models import Article, Home, SectionIndex, Trial, TrialIndex
from pages.models.base import ContentPage
from pages.models.snippet import PublicSnippet
from pages.models.unit_of_work import key_of, unit_of_work
from pages.publishing.dependants import every_key
from pages.publishing.identity import content_id_of
from pages.publishing.settle import settle
from pages.shapes.documents import page_models, snippet_models
from tests.approving import approve
from tests.content import (
    content,
    locale,
    make_article,
    make_call_to_action,
    make_condition,
    make_image,
    make_person,
    make_section,
    make_site,
    prose,
    publish_page,
    uid,
)
from tests.contract.every_block import article_body, home_body, landing_body
from tests.contract.golden_questions import make_questions
from tests.contract.golden_trials import make_trials
from tests.landing import make_landing_page

Document: TypeAlias = dict[str, Any]

PUBLISHED = datetime(2026, 1, 10, 9, 0, tzinfo=UTC)
UPDATED = datetime(2026, 1, 15, 9, 0, tzinfo=UTC)
PK = 9_001
"""Where an identifier comes from a primary key, it is this one, whatever the database gave out before."""


def golden_settings() -> AbstractContextManager[object]:
    """Pictures and their renditions stay in memory, and JSON-LD names the same addresses everywhere."""
    memory = {"BACKEND": "django.core.files.storage.InMemoryStorage"}
    return override_settings(
        STORAGES={**settings.STORAGES, "default": memory},
        WAGTAILADMIN_BASE_URL="http://localhost:8000",
        LIVE_CLIENT_URLS={"default": "http://localhost:8000/site"},
    )


def golden_documents() -> dict[str, Document]:
    """Every golden document by name, published now and dated as above."""
    with override_settings(TRIAL_STORIES=True, RECRUITMENT_APPROVAL="required"):
        made = _publish()
        _date()
        return {name: _frozen(read()) for name, read in sorted(made.items())}


def _publish() -> dict[str, Callable[[], Document]]:
    home, image = make_site(title="Example Health"), make_image(pk=PK)
    section = make_section(home, show_in_menus=True, summary="All about backs.")
    condition = make_condition(synonyms=_list("synonym", "lumbago"), codes=_list("coding", CODE))
    person = make_person(credentials="MD", job_title="Physician", biography="Sees backs.", photo=image)
    call = make_call_to_action(button_label="See the study", link_page=section, disclosure="Sponsored.")
    questions = make_questions()
    pair = questions["eligibility-question-yes-no-unsure"], questions["eligibility-question-month"]
    short = make_article(section, title="Knee pain", slug="knee-pain")
    full = make_article(
        section,
        summary="It eases in weeks.",
        body=article_body(image, call, condition, section.pk, pair),
        conditions=[condition],
        authors=[person],
        hero_image=image,
        hero_decorative=True,
        reviewer=person,
        last_reviewed=date(2026, 1, 5),
        review_due=date(2027, 1, 5),
        search_description="What helps against lower back pain.",
    )
    spanish = _in_spanish(home, short)
    home.body = home_body(call, condition, [short.pk, full.pk])
    publish_page(home)
    redirect = Redirect.objects.create(pk=PK, old_path="/old", redirect_page=full, is_permanent=True)
    site = Site.objects.get(is_default_site=True)
    trials = make_trials(home, condition)
    trial, index = trials["trial-with-every-fact"], trials["trial-index"]
    assert isinstance(trial, Trial)
    assert isinstance(index, TrialIndex)
    asked = [
        questions[f"eligibility-question-{kind}"] for kind in ("yes-no-unsure", "whole-number", "age-band")
    ]
    landing = make_landing_page(index, trial=trial, publish=False)
    body = landing_body(image, call, asked, full.pk)
    landing.body = body
    approve(landing, item_number="7", countries="Ireland")
    publish_page(landing)
    ended = make_landing_page(index, trial=trial, slug="ended", publish=False)
    ended.body = body
    approval = approve(ended)
    publish_page(ended)
    approval.delete()
    completed = trials["trial-that-is-completed"]
    assert isinstance(completed, Trial)
    closed = make_landing_page(index, trial=completed, slug="walks", publish=False)
    approve(closed)
    publish_page(closed)
    return {
        "article-with-every-block": lambda: dict(content(full)),
        "article-with-one-paragraph": lambda: dict(content(short)),
        "article-in-spanish": lambda: dict(content(spanish)),
        "section-index": lambda: dict(content(section)),
        "home-with-every-block": lambda: dict(content(home)),
        "condition-with-a-code": lambda: dict(content(condition)),
        "person-with-a-photo": lambda: dict(content(person)),
        "call-to-action-with-a-slot": lambda: dict(content(call)),
        "landing-page-with-every-block": lambda: dict(content(landing)),
        "landing-page-without-an-approval": lambda: dict(content(ended)),
        "landing-page-of-a-completed-trial": lambda: dict(content(closed)),
        "redirect-to-a-page": lambda: _of(redirect),
        "site-with-menus": lambda: _of(site),
        **{name: partial(_document, made) for name, made in {**questions, **trials}.items()},
    }


CODE = {"system": "http://snomed.info/sct", "code": "279039007", "display": "Low back pain"}


def _list(name: str, *values: object) -> str:
    return json.dumps([{"type": name, "value": value} for value in values])


def _document(made: ContentPage | PublicSnippet) -> Document:
    return dict(content(made))


def _in_spanish(home: Home, article: Article) -> Article:
    """The translation of an article, below the translation of the home page."""
    spanish = locale("es")
    translated = home.copy_for_translation(spanish)
    translated.title = "Inicio"
    publish_page(translated)
    section = SectionIndex(
        title="Espalda", slug="espalda", translation_key=uid("section backs"), locale=spanish
    )
    translated.add_child(instance=section)
    key = article.translation_key
    body = [prose("<p>El dolor suele pasar.</p>")]
    return make_article(section, title="Dolor de rodilla", slug="dolor", translation_key=key, body=body)


def _date() -> None:
    """Give everything the same dates, and bring the documents up to date by the road everything takes."""
    models: list[type[Model]] = [*page_models(), *snippet_models()]
    for model in models:
        model._default_manager.update(first_published_at=PUBLISHED, last_published_at=UPDATED)
    with unit_of_work():
        settle(dict.fromkeys(every_key(), False))


def _of(instance: Redirect | Site) -> Document:
    found = documents.by_id(id=content_id_of(key_of(instance)))
    assert found is not None
    return found.content


def _frozen(document: Document) -> Document:
    """Without the traces of when and in which order this run published it; neither is part of its hash."""
    return {**document, "changed_at": "2026-01-15T09:00:00Z", "sequence": 1}
