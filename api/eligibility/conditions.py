"""When a question is asked, in FHIR: `enableWhen` where the rule is flat, else a FHIRPath expression.

FHIRPath joins by three-valued logic as our rules do: what is not answered, or says nothing, is the empty
collection. `enableWhen` counts it as not met, which is the same for asking.
"""

from collections.abc import Mapping

from api.eligibility.checks import Json
from api.eligibility.items import CODED, Bank, extension
from pages.eligibility.rule_reading import read_rule
from pages.eligibility.rules import Comparator, Comparison, Join, Joined, Negated, Rule
from pages.eligibility.ruleset_writing import written_value
from pages.eligibility.values import NOT_SAID, Value

SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/"
EXPRESSION = f"{SDC}sdc-questionnaire-enableWhenExpression"
OPERATORS = {Comparator.GTE: ">=", Comparator.LTE: "<="}

Answers = Mapping[str, Json]
"""What an answer is, by the key of the question."""


def enabled_when(written: Json | None, answers: Answers, bank: Bank) -> Json:
    """The fields of an item that say when it is enabled; none when it always is."""
    if written is None:
        return {}
    rule = read_rule(written)
    return _flat(rule, answers, bank) or {"extension": [_expression(rule, answers)]}


def _flat(rule: Rule, answers: Answers, bank: Bank) -> Json | None:
    """One join of comparisons; None when the rule is deeper, or says "not"."""
    join, parts = (rule.join, rule.rules) if isinstance(rule, Joined) else (None, (rule,))
    compared = [each for each in parts if isinstance(each, Comparison)]
    behaviours = {_join_of(each) for each in compared} - {None}
    if len(compared) < len(parts) or len({join, *behaviours} - {None}) > 1:
        return None
    listed = [condition for each in compared for condition in _conditions(each, answers, bank)]
    if len(listed) == 1:
        return {"enableWhen": listed}
    behaviour = next(iter({join, *behaviours} - {None}))
    return {"enableWhen": listed, "enableBehavior": "any" if behaviour is Join.ANY else "all"}


def _join_of(comparison: Comparison) -> Join | None:
    """How the conditions of one comparison hang together, if it takes several."""
    if comparison.comparator is Comparator.BETWEEN:
        return Join.ALL
    return Join.ANY if len(comparison.values) > 1 else None


def _conditions(comparison: Comparison, answers: Answers, bank: Bank) -> list[Json]:
    operators = (
        [">=", "<="]
        if comparison.comparator is Comparator.BETWEEN
        else [OPERATORS.get(comparison.comparator, "=")] * len(comparison.values)
    )
    key = comparison.question
    kind = answers[key]["type"]
    return [
        {"question": key, "operator": operator, **_answer(kind, key, value, bank)}
        for operator, value in zip(operators, comparison.values, strict=True)
    ]


def _answer(kind: str, key: str, value: Value, bank: Bank) -> Json:
    if kind in CODED:
        return {"answerCoding": bank.coding(key, str(value))}
    name = {"IntegerAnswer": "answerInteger", "DecimalAnswer": "answerDecimal"}.get(kind, "answerDate")
    return {name: value if isinstance(value, str) else written_value(value)}


def _expression(rule: Rule, answers: Answers) -> Json:
    return extension(
        EXPRESSION, valueExpression={"language": "text/fhirpath", "expression": fhirpath(rule, answers)}
    )


def fhirpath(rule: Rule, answers: Answers) -> str:
    """True where the rule is, false where it is, and empty where it is unknown."""
    match rule:
        case Joined(join, rules):
            word = " and " if join is Join.ALL else " or "
            return "(" + word.join(fhirpath(each, answers) for each in rules) + ")"
        case Negated(inner):
            return f"{fhirpath(inner, answers)}.not()"
        case Comparison():
            return _compared(rule, answers[rule.question]["type"])


def _compared(comparison: Comparison, kind: str) -> str:
    given = f"%resource.item.where(linkId = '{comparison.question}').answer.value"
    values = [_literal(value, kind) for value in comparison.values]
    if kind in CODED:
        return _coded(comparison.comparator, f"{given}.code", " | ".join(values))
    match comparison.comparator:
        case Comparator.BETWEEN:
            return f"({given} >= {values[0]} and {given} <= {values[1]})"
        case Comparator.GTE | Comparator.LTE:
            return f"({given} {OPERATORS[comparison.comparator]} {values[0]})"
        case _:
            return "(" + " or ".join(f"{given} = {value}" for value in values) + ")"


def _coded(comparator: Comparator, given: str, values: str) -> str:
    """Options that say nothing leave it open; of several ticked ones, one that is wanted is enough."""
    nothing = " | ".join(f"'{value}'" for value in NOT_SAID)
    wanted = f"{given}.intersect({values}).exists()"
    silent = f"({given}.empty() or {given}.intersect({nothing}).exists())"
    return f"iif({wanted}, true, iif({silent}, {{}}, false))"


def _literal(value: Value, kind: str) -> str:
    if kind == "MonthAnswer":
        return f"@{value}"
    return f"'{value}'" if isinstance(value, str) else str(written_value(value))
