"""Builders of trials and their landing pages."""

import json
from collections.abc import Iterable, Sequence

from wagtail.models import Page

from pages.models import Condition, EligibilityQuestion, Trial, TrialCondition, TrialIndex, TrialLandingPage
from tests.content import Raw, block, items, locale, make_question, publish_page, uid
from tests.kept import kept

Rule = dict[str, object]
ADULT: Rule = {"between": ["age-years", 18, 64]}


def criterion(key: str, rule: Rule | None, *, kind: str = "inclusion", **fields: object) -> Raw:
    """A criterion as a trial stores it; its plain words are made from its key."""
    words = {"plain_text": f"About {key}", "source_text": f"Protocol on {key}", "reason_if_not_met": ""}
    filled = {"when": None, "strength": "hard", **words, **fields}
    value = {"key": key, "kind": kind, "rule": rule, **filled}
    return {"type": "criterion", "id": uid(f"criterion {key}"), "value": value}


@kept
def make_trial(
    slug: str = "heat-wrap",
    *,
    criteria: Sequence[Raw] | None = None,
    conditions: Iterable[Condition] = (),
    publish: bool = True,
    **fields: object,
) -> Trial:
    """A trial that recruits adults unless `fields` and `criteria` say otherwise."""
    words = {
        "public_title": f"A study called {slug}",
        "registry_number": "NCT01234567",
        "sponsor": "A clinic",
    }
    filled = {"recruitment_status": "recruiting", "translation_key": uid(f"trial {slug}"), **words, **fields}
    trial = Trial(slug=slug, **{"locale": locale("en"), **filled})
    trial.criteria = json.dumps([criterion("adult", ADULT)] if criteria is None else list(criteria))
    trial.conditions.set([TrialCondition(condition=condition) for condition in conditions])
    if criteria is None and not EligibilityQuestion.objects.filter(key="age-years").exists():
        make_question()
    trial.live = False
    trial.save()
    if publish:
        trial.save_revision().publish()
        trial.refresh_from_db()
    return trial


@kept
def make_trial_index(parent: Page, *, slug: str = "studies", **fields: object) -> TrialIndex:
    index = TrialIndex(
        title="Studies", slug=slug, translation_key=uid(f"index {slug}"), locale=parent.locale, **fields
    )
    parent.refresh_from_db()
    parent.add_child(instance=index)
    return publish_page(index)


@kept
def make_landing_page(
    parent: Page,
    *,
    trial: Trial | None = None,
    slug: str = "heat-wrap",
    body: Sequence[Raw] = (),
    publish: bool = True,
    **fields: object,
) -> TrialLandingPage:
    """A landing page with the blocks every one needs, and those of `body` after them."""
    named = {"title": f"Study {slug}", "summary": "Does warmth help?", **fields}
    page = TrialLandingPage(slug=slug, trial=trial, **{"translation_key": uid(f"landing {slug}"), **named})
    page.locale = parent.locale
    page.live = False
    page.body = [*required_body(), *body]
    parent.refresh_from_db()
    parent.add_child(instance=page)
    return publish_page(page) if publish else page


def required_body(**words: object) -> list[Raw]:
    """The blocks no landing page may lack; `words` are those of the purpose."""
    return [
        block(
            "hero",
            heading="A research study",
            lead="<p>Does warmth help?</p>",
            image=None,
            button_label="See if you may be eligible",
        ),
        purpose(**words),
        block("who_can_join", heading="Who can join", closing="<p>Other rules apply.</p>"),
        block(
            "risks_and_benefits",
            heading="Risks and possible benefits",
            risks="<p>Red skin.</p>",
            possible_benefits="<p>You may or may not benefit.</p>",
        ),
        block("who_runs_it", heading="Who runs it", text="<p>A clinic.</p>", data_use="Nothing is kept."),
        block("contact", heading="Contact", telephone="555 0100", email="", hours="9 to 5", language_help=""),
        block("legal_footer", text="<p>Taking part is your choice.</p>"),
    ]


def purpose(**fields: object) -> Raw:
    words: Raw = {"studied_product": "An investigational wrap", "comparator": "", "allocation": ""}
    text = "<p>To learn whether warmth eases pain.</p>"
    return block("purpose", heading="What this study is for", text=text, **{**words, **fields})


def check(*placements: Raw, label: str = "eligibility_check", **fields: object) -> Raw:
    """An eligibility check; the id of its n-th placement, from 1, is `uid(f"{label}-{n}")`."""
    words: Raw = {"heading": "Could it be for you?", "introduction": "", "privacy_notice": "Nothing is kept."}
    placed = items(*placements, label=label)
    return block("eligibility_check", label=label, **{**words, **fields}, placements=placed)


def asks(question: EligibilityQuestion, **fields: object) -> Raw:
    """The placement of a question."""
    slots = {"condition": None, "medication": "", "months": None}
    filled = {"step_heading": "", "required": True, "show_when": None, "extra_help": "", "slots": slots}
    return {"question": question.pk, **filled, **fields}
