"""From JSON to rules, refusing what has no one meaning."""

from pages.eligibility.errors import RuleError
from pages.eligibility.rules import Comparator, Comparison, Join, Joined, Negated, Rule
from pages.eligibility.values import Value, is_key, is_month, is_number, is_option

DEEPEST = 10
LISTS = (Comparator.IN, Comparator.OVERLAPS)
ORDERED = (Comparator.GTE, Comparator.LTE, Comparator.BETWEEN)


def read_rule(written: object, place: str = "rule", depth: int = 1) -> Rule:
    """A rule as JSON: {OPERATOR: OPERANDS}, for example {"between": ["age-years", 18, 64]}.

    Raises:
        RuleError: it is not one.
    """
    if not isinstance(written, dict) or len(written) != 1:
        raise RuleError(place, "A rule is an object with one operator.")
    if depth > DEEPEST:
        raise RuleError(place, f"Rules nest at most {DEEPEST} deep.")
    ((operator, operands),) = written.items()
    inside = f"{place}.{operator}"
    if operator in list(Join):
        return Joined(Join(operator), _joined(operands, inside, depth))
    if operator == "not":
        return Negated(read_rule(operands, inside, depth + 1))
    if operator in list(Comparator):
        return _comparison(Comparator(operator), operands, inside)
    raise RuleError(place, "There is no such operator.")


def _joined(operands: object, place: str, depth: int) -> tuple[Rule, ...]:
    if not isinstance(operands, list) or not operands:
        raise RuleError(place, "This joins a list of at least one rule.")
    return tuple(read_rule(inner, f"{place}[{n}]", depth + 1) for n, inner in enumerate(operands))


def _comparison(comparator: Comparator, operands: object, place: str) -> Comparison:
    length = 3 if comparator is Comparator.BETWEEN else 2
    if not isinstance(operands, list) or len(operands) != length:
        raise RuleError(place, f"This takes a list of {length}: a question's key and what to compare with.")
    question, *values = operands
    if not is_key(question):
        raise RuleError(place, "A question's key is lower-case words joined by hyphens.")
    return Comparison(comparator, question, _values(comparator, values, place))


def _values(comparator: Comparator, values: list[object], place: str) -> tuple[Value, ...]:
    if comparator in LISTS:
        return _list_of_values(comparator, values[0], place)
    if comparator in ORDERED:
        return _limits(values, place)
    return (_value(values[0], place),)


def _list_of_values(comparator: Comparator, listed: object, place: str) -> tuple[Value, ...]:
    if not isinstance(listed, list) or not listed:
        raise RuleError(place, "This compares with a list of at least one value.")
    values = tuple(_value(value, place) for value in listed)
    if len(set(values)) < len(values):
        raise RuleError(place, "A value stands twice.")
    of_text = [isinstance(value, str) for value in values]
    if len(set(of_text)) > 1 or (comparator is Comparator.OVERLAPS and not all(of_text)):
        raise RuleError(place, "All values are options, or (but for overlaps) all are numbers.")
    return values


def _limits(values: list[object], place: str) -> tuple[Value, ...]:
    numbers = [value for value in values if is_number(value)]
    months = [value for value in values if is_month(value)]
    if len(values) not in (len(numbers), len(months)):
        raise RuleError(place, "A limit is a number, or a month as YYYY-MM.")
    limits: list[Value] = [*numbers, *months]
    if sorted(numbers) != numbers or sorted(months) != months:
        raise RuleError(place, "The first limit is above the second.")
    return tuple(limits)


def _value(value: object, place: str) -> Value:
    if is_number(value) or is_option(value):
        return value
    raise RuleError(place, "A value is a number or the value of an option; no rule asks for unsure.")
