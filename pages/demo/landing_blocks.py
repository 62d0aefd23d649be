"""One function per block of a landing page: what a demo study is told with."""

from pages.demo.stream import Block, Items, Link, Raw, Rule, Text, Value


def hero(lead: str, *, image: str, alt_text: str, button: str = "See if you may be eligible") -> Block:
    picture: dict[str, Value] = {"image": Link("image", image), "alt_text": alt_text, "decorative": False}
    return Block("hero", {"heading": "", "lead": Text(lead), "image": picture, "button_label": button})


def study_facts(heading: str = "The study in brief") -> Block:
    return Block("study_facts", {"heading": heading})


def purpose(text: str, *, studied: str, comparator: str, allocation: str) -> Block:
    return Block(
        "purpose",
        {
            "heading": "What this study is for",
            "text": Text(text),
            "studied_product": studied,
            "comparator": comparator,
            "allocation": allocation,
        },
    )


def who_can_join(closing: str) -> Block:
    return Block("who_can_join", {"heading": "Who can join", "closing": Text(closing)})


def placement(
    question: str,
    *,
    required: bool = True,
    show_when: Rule | None = None,
    step: str = "",
    help_text: str = "",
) -> Value:
    return {
        "question": Link("question", question),
        "slots": {"condition": None, "medication": "", "months": None},
        "required": required,
        "show_when": Raw(show_when),
        "step_heading": step,
        "extra_help": help_text,
    }


def eligibility_check(introduction: str, privacy: str, *placements: Value, heading: str) -> Block:
    return Block(
        "eligibility_check",
        {
            "heading": heading,
            "introduction": Text(introduction),
            "privacy_notice": privacy,
            "placements": Items(placements),
        },
    )


def step(heading: str, text: str) -> Value:
    return {"heading": heading, "text": Text(text)}


def what_to_expect(*steps: Value) -> Block:
    return Block("what_to_expect", {"heading": "What happens if you join", "steps": Items(steps)})


def risks_and_benefits(risks: str, benefits: str) -> Block:
    return Block(
        "risks_and_benefits",
        {
            "heading": "Risks and possible benefits",
            "risks": Text(risks),
            "possible_benefits": Text(benefits),
        },
    )


def costs_and_travel(text: str) -> Block:
    return Block("costs_and_travel", {"heading": "Costs and travel", "text": Text(text)})


def locations(text: str) -> Block:
    return Block("locations", {"heading": "Where it takes place", "text": Text(text)})


def who_runs_it(text: str, data_use: str) -> Block:
    return Block("who_runs_it", {"heading": "Who runs it", "text": Text(text), "data_use": data_use})


def contact(telephone: str, email: str, *, hours: str, language_help: str) -> Block:
    return Block(
        "contact",
        {
            "heading": "Talk to the study team",
            "telephone": telephone,
            "email": email,
            "hours": hours,
            "language_help": language_help,
        },
    )


def related_articles(*keys: str) -> Block:
    pages = Items(tuple(Link("page", key) for key in keys))
    return Block("related_articles", {"heading": "Read more", "pages": pages})


def legal_footer(text: str) -> Block:
    return Block("legal_footer", {"text": Text(text)})
