"""The rule builder in the browser says what Python says, and writes the rules that it read."""

import json
import subprocess
from pathlib import Path
from random import Random
from shutil import which
from typing import Any

import pytest

from pages.eligibility.evaluation import truth_of
from pages.eligibility.rule_reading import read_rule
from pages.eligibility.rules import Rule, comparisons
from pages.eligibility.unfinished import finished_part, has_unfinished
from pages.rules.trials.comparisons import COMPARATORS
from pages.rules.trials.domains import domain_of
from pages.rules.trials.sentences import rule_sentence
from tests.rules.trials.questions import QUESTIONS

SCRIPT = Path(__file__).parent / "rules" / "builder.mjs"
BUILDER = Path(__file__).parents[2] / "pages/static/pages/rules"
COMPARISONS: list[dict[str, Any]] = [
    {"eq": ["smokes", "yes"]},
    {"in": ["sex", ["female", "male"]]},
    {"eq": ["age-band", "65_or_over"]},
    {"overlaps": ["medicines", ["heat", "aspirin", "herbs"]]},
    {"gte": ["age-years", 18]},
    {"between": ["weight", 40.5, 90]},
    {"lte": ["last-visit", "2025-06"]},
    {"between": ["last-visit", "2024-01", "2025-06"]},
    {"in": ["age-years", [18, 20]]},
    {"eq": ["gone", "yes"]},
]
pytestmark = pytest.mark.skipif(which("node") is None, reason="needs Node")


def random_rule(random: Random, depth: int = 0) -> dict[str, Any]:
    chance = random.random()
    if depth > 3 or chance < 0.5:
        return random.choice(COMPARISONS)
    if chance < 0.65:
        return {"not": random_rule(random, depth + 1)}
    parts = [random_rule(random, depth + 1) for _ in range(random.randint(1, 3))]
    return {random.choice(["all", "any"]): parts}


def in_javascript(rules: list[dict[str, Any]]) -> list[Any]:
    questions = [{**question, "key": key} for key, question in QUESTIONS.items()]
    text = json.dumps({"questions": questions, "rules": rules})
    run = subprocess.run(["node", SCRIPT], input=text, capture_output=True, text=True, check=False)
    assert run.stderr == ""
    results: list[Any] = json.loads(run.stdout)
    return results


def same(one: Rule, other: Rule) -> bool:
    """Whether two rules come to the same for random answers; those asked may be unanswered too."""
    random = Random(7)  # noqa: S311 - a repeatable choice of answers
    used = list(comparisons(one))
    domains = {
        key: [None, *domain_of(QUESTIONS[key], [each for each in used if each.question == key])]
        for key in {each.question for each in used if each.question in QUESTIONS}
    }
    for _ in range(20):
        chosen = {key: random.choice(answers) for key, answers in domains.items()}
        said = {key: answer for key, answer in chosen.items() if answer is not None}
        if truth_of(one, said) != truth_of(other, said):
            return False
    return True


def test_sentences_are_the_same_and_rules_come_back_meaning_the_same() -> None:
    random = Random(19)  # noqa: S311 - a repeatable choice of rules
    rules = [*COMPARISONS, *(random_rule(random) for _ in range(400))]
    *results, nothing = in_javascript(rules)
    assert nothing is None
    assert len(results) == len(rules)
    for rule, (sentence, written, drafted) in zip(rules, results, strict=True):
        read = read_rule(rule)
        assert sentence == rule_sentence(read, QUESTIONS), rule
        assert same(read, read_rule(written)), (rule, written)
        assert drafted == written
    assert [written for _, written, _ in results[: len(COMPARISONS)]] == COMPARISONS


def test_drafts_keep_what_is_not_finished_and_python_leaves_out_the_same() -> None:
    random = Random(23)  # noqa: S311 - a repeatable choice of rules
    open_: dict[str, Any] = {
        "unfinished": {"question": "age-years", "comparator": "between", "values": [18, ""]}
    }
    drafts = [open_, {"not": open_}, *({"all": [random_rule(random), open_]} for _ in range(50))]
    *results, _nothing = in_javascript(drafts)
    for draft, (_, written, drafted) in zip(drafts, results, strict=True):
        assert has_unfinished(drafted)
        left = finished_part(draft)
        assert (written is None) == (left is None)
        assert written is None or same(read_rule(left), read_rule(written))
        assert finished_part(drafted) == written


def test_the_builder_offers_exactly_what_rules_may_do() -> None:
    text = (BUILDER / "comparators.js").read_text()
    offered = subprocess.run(
        ["node", "--input-type=module", "-e", f"{text}\nconsole.log(JSON.stringify(COMPARATORS))"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    names = {kind: {name for name, _ in pairs} for kind, pairs in json.loads(offered).items()}
    assert names == {kind: set(map(str, comparators)) for kind, comparators in COMPARATORS.items()}
