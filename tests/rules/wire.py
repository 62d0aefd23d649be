"""Compiled documents, written by hand as the compiler would make them. Ids are short words."""

from typing import Any

Wire = dict[str, Any]

HARD = (
    "Nonsteroidal anti-inflammatory medications, administered intermittently, demonstrate considerable "
    "efficacy regarding musculoskeletal inflammation. Contraindications necessitate individualised "
    "pharmacological evaluation. Pharmacokinetic interactions occasionally precipitate gastrointestinal "
    "complications. Rehabilitation programmes incorporating proprioceptive exercises facilitate functional "
    "improvement. Multidisciplinary interventions substantially ameliorate psychological consequences. "
    "Go and walk a bit."
)
"""Six sentences; the last is easy."""


def p(*parts: str | Wire) -> Wire:
    """A paragraph; a part that is no text is a citation."""
    children = [
        {"_type": "span", "text": part, "marks": []} if isinstance(part, str) else part for part in parts
    ]
    return {"_type": "block", "style": "normal", "children": children, "markDefs": []}


def h3(text: str) -> Wire:
    return {**p(text), "style": "h3"}


def h4(text: str) -> Wire:
    return {**p(text), "style": "h4"}


def li(text: str) -> Wire:
    return {**p(text), "listItem": "bullet", "level": 1}


def cite(reference: str, number: int | None) -> Wire:
    return {"_type": "citation", "reference": reference, "number": number}


def rich(*nodes: Wire | str) -> Wire:
    made = [p(node) if isinstance(node, str) else node for node in nodes]
    return {"nodes": made, "html": "", "text": ""}


def block(kind: str, **fields: object) -> Wire:
    """A block whose id is its type in lower case."""
    return {"type": kind, "name": kind.lower(), "id": kind.lower(), **fields}


def prose(*nodes: Wire | str, heading: str | None = None, **fields: object) -> Wire:
    return block("Prose", heading=heading, text=rich(*nodes), **fields)


def treatment(**fields: object) -> Wire:
    return {"id": "treatment", "name": "Walking", "text": rich("Walk daily."), "kind": None, **fields}


def tier(level: str | None = "basic", **fields: object) -> Wire:
    made = {"level": level, "heading": "First", "lead": rich(), "treatments": [treatment()]}
    return {"id": f"tier-{level}", **made, **fields}


def treatments(*tiers: Wire, **fields: object) -> Wire:
    return block("Treatments", heading="How is it treated?", lead=rich(), tiers=list(tiers), **fields)


def sign(text: str = "a fever", urgency: str | None = "urgent") -> Wire:
    return {"id": "sign", "text": rich(text), "urgency": urgency, "accessible_label": "Urgent advice"}


def care(*signs: Wire, **fields: object) -> Wire:
    made = {"heading": "When to see a doctor", "lead": rich("Get help for:"), "closing": rich()}
    return block("WhenToSeeADoctor", warning_signs=list(signs), **{**made, **fields})


def image(**fields: object) -> Wire:
    return {"id": "image", "alt": "A walk", "decorative": False, "renditions": [], **fields}


def reference(name: str = "one", **fields: object) -> Wire:
    return {"id": name, "number": 1, "title": "Back pain", "locator": "given", **fields}


def article(*body: Wire, **fields: object) -> Wire:
    """A document without faults around the body; `references` gets its block unless the body has one."""
    review = {"reviewed_by": {"name": "Ada"}, "last_reviewed": "2026-01-01", "review_due": "2027-01-01"}
    made = {
        "type": "Article",
        "locale": "en",
        "title": "Back pain",
        "summary": "It eases.",
        "review": review,
        "conditions": [{"slug": "back-pain"}],
        "hero_image": None,
        "references": [],
        **fields,
    }
    sources = [block("References", heading="References")] if made["references"] else []
    return {**made, "body": [*body, *sources]}


