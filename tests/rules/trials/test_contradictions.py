from pages.rules.finding import Problem
from pages.rules.trials.contradictions import (
    ALWAYS,
    FOR_NOBODY,
    NEVER,
    TOO_LARGE,
    constant_rules,
    contradicting,
    needless,
    too_large,
    unreachable,
)
from tests.rules.trials.questions import QUESTIONS
from tests.rules.wire import Wire, criterion, question, trial

OLD, YOUNG = {"gte": ["age-years", 65]}, {"lte": ["age-years", 18]}
WOMEN, MEN = {"eq": ["sex", "female"]}, {"eq": ["sex", "male"]}


def constants(*criteria: Wire) -> list[tuple[str | None, str]]:
    return [(found.block_id, found.message) for found in constant_rules(trial(*criteria), QUESTIONS)]


def conflicts(*criteria: Wire) -> list[tuple[str | None, str]]:
    return [(found.block_id, found.message) for found in contradicting(trial(*criteria), QUESTIONS)]


def test_a_rule_that_can_never_be_true() -> None:
    assert constants(criterion("both", {"all": [OLD, YOUNG]})) == [("both", NEVER)]
    assert constants(criterion("none", {"not": {"in": ["smokes", ["yes", "no"]]}})) == [("none", NEVER)]


def test_a_rule_that_is_always_true() -> None:
    assert constants(criterion("all", {"gte": ["age-years", 0]})) == [("all", ALWAYS)]
    assert constants(criterion("all", {"any": [WOMEN, MEN]}, kind="exclusion")) == [("all", ALWAYS)]


def test_a_rule_is_judged_among_those_it_is_for() -> None:
    assert constants(criterion("men", WOMEN, when=MEN)) == [("men", NEVER)]
    assert constants(criterion("women", {"any": [WOMEN, OLD]}, when=WOMEN)) == [("women", ALWAYS)]


def test_a_rule_that_decides() -> None:
    assert constants(criterion("old", OLD), criterion("heavy", {"gte": ["weight", 90.5]}, when=OLD)) == []


def test_criteria_that_nobody_meets_together() -> None:
    assert conflicts(criterion("women", WOMEN), criterion("old", OLD), criterion("young", YOUNG)) == [
        ("young", "Nobody can meet this together with “You are old.”.")
    ]


def test_an_exclusion_of_what_is_demanded() -> None:
    assert conflicts(
        criterion("smoker", {"eq": ["smokes", "yes"]}),
        criterion("smoking", {"eq": ["smokes", "yes"]}, kind="exclusion"),
    ) == [("smoking", "Nobody can meet this together with “You are smoker.”.")]


def test_three_that_are_only_together_too_much() -> None:
    either = {"any": [OLD, WOMEN]}
    found = conflicts(criterion("either", either), criterion("men", MEN), criterion("young", YOUNG))
    assert found == [("young", "Nobody can meet this together with “You are either.” and “You are men.”.")]


def test_criteria_for_others_do_not_contradict() -> None:
    assert conflicts(criterion("old", OLD, when=WOMEN), criterion("young", YOUNG, when=MEN)) == []


def test_a_rule_that_is_never_true_is_told_once() -> None:
    assert conflicts(criterion("never", {"all": [OLD, YOUNG]}), criterion("old", OLD)) == []


def test_a_criterion_for_nobody_and_one_for_everybody() -> None:
    nobody, everybody = {"all": [WOMEN, MEN]}, {"any": [WOMEN, MEN]}
    document = trial(criterion("one", OLD, when=nobody), criterion("two", OLD, when=everybody))
    assert [(found.block_id, found.message) for found in unreachable(document, QUESTIONS)] == [
        ("one", FOR_NOBODY)
    ]
    assert [found.block_id for found in needless(document, QUESTIONS)] == ["two"]


def test_what_is_wrong_otherwise_is_not_judged() -> None:
    wrong = criterion("one", {"all": [{"gte": ["age-years", 500]}, YOUNG]})
    assert constants(wrong, criterion("two", {"eq": ["gone", "yes"]})) == []


def test_a_search_that_is_too_large_says_so_and_claims_nothing() -> None:
    keys = [f"q{n}" for n in range(40)]
    questions = {key: question("IntegerAnswer", minimum=0, maximum=9) for key in keys}
    # Pigeons and holes: no answers do, and nothing short of trying them all shows it.
    pairs = [
        {"not": {"any": [{"all": [{"eq": [a, n]}, {"eq": [b, n]}]} for n in range(9)]}}
        for i, a in enumerate(keys[:10])
        for b in keys[i + 1 : 10]
    ]
    holes = [{"lte": [key, 8]} for key in keys[:10]]
    document = trial(criterion("one", {"all": [*pairs, *holes]}))
    assert list(constant_rules(document, questions)) == []
    assert list(too_large(document, questions)) == [Problem(TOO_LARGE, field="criteria")]


def test_many_criteria_that_share_nothing_are_small() -> None:
    keys = [f"q{n}" for n in range(60)]
    questions = {key: question("IntegerAnswer", minimum=0, maximum=99) for key in keys}
    listed = [criterion(key, {"between": [key, 10, 20]}) for key in keys]
    document = trial(*listed, criterion("last", {"gte": [keys[-1], 50]}))
    assert [found.block_id for found in contradicting(document, questions)] == ["last"]
    assert list(too_large(document, questions)) == []
