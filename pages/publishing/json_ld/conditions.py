"""Conditions, with the causes and treatments that a page names."""

from pages.blocks.coding import CODE_SYSTEMS
from pages.publishing.json_ld.nodes import Node, Wire, node, present, words

SYSTEMS = dict(CODE_SYSTEMS)
TREATMENTS: dict[str, str | list[str]] = {
    "medical_therapy": "MedicalTherapy",
    "physical_therapy": "PhysicalTherapy",
    "drug": "Drug",
    "drug_class": "DrugClass",
    "surgical_procedure": ["SurgicalProcedure", "MedicalTherapy"],
    "lifestyle_modification": "LifestyleModification",
    "physical_activity": "PhysicalActivity",
}
"""The kinds that schema.org takes as a possible treatment; what is not graded is not guessed."""


def condition(content: Wire, identifier: str | None = None, body: list[Wire] | None = None) -> Node:
    """A condition; with `body`, what the blocks of its page say of it."""
    return node(
        "MedicalCondition",
        id=identifier,
        name=content["name"],
        alternateName=content["synonyms"],
        code=[_code(coding) for coding in content["codes"]],
        cause=present([_cause(each) for each in _items(body, "Causes", "causes")]),
        possibleTreatment=present([_treatment(each) for each in _treatments(body)]),
    )


def _code(coding: Wire) -> Node:
    system = coding["system"] or ""
    return node("MedicalCode", codeValue=coding["code"], codingSystem=SYSTEMS.get(system, system))


def _cause(content: Wire) -> Node:
    return node("MedicalCause", name=content["heading"], description=words(content["text"]))


def _treatment(content: Wire) -> Node:
    kind = TREATMENTS.get(content["kind"] or "")
    return node(kind, name=content["name"], description=words(content["text"])) if kind else {}


def _treatments(body: list[Wire] | None) -> list[Wire]:
    return [each for tier in _items(body, "Treatments", "tiers") for each in tier["treatments"]]


def _items(body: list[Wire] | None, kind: str, field: str) -> list[Wire]:
    return [item for block in body or () if block["type"] == kind for item in block[field]]
