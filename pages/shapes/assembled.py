"""Fields of blocks that no editor fills in and no attribute computes: the compiler assembles them from elsewhere."""

from wagtail import blocks

from pages.blocks.eligibility_check import EligibilityCheckBlock, EligibilityOutcome
from pages.blocks.landing import WhoCanJoinBlock
from pages.blocks.trials import CriterionBlock
from pages.shapes.describe import describe, describe_enum
from pages.shapes.objects import LINK
from pages.shapes.types import BOOLEAN, ID, TEXT, Field, ListOf, Struct

JOINING = Struct(
    "JoiningCriterion",
    (
        Field("id", ID, "The criterion's identifier."),
        Field("key", TEXT, "The criterion's key: results of the eligibility check name it."),
        Field("text", TEXT, "The criterion in plain words."),
        Field("checked_by_team", BOOLEAN, "Whether the page's questions leave it to the study team."),
    ),
    "A criterion in plain words.",
)
OUTCOME_WORDS = Struct(
    "EligibilityOutcomeWords",
    (
        Field("outcome", describe_enum(EligibilityOutcome), "The outcome these words are for."),
        Field("heading", TEXT, "What to say first."),
        Field("text", TEXT, "What it means, and what to do next."),
    ),
    "What to say after the last answer.",
)


def assembled_fields(block: blocks.Block) -> tuple[Field, ...]:
    """What the compiler adds to a block of this class."""
    if isinstance(block, WhoCanJoinBlock):
        return (
            Field("inclusion", ListOf(JOINING), "Who can join, in the order of the trial's criteria."),
            Field("exclusion", ListOf(JOINING), "Who cannot join, in the order of the trial's criteria."),
        )
    return _of_check() if isinstance(block, EligibilityCheckBlock) else ()


def _of_check() -> tuple[Field, ...]:
    criteria = ListOf(describe(CriterionBlock()))
    return (
        Field("criteria", criteria, "The trial's criteria that the placed questions can decide."),
        Field(
            "ruleset_hash",
            TEXT,
            "Which rules the criteria are; null: nothing is decided here.",
            nullable=True,
        ),
        Field("outcomes", ListOf(OUTCOME_WORDS), "What to say after the last answer, for each outcome."),
        Field("trials", ListOf(LINK), "Without a trial: studies of the page's conditions that recruit."),
    )
