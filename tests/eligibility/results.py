"""What an evaluation comes to, as JSON, so that Python and JavaScript can be compared."""

from typing import Any

from pages.eligibility.errors import AnswerError, RuleError
from pages.eligibility.evaluation import evaluate
from pages.eligibility.ruleset_reading import read_ruleset

Result = dict[str, Any]


def result_of(criteria: object, answers: dict[str, object]) -> Result:
    try:
        found = evaluate(read_ruleset(criteria), answers)
    except RuleError as error:
        return {"rule_error": [error.place, error.reason]}
    except AnswerError as error:
        return {"answer_error": error.reasons}
    return {"outcome": found.outcome, "criteria": found.criteria}
