"""Answers that stand for all answers to a question: rules tell no others apart.

Where a domain is not exact it is too wide (a decimal's step and "not in the future" are not looked at), so
what is impossible in it is impossible, and what always holds in it always holds.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations, pairwise
from typing import Any

from pages.eligibility.answers import Said
from pages.eligibility.possibility import Domains, TooLargeError
from pages.eligibility.rules import Comparison
from pages.eligibility.ruleset_writing import written_value
from pages.eligibility.values import Number, Value
from pages.rules.answers import choices_of
from pages.rules.finding import Document

Answer = dict[str, Any]
MOST_OPTIONS = 10
"""Of how many options that rules name every subset is tried."""
MONTHS = 12
LAST_MONTH = 9999 * MONTHS + 11


def domain_of(question: Document, used: Iterable[Comparison]) -> Sequence[Said]:
    """Stand-ins for all answers to a question, as far as these comparisons look at them.

    Raises:
        TooLargeError: there are too many.
    """
    answer: Answer = question["answer"]
    values = list(dict.fromkeys(value for comparison in used for value in comparison.values))
    return DOMAINS[answer["type"]](answer, values)


def domains_of(used: Iterable[Comparison], questions: Mapping[str, Document]) -> Domains:
    """Stand-ins for the answers to each question that these comparisons ask, and that has not too many."""
    asked: dict[str, list[Comparison]] = defaultdict(list)
    for comparison in used:
        asked[comparison.question].append(comparison)
    domains = {}
    for key, of_it in asked.items():
        try:
            domains[key] = domain_of(questions[key], of_it)
        except TooLargeError:
            continue
    return domains


def _yes_no(answer: Answer, values: Sequence[Value]) -> Sequence[Said]:
    return ("yes", "no")


def _choices(answer: Answer, values: Sequence[Value]) -> Sequence[Said]:
    return [str(choice["value"]) for choice in choices_of(answer)]


def _subsets(answer: Answer, values: Sequence[Value]) -> Sequence[Said]:
    """An option that no rule names stands for all of them; an exclusive one stands alone."""
    named = [choice for choice in choices_of(answer) if choice["value"] in values]
    others = [choice for choice in choices_of(answer) if choice["value"] not in values]
    if len(named) > MOST_OPTIONS:
        raise TooLargeError
    together = [str(choice["value"]) for choice in named if not choice["exclusive"]]
    alone = [(str(choice["value"]),) for choice in [*named, *others[:1]] if choice["exclusive"]]
    rest = [(str(choice["value"]),) for choice in others if not choice["exclusive"]][:1]
    sizes = range(1, len(together) + 1)
    return [*chain.from_iterable(combinations(together, size) for size in sizes), *alone, *rest]


def _whole_numbers(answer: Answer, values: Sequence[Value]) -> Sequence[Said]:
    limits = sorted({int(value) for value in values if not isinstance(value, str)})
    return list(_whole(limits, _whole_limit(answer, "minimum"), _whole_limit(answer, "maximum")))


def _whole_limit(answer: Answer, name: str) -> int | None:
    limit = answer.get(name)
    return None if limit is None else int(limit)


def _whole(limits: Sequence[int], lowest: int | None, highest: int | None) -> Iterator[int]:
    """Each limit, and one number of each stretch between, below and above, if there is one in range."""
    stops = sorted({*limits, *(limit for limit in (lowest, highest) if limit is not None)}) or [0]
    between = [before + 1 for before, after in pairwise(stops) if after - before > 1]
    for number in sorted({stops[0] - 1, *stops, *between, stops[-1] + 1}):
        if (lowest is None or number >= lowest) and (highest is None or number <= highest):
            yield number


def _numbers(answer: Answer, values: Sequence[Value]) -> Sequence[Said]:
    lowest, highest = answer.get("minimum"), answer.get("maximum")
    given: list[Number] = [value for value in values if not isinstance(value, str)]
    stops = sorted({*given, *(limit for limit in (lowest, highest) if limit is not None)}) or [0]
    between = [(before + after) / 2 for before, after in pairwise(stops)]
    candidates = sorted({stops[0] - 1, *stops, *between, stops[-1] + 1})
    return [
        written_value(number)
        for number in candidates
        if (lowest is None or number >= lowest) and (highest is None or number <= highest)
    ]


def _months(answer: Answer, values: Sequence[Value]) -> Sequence[Said]:
    limits = sorted(_number_of(str(value)) for value in values)
    earliest, latest = answer.get("earliest"), answer.get("latest")
    lowest = _number_of(earliest) if earliest else 0
    highest = _number_of(latest) if latest else LAST_MONTH
    return [f"{number // MONTHS:04}-{number % MONTHS + 1:02}" for number in _whole(limits, lowest, highest)]


def _number_of(month: str) -> int:
    year, number = month.split("-")
    return int(year) * MONTHS + int(number) - 1


DOMAINS: dict[str, Callable[[Answer, Sequence[Value]], Sequence[Said]]] = {
    "YesNoUnsureAnswer": _yes_no,
    "SingleChoiceAnswer": _choices,
    "AgeBandAnswer": _choices,
    "MultipleChoiceAnswer": _subsets,
    "IntegerAnswer": _whole_numbers,
    "DecimalAnswer": _numbers,
    "MonthAnswer": _months,
}
