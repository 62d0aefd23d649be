"""The rules of compile_value() for blocks that are put together from the page's trial and questions."""

from typing import Any

from django.conf import settings

from pages.blocks.eligibility_check import EligibilityCheckBlock, QuestionPlacementBlock
from pages.blocks.landing import WhoCanJoinBlock
from pages.blocks.landing_footing import StoriesBlock
from pages.blocks.trials import CriterionKind
from pages.eligibility.deciding import decided_by, ruleset_of
from pages.eligibility.outcome_words import outcome_words
from pages.eligibility.ruleset_writing import ruleset_hash
from pages.models.trial import Trial
from pages.publishing.compile.compilation import Compilation
from pages.publishing.compile.dispatch import compile_value
from pages.publishing.compile.recruiting import recruiting_studies
from pages.publishing.compile.values import Wire, compile_struct
from pages.rules.checks import fits


def criteria_of(trial: Trial | None, compilation: Compilation) -> list[Wire]:
    """The criteria of the page's trial, all of them, in the trial's order."""
    if trial is None:
        return []
    compiled: list[Wire] = compile_value(trial.criteria.stream_block, trial.criteria, compilation)
    return compiled


def decided(compilation: Compilation) -> list[Wire]:
    """The criteria that the page's questions decide; none when their rules do not fit together.

    A rule about an answer that the pinned version does not offer would be false for everybody: it is for the
    study team instead.
    """
    asked = {question["key"]: question for question in compilation.questions.values() if question}
    criteria = decided_by(set(asked), criteria_of(compilation.trial, compilation))
    fitting = [criterion for criterion in criteria if fits(criterion, asked)]
    return fitting if ruleset_of(fitting) else []


@compile_value.register(EligibilityCheckBlock)
def _check(block: EligibilityCheckBlock, value: Any, compilation: Compilation) -> Wire:
    criteria = decided(compilation)
    ruleset = ruleset_of(criteria)
    return {
        **compile_struct(block, value, compilation),
        "criteria": criteria,
        "ruleset_hash": ruleset and ruleset_hash(ruleset),
        "outcomes": outcome_words(compilation.locale) if ruleset else [],
        "trials": [] if compilation.trial else recruiting_studies(compilation),
    }


@compile_value.register(QuestionPlacementBlock)
def _placement(block: QuestionPlacementBlock, value: Any, compilation: Compilation) -> Wire:
    """Its question is added where the item's id is known."""
    names = ("step_heading", "required", "show_when", "extra_help")
    return {name: compile_value(block.child_blocks[name], value.get(name), compilation) for name in names}


@compile_value.register(WhoCanJoinBlock)
def _who_can_join(block: WhoCanJoinBlock, value: Any, compilation: Compilation) -> Wire:
    criteria = criteria_of(compilation.trial, compilation)
    by_answers = {criterion["key"] for criterion in decided(compilation)}
    return {
        **compile_struct(block, value, compilation),
        "inclusion": _in_words(criteria, CriterionKind.INCLUSION, by_answers),
        "exclusion": _in_words(criteria, CriterionKind.EXCLUSION, by_answers),
    }


def _in_words(criteria: list[Wire], kind: CriterionKind, by_answers: set[str]) -> list[Wire]:
    """In plain words, else in those of the protocol: what decides is never hidden."""
    return [
        {
            "id": criterion["id"],
            "key": criterion["key"],
            "text": criterion["plain_text"] or criterion["source_text"],
            "checked_by_team": criterion["key"] not in by_answers,
        }
        for criterion in criteria
        if criterion["kind"] == kind
    ]


@compile_value.register(StoriesBlock)
def _stories(block: StoriesBlock, value: Any, compilation: Compilation) -> Wire:
    """The stories that people agreed to; none where stories are off."""
    compiled = compile_struct(block, value, compilation)
    agreed = {item.id for item in value["stories"].bound_blocks if item.value.get("consented")}
    told = [story for story in compiled["stories"] if story["id"] in agreed]
    return {**compiled, "stories": told if settings.TRIAL_STORIES else []}
