"""Where the demo's snippets and pictures are found by key, and made when a page needs one that is missing."""

import json
from collections.abc import Iterable
from typing import Any, TypeVar

from django.core.files.base import ContentFile
from django.db.models import Q
from wagtail.images import get_image_model
from wagtail.models import Locale, Page

from pages.demo.calls_to_action import CALLS_TO_ACTION
from pages.demo.conditions import CONDITIONS
from pages.demo.content import (
    CallToActionContent,
    ConditionContent,
    PersonContent,
    QuestionContent,
    TrialContent,
)
from pages.demo.images.catalogue import DRAWINGS
from pages.demo.people import PEOPLE
from pages.demo.questions import QUESTIONS
from pages.demo.questions_es import QUESTIONS_ES
from pages.demo.stream import Block, Json, Link, demo_id, raw_body
from pages.demo.trials.heat_wrap import HEAT_WRAP
from pages.demo.trials.walking_plan import WALKING_PLAN
from pages.models import CallToAction, Condition, EligibilityQuestion, Person, Trial, TrialCondition
from pages.models.snippet import PublicSnippet

Content = TypeVar(
    "Content", ConditionContent, PersonContent, CallToActionContent, QuestionContent, TrialContent
)
TRIALS = (HEAT_WRAP, WALKING_PLAN)
TRIAL_FACTS = (
    *("registry_number", "public_title", "summary", "status_as_of", "investigational_product"),
    *("comparator", "allocation", "sponsor", "investigator", "protocol_version", "masking"),
    *("placebo_controlled", "participants", "visits", "duration"),
)


class Shelf:
    """The things of one language."""

    def __init__(self, locale: Locale) -> None:
        self.locale = locale

    def primary_key(self, link: Link) -> int:
        """The primary key of what a link names.

        Raises:
            Page.DoesNotExist: the page is not there; pages are made by the loader alone.
        """
        match link.kind:
            case "page":
                page = Page.objects.get(translation_key=demo_id("page", link.key), locale=self.locale)
                return int(page.pk)
            case "image":
                return image(link.key)
            case "condition":
                return self.condition(link.key)
            case "person":
                return self.person(link.key)
            case "call_to_action":
                return self.call_to_action(link.key)
            case "question":
                return self.question(self._translated((*QUESTIONS, *QUESTIONS_ES), link.key))
            case "trial":
                return self.trial(link.key)

    def condition(self, key: str) -> int:
        content = self._translated(CONDITIONS, key)
        found = self._found(Condition, "condition", key, Q(slug=content.slug))
        return found or self._publish(
            Condition(
                name=content.name,
                slug=content.slug,
                synonyms=_stream("synonym", content.synonyms),
                codes=_stream("coding", [vars(code) for code in content.codes]),
            ),
            "condition",
            key,
        )

    def person(self, key: str) -> int:
        content = self._translated(PEOPLE, key)
        found = self._found(Person, "person", key, Q(slug=content.slug))
        return found or self._publish(
            Person(
                name=content.name,
                slug=content.slug,
                credentials=content.credentials,
                job_title=content.job_title,
                biography=content.biography,
                photo_id=image(content.photo),
            ),
            "person",
            key,
        )

    def call_to_action(self, key: str) -> int:
        content = self._translated(CALLS_TO_ACTION, key)
        return self._found(CallToAction, "call_to_action", key) or self._publish(
            CallToAction(
                name=content.name,
                heading=content.heading,
                text=content.text,
                button_label=content.button_label,
                link_url=content.link_url,
                link_page_id=self.primary_key(Link("page", content.link_page)) if content.link_page else None,
                disclosure=content.disclosure,
            ),
            "call_to_action",
            key,
        )

    def question(self, content: QuestionContent) -> int:
        found = self._found(EligibilityQuestion, "question", content.key, Q(key=content.key))
        return found or self._publish(
            EligibilityQuestion(
                key=content.key,
                text=content.text,
                help_text=content.help_text,
                why_we_ask=content.why_we_ask,
                answer=self._blocks(content.key, content.answer),
                allow_prefer_not_to_say=content.allow_prefer_not_to_say,
                safety_responses=self._blocks(f"{content.key} safety", *content.safety_responses),
                sensitivity=content.sensitivity,
            ),
            "question",
            content.key,
        )

    def trial(self, key: str) -> int:
        content = self._translated(TRIALS, key)
        found = self._found(Trial, "trial", content.key, Q(slug=content.key))
        return found or self._publish(self._draft_of(content), "trial", content.key)

    def _draft_of(self, content: TrialContent) -> Trial:
        facts = {field: getattr(content, field) for field in TRIAL_FACTS}
        trial = Trial(
            slug=content.key,
            registry="other",
            recruitment_status="recruiting",
            randomised=True,
            minimum_age_months=content.minimum_age * 12,
            maximum_age_months=content.maximum_age and content.maximum_age * 12,
            criteria=_stream("criterion", [vars(criterion) for criterion in content.criteria]),
            sites=_stream("site", [vars(site) for site in content.sites]),
            **facts,
        )
        conditions = [TrialCondition(condition_id=self.condition(key)) for key in content.conditions]
        trial.conditions.set(conditions)
        return trial

    def _blocks(self, key: str, *blocks: Block) -> str:
        return json.dumps(raw_body(key, blocks, self.primary_key))

    def _translated(self, contents: Iterable[Content], key: str) -> Content:
        language = self.locale.language_code
        return next(content for content in contents if (content.key, content.locale) == (key, language))

    def _found(self, model: type[PublicSnippet], kind: str, key: str, same: Q | None = None) -> int | None:
        """The snippet of the demo, or an editor's own that has the same natural key."""
        ours = Q(translation_key=demo_id(kind, key))
        found = model._default_manager.filter(ours | same if same else ours, locale=self.locale).first()
        return int(found.pk) if found else None

    def _publish(self, snippet: PublicSnippet, kind: str, key: str) -> int:
        """Enter a snippet as an editor does: check it, save the draft, publish its revision."""
        snippet.locale, snippet.translation_key, snippet.live = self.locale, demo_id(kind, key), False
        snippet.full_clean()
        snippet.save()
        snippet.save_revision().publish()
        return int(snippet.pk)


def image(key: str) -> int:
    """The picture with this key; it is drawn if there is no picture of that title."""
    drawing = DRAWINGS[key]
    model = get_image_model()
    found = model.objects.filter(title=drawing.title).first() or model(
        title=drawing.title,
        description=drawing.description,
        file=ContentFile(drawing.png(), name=f"{key}.png"),
    )
    if found.pk is None:
        found.full_clean()
        found.save()
    return int(found.pk)


def _stream(name: str, values: Iterable[Json | dict[str, Any]]) -> str:
    """A list stream as its field stores it."""
    return json.dumps([{"type": name, "value": value} for value in values])
