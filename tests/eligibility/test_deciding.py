"""Which criteria questions can decide."""

from typing import Any

from pages.eligibility.deciding import decided_by, ruleset_of
from pages.eligibility.evaluation import Outcome
from pages.eligibility.outcome_words import outcome_words

ADULT: dict[str, Any] = {"key": "adult", "kind": "inclusion", "rule": {"gte": ["age", 18]}, "when": None}
OF_WOMEN = {
    **ADULT,
    "key": "pregnant",
    "rule": {"eq": ["pregnant", "yes"]},
    "when": {"eq": ["sex", "female"]},
}
BY_TEAM = {**ADULT, "key": "scan", "rule": None}
UNREADABLE = {**ADULT, "key": "odd", "rule": {"unless": []}}


def keys(*questions: str) -> list[str]:
    criteria = [{**each, "strength": "hard"} for each in (ADULT, OF_WOMEN, BY_TEAM, UNREADABLE)]
    return [str(criterion["key"]) for criterion in decided_by(questions, criteria)]


def test_a_criterion_is_decided_when_all_it_asks_for_is_asked() -> None:
    assert keys() == []
    assert keys("age") == ["adult"]
    assert keys("pregnant") == []
    assert keys("age", "pregnant", "sex", "other") == ["adult", "pregnant"]


def test_criteria_make_rules_if_they_fit_together() -> None:
    whole = {**ADULT, "strength": "hard", "plain_text": "Adults"}
    ruleset = ruleset_of([whole])
    assert ruleset is not None
    assert [criterion.key for criterion in ruleset.criteria] == ["adult"]
    assert ruleset_of([]) is None
    assert ruleset_of([whole, {**whole, "key": "odd", "rule": {"eq": ["age", "old"]}}]) is None


def test_every_outcome_has_words_in_the_language_of_the_page() -> None:
    assert [each["outcome"] for each in outcome_words("en")] == [outcome.value for outcome in Outcome]
    assert outcome_words("es-MX")[0]["heading"] == "Es posible que pueda participar"
    assert outcome_words("de") == outcome_words("en")
