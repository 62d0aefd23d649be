"""What a question becomes in FHIR: the type of its answer, options, limits and unit, and help below it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from api.eligibility.checks import Json

CORE = "http://hl7.org/fhir/StructureDefinition/"
UCUM = "http://unitsofmeasure.org"
ITEM_CONTROL = "http://hl7.org/fhir/questionnaire-item-control"

NOT_SAID = {
    "en": {"unsure": "I am not sure", "prefer_not_to_say": "I prefer not to say"},
    "es": {"unsure": "No estoy seguro o segura", "prefer_not_to_say": "Prefiero no decirlo"},
}
"""The words for answers that say nothing; the bank has only whether they are offered."""

OFFERS = {"unsure": "allow_unsure", "prefer_not_to_say": "allow_prefer_not_to_say"}
CODED = frozenset({"YesNoUnsureAnswer", "SingleChoiceAnswer", "MultipleChoiceAnswer", "AgeBandAnswer"})


@dataclass(frozen=True)
class Bank:
    """The bank of questions by its address, which says what keys and options mean."""

    address: str

    def definition(self, key: str) -> str:
        return f"{self.address}#{key}"

    def system(self, key: str) -> str:
        """The code system of a question's options."""
        return f"{self.address}{key}/"

    def coding(self, key: str, value: str, label: str = "") -> Json:
        return {"system": self.system(key), "code": value, **({"display": label} if label else {})}


def answer_fields(placed: Json, bank: Bank) -> Json:
    """Type and all that goes with it. What may stay unsaid, and has no option for that, is not required."""
    question = placed["question"]
    kind = question["answer"]["type"]
    says_nothing = any(question[offer] for offer in OFFERS.values())
    required = placed["required"] and (kind in CODED or not says_nothing)
    return {"required": required, **KINDS[kind](question, bank)}


def extension(name: str, **value: object) -> Json:
    return {"url": name if ":" in name else f"{CORE}{name}", **value}


def help_items(placed: Json, bank: Bank) -> list[Json]:
    """Help and reason as display items with the control "help", and what an answer calls for at once."""
    question = placed["question"]
    key = question["key"]
    told = {"help": question["help_text"], "more": placed["extra_help"], "why": question["why_we_ask"]}
    helping = [_help(f"{key}.{name}", text) for name, text in told.items() if text]
    return [*helping, *_safety(question, bank)]


def _help(link_id: str, text: str) -> Json:
    concept = {"coding": [{"system": ITEM_CONTROL, "code": "help"}]}
    control = extension("questionnaire-itemControl", valueCodeableConcept=concept)
    return {"extension": [control], "linkId": link_id, "text": text, "type": "display"}


def _safety(question: Json, bank: Bank) -> Iterator[Json]:
    key = question["key"]
    for number, response in enumerate(question["safety_responses"], 1):
        words = f"{response['accessible_label']}: {response['heading']}\n{response['text']['text']}"
        given = {"question": key, "operator": "=", "answerCoding": bank.coding(key, response["answer"])}
        yield {"linkId": f"{key}.safety.{number}", "text": words, "type": "display", "enableWhen": [given]}


def _yes_no(question: Json, bank: Bank) -> Json:
    answer, key = question["answer"], question["key"]
    options = [_option(bank.coding(key, value, answer[f"{value}_label"])) for value in ("yes", "no")]
    return {"type": "choice", "answerOption": [*options, *_unsaid(question, bank)]}


def _choice(question: Json, bank: Bank) -> Json:
    answer = question["answer"]
    listed = answer.get("options") or answer.get("bands") or []
    codings = [bank.coding(question["key"], each["value"], each["label"]) for each in listed]
    options = [
        _option(coding, alone=each.get("exclusive", False))
        for coding, each in zip(codings, listed, strict=True)
    ]
    return {"type": "choice", "answerOption": [*options, *_unsaid(question, bank)]}


def _choices(question: Json, bank: Bank) -> Json:
    return {**_choice(question, bank), "repeats": True}


def _option(coding: Json, *, alone: bool = False) -> Json:
    exclusive = extension("questionnaire-optionExclusive", valueBoolean=True)
    return {**({"extension": [exclusive]} if alone else {}), "valueCoding": coding}


def _unsaid(question: Json, bank: Bank) -> list[Json]:
    """Options for answers that say nothing; of several options they stand alone."""
    words = NOT_SAID.get(question["locale"].split("-", maxsplit=1)[0], NOT_SAID["en"])
    several = question["answer"]["type"] == "MultipleChoiceAnswer"
    return [
        _option(bank.coding(question["key"], value, words[value]), alone=several)
        for value, offer in OFFERS.items()
        if question[offer]
    ]


def _integer(question: Json, bank: Bank) -> Json:
    answer = question["answer"]
    limits = [
        extension(name, valueInteger=int(limit))
        for name, limit in (("minValue", answer["minimum"]), ("maxValue", answer["maximum"]))
        if limit is not None
    ]
    return {"type": "integer", "extension": limits}


def _decimal(question: Json, bank: Bank) -> Json:
    answer = question["answer"]
    unit = {"system": UCUM, "code": answer["unit"], "display": answer["unit_label"]}
    limits = [
        extension(name, valueDecimal=limit)
        for name, limit in (("minValue", answer["minimum"]), ("maxValue", answer["maximum"]))
        if limit is not None
    ]
    return {"type": "decimal", "extension": [extension("questionnaire-unit", valueCoding=unit), *limits]}


def _month(question: Json, bank: Bank) -> Json:
    answer = question["answer"]
    limits = [
        extension(name, valueDate=limit)
        for name, limit in (("minValue", answer["earliest"]), ("maxValue", answer["latest"]))
        if limit
    ]
    return {"type": "date", "extension": limits}


KINDS: dict[str, Callable[[Json, Bank], dict[str, Any]]] = {
    "YesNoUnsureAnswer": _yes_no,
    "SingleChoiceAnswer": _choice,
    "MultipleChoiceAnswer": _choices,
    "AgeBandAnswer": _choice,
    "IntegerAnswer": _integer,
    "DecimalAnswer": _decimal,
    "MonthAnswer": _month,
}
