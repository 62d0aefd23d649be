"""Clinical trials, and whom they look for."""

from pages.publishing.json_ld.nodes import TERM, Node, Wire, node, present, reference

STATUSES = {
    "not_yet_recruiting": "NotYetRecruiting",
    "recruiting": "Recruiting",
    "enrolling_by_invitation": "EnrollingByInvitation",
    "active_not_recruiting": "ActiveNotRecruiting",
    "suspended": "Suspended",
    "terminated": "Terminated",
    "completed": "Completed",
    "withdrawn": "Withdrawn",
}
"""What is unknown is left out."""

MASKING = {
    "none": "OpenTrial",
    "single": "SingleBlindedTrial",
    "double": "DoubleBlindedTrial",
    "triple": "TripleBlindedTrial",
}
REGISTRIES = {"clinicaltrials_gov": "ClinicalTrials.gov", "isrctn": "ISRCTN", "ctis": "CTIS"}
GENDERS = {"female": "female", "male": "male"}
MONTHS = 12


def trial(content: Wire, identifier: str, conditions: list[Node]) -> Node:
    """A trial; `conditions` are described elsewhere in the graph."""
    status = STATUSES.get(content["recruitment_status"])
    return node(
        "MedicalTrial",
        id=identifier,
        name=content["public_title"],
        description=content["summary"],
        status=status and f"{TERM}{status}",
        trialDesign=[f"{TERM}{design}" for design in _designs(content)],
        healthCondition=[reference(each["@id"]) for each in conditions],
        studySubject=node("MedicalEntity", name=content["investigational_product"]),
        studyLocation=present([_place(site) for site in content["sites"]]),
        sponsor=node("Organization", name=content["sponsor"]),
        code=_code(content),
    )


def people(content: Wire, conditions: list[Node]) -> Node:
    """Whom the trial looks for: ages in whole years, as schema.org has them."""
    return node(
        "PeopleAudience",
        requiredMinAge=_years(content["minimum_age_months"]),
        requiredMaxAge=_years(content["maximum_age_months"]),
        requiredGender=GENDERS.get(content["sex"]),
        healthCondition=[reference(each["@id"]) for each in conditions],
    )


def _designs(content: Wire) -> list[str]:
    several = len(content["sites"]) > 1
    told = {
        "RandomizedTrial": content["randomised"],
        "PlaceboControlledTrial": content["placebo_controlled"],
        MASKING.get(content["masking"], ""): True,
        "MultiCenterTrial": several,
        "SingleCenterTrial": len(content["sites"]) == 1,
        "InternationalTrial": len({site["country"] for site in content["sites"]}) > 1,
    }
    return [design for design, holds in told.items() if design and holds]


def _place(site: Wire) -> Node:
    named = ", ".join(filter(None, (site["city"], site["region"], site["country"])))
    return node("AdministrativeArea", name=named)


def _code(content: Wire) -> Node:
    registry = REGISTRIES.get(content["registry"])
    return (
        node("MedicalCode", codeValue=content["registry_number"], codingSystem=registry) if registry else {}
    )


def _years(months: int | None) -> int | None:
    return months // MONTHS if months and months % MONTHS == 0 else None
