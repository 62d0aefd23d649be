"""The registry's words and ours. What is not in here is reported, never guessed."""

from __future__ import annotations

from pages.models.trial import Masking, Phase, RecruitmentStatus, Sex

STATUSES = {status.value.upper(): status.value for status in RecruitmentStatus}
"""The registry's statuses of expanded access and of withheld records are none of a trial."""

MASKINGS = {masking.value.upper(): masking.value for masking in Masking}
SEXES = {sex.value.upper(): sex.value for sex in Sex}
PHASES = {
    (): Phase.NOT_APPLICABLE.value,
    ("NA",): Phase.NOT_APPLICABLE.value,
    ("EARLY_PHASE1",): Phase.EARLY_PHASE_1.value,
    ("PHASE1",): Phase.PHASE_1.value,
    ("PHASE1", "PHASE2"): Phase.PHASE_1_2.value,
    ("PHASE2",): Phase.PHASE_2.value,
    ("PHASE2", "PHASE3"): Phase.PHASE_2_3.value,
    ("PHASE3",): Phase.PHASE_3.value,
    ("PHASE4",): Phase.PHASE_4.value,
}
ALLOCATIONS = {"RANDOMIZED": True, "NON_RANDOMIZED": False, "NA": False}
COMPARATORS = ("PLACEBO_COMPARATOR", "ACTIVE_COMPARATOR", "SHAM_COMPARATOR", "NO_INTERVENTION")
"""Arms that the studied product is compared with."""
