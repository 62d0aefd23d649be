"""Random rules and answers, a good part of them wrong, the same for the same seed."""

from random import Random
from typing import Any, TypeAlias

Json: TypeAlias = Any
"""Any JSON value, right or wrong."""

Case = tuple[Json, dict[str, Json]]

NUMBERS = (
    *(0, -0.0, 1, 1.0, 18, 64, 0.1, 0.3, 0.1 + 0.2, -2.5, 1e-9, 37.55, 1e15),
    *(2**53 - 1, 1 - 2**53),
)
TOO_LARGE = (2**53, -(2**53), 2**53 + 1, 10**20, 1e308)
WORDS = ("yes", "no", "über_50", "e\u0301", "é", "😀", "\ud800", "0", "18", "constructor", "YES", " yes")
MONTHS = ("2023-12", "2024-01", "2024-10", "0000-01", "9999-12")
NOTHING: tuple[Json, ...] = (None, "unsure", "prefer_not_to_say", [])
WRONG: tuple[Json, ...] = (
    True,
    False,
    "",
    {},
    {"yes": 1},
    [[]],
    [1],
    [None],
    ["yes", True],
    "2024-13",
    "2024-1",
    "\u0662024-01",
)
QUESTIONS: dict[str, tuple[Json, ...]] = {
    "number-a": NUMBERS,
    "number-b": NUMBERS,
    "word-a": WORDS,
    "constructor": WORDS,
    "month-a": MONTHS,
    "options-a": WORDS,
}
FIELDS = ("key", "kind", "rule", "when", "strength", "__proto__")
EQUALITY, ORDER = ("eq", "in"), ("gte", "lte", "between")
OPERATORS = {
    "number-a": (*EQUALITY, *ORDER),
    "number-b": (*EQUALITY, *ORDER),
    "word-a": EQUALITY,
    "constructor": EQUALITY,
    "month-a": (*EQUALITY, *ORDER),
    "options-a": ("overlaps",),
}


def random_case(random: Random) -> Case:
    criteria = [_criterion(random, n) for n in range(random.randint(1, 4))]
    unusable: tuple[Json, ...] = ([], {}, None, [None], criteria * 2)
    return random.choice(unusable) if random.random() < 0.03 else criteria, _answers(random)


def _criterion(random: Random, number: int) -> Json:
    criterion: dict[str, Any] = {
        "key": f"criterion-{number}",
        "kind": random.choice(["inclusion", "exclusion"]),
        "rule": _rule(random),
    }
    if random.random() < 0.4:
        criterion["when"] = random.choice([None, _rule(random)])
    if random.random() < 0.5:
        criterion["strength"] = random.choice(["hard", "confirm"])
    if random.random() < 0.03:
        criterion[random.choice(FIELDS)] = random.choice(WRONG)
    return criterion


def _rule(random: Random, depth: int = 0) -> Json:
    chance = random.random()
    if chance < 0.01:
        return random.choice([None, [], {}, "all", {"unless": []}, {"all": []}, {"__proto__": []}])
    if chance < 0.3 and depth < 12:
        inner = [_rule(random, depth + 1) for _ in range(random.randint(1, 3))]
        return {random.choice(["all", "any"]): inner}
    if chance < 0.4:
        return {"not": _rule(random, depth + 1)}
    return _comparison(random)


def _comparison(random: Random) -> Json:
    question = random.choice(list(QUESTIONS))
    values = _values(random, question)
    operator = random.choice(OPERATORS[question])
    if operator in ("in", "overlaps"):
        return {operator: [question, values]}
    return {operator: [question, *values[: 2 if operator == "between" else 1]]}


def _values(random: Random, question: str) -> list[Json]:
    """Two or three values that a rule may compare with, in order; now and then any values at all."""
    if random.random() < 0.01:
        return random.sample([*WRONG, *NOTHING, *TOO_LARGE, *NUMBERS, *WORDS], random.randint(2, 3))
    usual = list(dict.fromkeys(QUESTIONS[question]))
    return sorted(random.sample(usual, random.randint(2, 3)))


def _answers(random: Random) -> dict[str, Json]:
    asked = [question for question in QUESTIONS if random.random() < 0.8]
    return {question: _answer(random, question) for question in [*asked, "nobody-asked"]}


def _answer(random: Random, question: str) -> Json:
    chance = random.random()
    if chance < 0.15:
        return random.choice(NOTHING)
    if chance < 0.19:
        return random.choice([*WRONG, *TOO_LARGE, *NUMBERS, *WORDS])
    values = QUESTIONS.get(question, WORDS)
    if question == "options-a":
        return random.sample([*values, "unsure"], random.randint(1, 3))
    return random.choice(values)
