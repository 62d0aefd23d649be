"""Tries out whether any answers make a rule true."""

from pages.eligibility.possibility import Search, TooLargeError
from pages.eligibility.rules import Rule, comparisons
from pages.rules.trials.comparisons import Questions
from pages.rules.trials.domains import domains_of


def can_be(rule: Rule, questions: Questions) -> bool | None:
    """Whether some answers to these questions make the rule true; None where that is too much to try."""
    asked = list(comparisons(rule))
    domains = domains_of(asked, questions)
    if any(each.question not in domains for each in asked):
        return None
    try:
        return Search(domains).possible(rule)
    except TooLargeError:
        return None
