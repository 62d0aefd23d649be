"""The sections of a page."""

from pages.publishing.json_ld.nodes import TERM, Node, Wire, node, present, reference, words

ASPECTS = {
    "overview": "Overview",
    "symptoms": "Symptoms",
    "causes": "Causes",
    "treatments": "Treatments",
    "self_care": "SelfCare",
    "see_doctor": "SeeDoctor",
    "prevention": "Prevention",
    "prognosis": "Prognosis",
    "living_with": "LivingWith",
    "risks_or_complications": "RisksOrComplications",
}
"""Our health aspects as schema.org names them; it has no word for diagnosis."""

SILENT = frozenset({"References", "EligibilityCheck"})
"""Sources are told of the page; questions that are asked of readers tell nothing."""


def sections(content: Wire, page: str) -> list[Node]:
    """The parts of a page that have a heading, a health aspect or questions; `page` is its address."""
    parts = present([_section(block, page) for block in content.get("body", ())])
    return [{**part, "position": place} for place, part in enumerate(parts, 1)]


def _section(block: Wire, page: str) -> Node:
    if "anchor" not in block or block["type"] in SILENT:
        return {}
    part = _questions(block) if block["type"] == "Faq" else _topic(block)
    return (
        {**part, "@id": f"{page}#{block['anchor']}", "isPartOf": reference(f"{page}#webpage")} if part else {}
    )


def _topic(block: Wire) -> Node:
    aspect = ASPECTS.get(block["health_aspect"] or "")
    kind = "HealthTopicContent" if aspect else "WebPageElement"
    return node(
        kind,
        headline=block["heading"],
        hasHealthAspect=aspect and f"{TERM}{aspect}HealthAspect",
        text=_warning(block) if block["type"] == "WhenToSeeADoctor" else None,
    )


def _warning(block: Wire) -> str:
    """The signs, each behind its urgency. They are no symptoms of a condition: they stay in this part."""
    signs = [f"{sign['accessible_label']}: {words(sign['text'])}" for sign in block["warning_signs"]]
    return "\n".join(filter(None, [words(block["lead"]), *signs, words(block["closing"])]))


def _questions(block: Wire) -> Node:
    return node(
        "FAQPage", name=block["heading"], mainEntity=present([_question(q) for q in block["questions"]])
    )


def _question(item: Wire) -> Node:
    return node("Question", name=item["question"], acceptedAnswer=node("Answer", text=words(item["answer"])))
