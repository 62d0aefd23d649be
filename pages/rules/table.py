"""The one table of rules: what each checks, and whether it blocks publication or advises.

Only what could mislead a reader, or shut one out, blocks. What nobody knows yet is advice, never invented.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from pages.rules.answers import (
    missing_answer,
    unsure_refused,
    wrong_bands,
    wrong_choices,
    wrong_limits,
    wrong_responses,
)
from pages.rules.care import no_warning_signs, ungraded_signs
from pages.rules.checks import (
    foreign_questions,
    needless_conditions,
    needless_questions,
    repeated_checks,
    repeated_questions,
    unavailable_questions,
    undecidable_criteria,
    undecided_checks,
    wrong_conditions,
)
from pages.rules.citations import orphan_citations, uncited_references, unlocated_references
from pages.rules.finding import Document, Finding, Problem, Severity
from pages.rules.headings import skipped_levels
from pages.rules.images import missing_pictures, undescribed_pictures
from pages.rules.landing import missing_blocks, missing_chance, missing_contact, missing_trial
from pages.rules.lists import lost_lists
from pages.rules.placements import unavailable_calls_to_action
from pages.rules.questions import missing_words, unknown_slots
from pages.rules.readability import hard_sections
from pages.rules.recruitment.approval import expiring_approval, missing_approval, required_approval
from pages.rules.recruitment.guidance import left_guidance
from pages.rules.recruitment.missing import (
    missing_place,
    missing_sponsor,
    missing_time,
    unexplained_placebo,
    unnamed_study,
)
from pages.rules.recruitment.wording import (
    INVESTIGATIONAL,
    MAY_BE_ELIGIBLE,
    NO_BENEFIT,
    NO_CURE,
    NO_EXCITEMENT,
    NO_SAFETY,
    NO_URGENCY,
    NOT_FREE,
    QUIET_PAYMENT,
)
from pages.rules.required import (
    missing_choices,
    missing_headings,
    missing_items,
    missing_texts,
    missing_title,
)
from pages.rules.review import missing_review_dates, missing_reviewer, overdue_review
from pages.rules.subject import missing_conditions, missing_summary
from pages.rules.tiers import levels_out_of_order, repeated_levels
from pages.rules.trials.ages import ages_apart
from pages.rules.trials.comparisons import Questions, mixed_kinds, unknown_questions, wrong_values
from pages.rules.trials.contradictions import (
    constant_rules,
    contradicting,
    needless,
    too_large,
    unreachable,
)
from pages.rules.trials.criteria import missing_words as missing_criterion_words
from pages.rules.trials.criteria import unchecked, unreadable_rules, wrong_keys
from pages.rules.trials.facts import ages_out_of_order, idle_sites, missing_facts, unsaid_facts

BLOCKS, ADVISES = Severity.BLOCKS, Severity.ADVISES
ARTICLE = frozenset({"Article"})
LANDING = frozenset({"TrialLandingPage"})
ASKING = ARTICLE | LANDING
"""Pages that may place questions."""
STREAMS = ASKING | {"Home"}
"""Pages that have a body."""
PAGES = STREAMS | {"SectionIndex", "TrialIndex"}
QUESTION = frozenset({"EligibilityQuestion"})
TRIAL = frozenset({"Trial"})
APPROVED = LANDING | {"CallToAction"}
"""What an ethics board approves."""
RECRUITS = STREAMS | {"CallToAction"}
"""Where people may be invited into a study."""


@dataclass(frozen=True)
class Rule:
    """`types` are the documents it is for.

    A rule about dates has `check_on` instead of `check`; one about answers to questions has `check_with`.
    """

    code: str
    severity: Severity
    description: str
    types: frozenset[str]
    check: Callable[[Document], Iterable[Problem]] | None = None
    check_on: Callable[[Document, date], Iterable[Problem]] | None = None
    check_with: Callable[[Document, Questions], Iterable[Problem]] | None = None

    def findings(
        self, document: Document, today: date | None, questions: Questions | None
    ) -> Iterator[Finding]:
        for found in self._problems(document, today, questions):
            yield Finding(self.code, found.message, self.severity, found.block_id, found.field, found.path)

    def _problems(
        self, document: Document, today: date | None, questions: Questions | None
    ) -> Iterable[Problem]:
        if document.get("type") not in self.types:
            return ()
        if self.check:
            return self.check(document)
        if self.check_with:
            return () if questions is None else self.check_with(document, questions)
        return self.check_on(document, today) if self.check_on and today else ()


RULES: tuple[Rule, ...] = (
    Rule("title.missing", BLOCKS, "A page has a title.", PAGES, missing_title),
    Rule("signs.missing", BLOCKS, "Treatments come with warning signs.", ARTICLE, no_warning_signs),
    Rule("list.lost", BLOCKS, "A paragraph ending in a colon is followed by a list.", STREAMS, lost_lists),
    Rule("heading.missing", BLOCKS, "Headings and names are filled in.", STREAMS, missing_headings),
    Rule("text.missing", BLOCKS, "Texts are filled in.", STREAMS, missing_texts),
    Rule("items.missing", BLOCKS, "Lists and tables are not empty.", STREAMS, missing_items),
    Rule("choice.missing", BLOCKS, "Levels, urgencies and variants are chosen.", STREAMS, missing_choices),
    Rule("citation.orphan", BLOCKS, "Every citation resolves to a reference.", ARTICLE, orphan_citations),
    Rule("tier.repeated", BLOCKS, "Each tier of treatment stands once.", ARTICLE, repeated_levels),
    Rule("tier.order", BLOCKS, "Tiers go from basic to alternative.", ARTICLE, levels_out_of_order),
    Rule("heading.skipped", BLOCKS, "Heading levels never skip.", STREAMS, skipped_levels),
    Rule("image.missing", BLOCKS, "Pictures are there and public.", STREAMS, missing_pictures),
    Rule("image.undescribed", BLOCKS, "Pictures are described or decorative.", STREAMS, undescribed_pictures),
    Rule("placement.unavailable", BLOCKS, "Placed calls can be shown.", STREAMS, unavailable_calls_to_action),
    Rule("trial.missing", BLOCKS, "A landing page is about a published trial.", LANDING, missing_trial),
    Rule("block.missing", BLOCKS, "A landing page has the blocks its trial needs.", LANDING, missing_blocks),
    Rule("chance.missing", BLOCKS, "A randomised study names both groups' chance.", LANDING, missing_chance),
    Rule("contact.missing", BLOCKS, "The study team can be reached.", LANDING, missing_contact),
    Rule("check.repeated", BLOCKS, "A page has one eligibility check.", ASKING, repeated_checks),
    Rule("check.unavailable", BLOCKS, "Placed questions can be asked.", ASKING, unavailable_questions),
    Rule("check.question", BLOCKS, "A question is asked once.", ASKING, repeated_questions),
    Rule("check.condition", BLOCKS, "Conditions look above, and can be true.", ASKING, wrong_conditions),
    Rule("check.undecided", BLOCKS, "A check of a trial decides something.", LANDING, undecided_checks),
    Rule("question.incomplete", BLOCKS, "Questions have a key, words and a reason.", QUESTION, missing_words),
    Rule("question.slot", BLOCKS, "Slots are ones that pages can fill.", QUESTION, unknown_slots),
    Rule("answer.missing", BLOCKS, "A question says what an answer is.", QUESTION, missing_answer),
    Rule("answer.choices", BLOCKS, "What can be chosen is told apart.", QUESTION, wrong_choices),
    Rule("answer.bands", BLOCKS, "Age bands follow one another.", QUESTION, wrong_bands),
    Rule("answer.limits", BLOCKS, "Limits are in order and of the answer's kind.", QUESTION, wrong_limits),
    Rule("answer.unsure", BLOCKS, "Who is asked for yes or no may be unsure.", QUESTION, unsure_refused),
    Rule("safety.answer", BLOCKS, "Safety responses are whole and possible.", QUESTION, wrong_responses),
    Rule("trial.incomplete", BLOCKS, "A trial has title, slug, number and sponsor.", TRIAL, missing_facts),
    Rule("trial.ages", BLOCKS, "The youngest age is not above the oldest.", TRIAL, ages_out_of_order),
    Rule("criterion.key", BLOCKS, "Each criterion has a key of its own.", TRIAL, wrong_keys),
    Rule("criterion.words", BLOCKS, "Criteria have plain words and a kind.", TRIAL, missing_criterion_words),
    Rule("criterion.rule", BLOCKS, "The rules of criteria can be read.", TRIAL, unreadable_rules),
    Rule("criterion.question", BLOCKS, "Rules ask published questions.", TRIAL, check_with=unknown_questions),
    Rule("criterion.value", BLOCKS, "Rules compare with possible answers.", TRIAL, check_with=wrong_values),
    Rule("criterion.kinds", BLOCKS, "Rules agree about what an answer is.", TRIAL, mixed_kinds),
    Rule("criterion.constant", BLOCKS, "A rule can be true and false.", TRIAL, check_with=constant_rules),
    Rule("criterion.unreachable", BLOCKS, "A criterion is for somebody.", TRIAL, check_with=unreachable),
    Rule("criteria.contradiction", BLOCKS, "Somebody can meet all rules.", TRIAL, check_with=contradicting),
    Rule("guidance.left", BLOCKS, "No guidance of a template is left.", LANDING, left_guidance),
    Rule("approval.required", BLOCKS, "A valid approval covers the text.", APPROVED, required_approval),
    Rule("sign.ungraded", ADVISES, "Every warning sign has an urgency.", ARTICLE, ungraded_signs),
    Rule("reference.uncited", ADVISES, "Every reference is cited.", ARTICLE, uncited_references),
    Rule("reference.unlocated", ADVISES, "References can be looked up.", ARTICLE, unlocated_references),
    Rule("summary.missing", ADVISES, "An article has a summary.", ARTICLE, missing_summary),
    Rule("conditions.missing", ADVISES, "An article names its condition.", ARTICLE, missing_conditions),
    Rule("reviewer.missing", ADVISES, "An article has a medical reviewer.", ARTICLE, missing_reviewer),
    Rule("review_dates.missing", ADVISES, "Review dates are given.", ARTICLE, missing_review_dates),
    Rule("review.overdue", ADVISES, "The review is not overdue.", ARTICLE, check_on=overdue_review),
    Rule("check.needless", ADVISES, "No question is asked for nothing.", LANDING, needless_questions),
    Rule("check.criterion", ADVISES, "Questions have the answers rules name.", LANDING, undecidable_criteria),
    Rule("check.always", ADVISES, "A condition keeps a question from somebody.", ASKING, needless_conditions),
    Rule("check.language", ADVISES, "Questions speak the page's language.", ASKING, foreign_questions),
    Rule("section.hard_to_read", ADVISES, "Sections read at grade 9 or lower.", STREAMS, hard_sections),
    Rule("trial.facts", ADVISES, "What readers of a trial look for is there.", TRIAL, unsaid_facts),
    Rule("trial.ages_apart", ADVISES, "Facts and rules take the same ages.", TRIAL, check_with=ages_apart),
    Rule("site.idle", ADVISES, "A trial that recruits has a site that does.", TRIAL, idle_sites),
    Rule("criterion.unchecked", ADVISES, "Answers decide every criterion.", TRIAL, unchecked),
    Rule("criterion.needless", ADVISES, "Whom a criterion is for narrows it.", TRIAL, check_with=needless),
    Rule("criteria.too_large", ADVISES, "Rules are small enough to be tried.", TRIAL, check_with=too_large),
    Rule("recruitment.cure", ADVISES, "Nothing promises a cure.", RECRUITS, NO_CURE),
    Rule("recruitment.safety", ADVISES, "Nothing claims to be safe.", RECRUITS, NO_SAFETY),
    Rule("recruitment.benefit", ADVISES, "Nothing claims a benefit.", RECRUITS, NO_BENEFIT),
    Rule("recruitment.new_treatment", ADVISES, "New is investigational.", RECRUITS, INVESTIGATIONAL),
    Rule("recruitment.eligible", ADVISES, "People may be eligible.", RECRUITS, MAY_BE_ELIGIBLE),
    Rule("recruitment.payment", ADVISES, "Payment does not stand out.", RECRUITS, QUIET_PAYMENT),
    Rule("recruitment.urgency", ADVISES, "Nobody is pressed to decide.", RECRUITS, NO_URGENCY),
    Rule("recruitment.free_treatment", ADVISES, "No free treatment.", RECRUITS, NOT_FREE),
    Rule("recruitment.excitement", ADVISES, "No words raise hopes.", RECRUITS, NO_EXCITEMENT),
    Rule("recruitment.unnamed", ADVISES, "The first screen says research.", LANDING, unnamed_study),
    Rule("recruitment.sponsor", ADVISES, "The sponsor is named.", LANDING, missing_sponsor),
    Rule("recruitment.time", ADVISES, "The time it takes is said.", LANDING, missing_time),
    Rule("recruitment.place", ADVISES, "The place is said.", LANDING, missing_place),
    Rule("recruitment.placebo", ADVISES, "A placebo is mentioned.", LANDING, unexplained_placebo),
    Rule("approval.missing", ADVISES, "An ethics approval covers the text.", LANDING, missing_approval),
    Rule("approval.expiring", ADVISES, "The approval lasts.", APPROVED, check_on=expiring_approval),
)  # fmt: skip


def findings(
    document: Document, *, today: date | None = None, questions: Questions | None = None
) -> list[Finding]:
    """Everything the rules find, what blocks first.

    Without `today` no date is judged, and without `questions` no rule over their answers.
    """
    return [finding for rule in RULES for finding in rule.findings(document, today, questions)]


def blocking(document: Document, *, questions: Questions | None = None) -> list[Finding]:
    """What forbids publication."""
    return _of(Severity.BLOCKS, document, None, questions)


def advice(
    document: Document, *, today: date | None = None, questions: Questions | None = None
) -> list[Finding]:
    """What an editor should know of, and may publish with."""
    return _of(Severity.ADVISES, document, today, questions)


def applies_to(document: Document) -> bool:
    """Whether there is any rule for documents of this type."""
    return any(document.get("type") in rule.types for rule in RULES)


def _of(
    severity: Severity, document: Document, today: date | None, questions: Questions | None
) -> list[Finding]:
    chosen = (rule for rule in RULES if rule.severity is severity)
    return [finding for rule in chosen for finding in rule.findings(document, today, questions)]