def question(kind: str, **fields: object) -> Wire:
    """An eligibility question; `fields` are its words, or belong to its answer."""
    words: Wire = {"key": "age", "text": "How old?", "help_text": "", "why_we_ask": "Adults."}
    own = {name: fields.pop(name) for name in list(fields) if name in words}
    answer = {"type": kind, "id": "answer", **fields}
    return {"type": "EligibilityQuestion", **words, **own, "answer": answer}


PLAIN_BLOCKS = ("RisksAndBenefits", "WhoRunsIt", "LegalFooter", "LandingHero", "StudyPurpose")
WORDS = ("text", "lead", "risks", "possible_benefits")


TRIAL = {
    "type": "Trial",
    "content_id": "trial",
    "recruitment_status": "recruiting",
    "randomised": False,
    "sponsor": "Example University",
    "visits": 4,
    "sites": [{"id": "site"}],
}
APPROVAL = {"reference": "EB-1", "version": "1.0", "expires_on": "2999-12-31"}


def landing(*body: Wire, without: str = "", **fields: object) -> Wire:
    """A landing page without faults around `body`; `without` names a block type it lacks."""
    words = {"heading": "A heading", "button_label": "Go", "studied_product": "A wrap", "data_use": "None."}
    plain = [block(kind, **words, **{name: rich("Words.") for name in WORDS}) for kind in PLAIN_BLOCKS]
    joining = block("WhoCanJoin", heading="Who", inclusion=[{"id": "c", "text": "Adults"}], exclusion=[])
    contact = block("StudyContact", heading="Contact", telephone="555 0100", email="")
    made = [each for each in (*plain, joining, contact) if each["type"] != without]
    page: Wire = {
        "type": "TrialLandingPage",
        "locale": "en",
        "title": "A research study",
        "summary": "We look at whether heat helps.",
        "trial": TRIAL,
        "approval": APPROVAL,
        "withheld": None,
        "withheld_reason": None,
        **fields,
    }
    return {**page, "body": [*made, *body]}


def check(*placements: Wire, **fields: object) -> Wire:
    """A check that decides one criterion, about age."""
    criteria = [{"id": "adult", "key": "adult", "rule": {"gte": ["age", 18]}, "when": None}]
    made = {"heading": "Check", "privacy_notice": "None.", "ruleset_hash": "0", "criteria": criteria}
    return block("EligibilityCheck", placements=list(placements), **{**made, **fields})


def placed(key: str = "age", kind: str = "IntegerAnswer", **fields: object) -> Wire:
    """A placement whose id is the key of its question; `fields` are its own, or belong to the answer."""
    own: Wire = {"show_when": fields.pop("show_when", None)}
    asked = {**question(kind, key=key, **fields), "locale": "en", "safety_responses": []}
    return {"id": key, **own, "question": asked}


def band(value: str, first: int | None, last: int | None = None) -> Wire:
    return {"id": f"id-{value}", "value": value, "label": "Ages", "from_age": first, "to_age": last}


def option(value: str, *, exclusive: bool = False) -> Wire:
    return {"id": f"id-{value}", "value": value, "label": value.capitalize(), "exclusive": exclusive}


def criterion(key: str, rule: Wire | None = None, **fields: object) -> Wire:
    """An inclusion criterion with plain words; its id is its key."""
    own: Wire = {"id": key, "key": key, "kind": "inclusion", "plain_text": f"You are {key}.", "rule": rule}
    return {**own, "source_text": "", "when": None, "strength": "hard", "reason_if_not_met": "", **fields}


def trial(*criteria: Wire, **fields: object) -> Wire:
    """A trial that nothing can be said against, unless its criteria or `fields` do."""
    facts: Wire = {
        "type": "Trial",
        "locale": "en",
        "slug": "heat",
        "public_title": "Heat for backs",
        "summary": "Whether heat helps.",
        "registry_number": "NCT00000001",
        "sponsor": "A hospital",
        "recruitment_status": "recruiting",
        "status_as_of": "2026-01-01",
        "minimum_age_months": None,
        "maximum_age_months": None,
        "randomised": False,
        "conditions": [{"slug": "back-pain"}],
        "sites": [{"id": "here", "recruiting": True}],
    }
    return {**facts, **fields, "criteria": list(criteria)}
