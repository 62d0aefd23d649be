"""Random articles, as the editor's fields could hold them: every block, mark and character."""

import re
from datetime import date
from html import escape
from typing import Any

from hypothesis import strategies as st

from pages.importing.content import About, Hero
from tests.content import Raw, uid

SPECIAL = "\\`*_[]<>&!#|~^:{}()-+=.,1290 \"'$%@/?;"
OTHER = "abcz ABZ\u00a0\u2003\u200bé·–“”🤕👩‍⚕️ألم עברית中文²·"
PHRASES = (
    *("1. one", "- item", "+ plus", "# no heading", "::: no directive", "| a | b |", "> quote", "---", "==="),
    *("[^1]", "[a](b)", "![a](b)", "<b>bold</b>", "&amp; &copy; &#42;", "**a** *b*", "`code`", "~~~", "***"),
    *("https://example.org/a_b_c", "snake_case_name", "R&D", "10) ten", "{#id .class}", "a\\", "!", " "),
)
texts = st.one_of(
    st.text(st.sampled_from(SPECIAL + OTHER), min_size=1, max_size=16),
    st.sampled_from(PHRASES),
    st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=12),
)
lines = st.one_of(st.just(""), texts)
marks = st.lists(st.sampled_from(["b", "i", "sup", "sub"]), max_size=3, unique=True)
ADDRESSES = (
    *(
        "https://example.org/",
        "https://example.org/a?b=1&c=2&copy;=3",
        "https://example.org/a_(b)",
        "#causes",
    ),
    *("mailto:ask@example.org", "tel:+1555", "https://example.org/ä ö/<x>\\", "HTTPS://EXAMPLE.org/%20"),
)


def marked(text: str, names: list[str]) -> str:
    html = escape(text, quote=False)
    for name in reversed(names):
        html = f"<{name}>{html}</{name}>"
    return html


runs = st.builds(marked, texts, marks)
links = st.builds(
    lambda address, inside: f'<a href="{escape(address)}">{"".join(inside)}</a>',
    st.sampled_from(ADDRESSES),
    st.lists(runs, min_size=1, max_size=3),
)


def citations(count: int) -> st.SearchStrategy[str]:
    ids = [uid(f"reference-{number}") for number in range(1, count + 1)]
    cited = st.sampled_from(ids).map(lambda each: f'<a linktype="citation" id="{each}">[ref]</a>')
    return cited if ids else st.just("")


def inlines(count: int) -> st.SearchStrategy[str]:
    """The inside of a paragraph. Two spaces are one to HTML, so no editor can have typed two."""
    pieces = st.one_of(runs, runs, links, citations(count), st.just("<br/>"))
    joined = st.lists(pieces, min_size=1, max_size=5).map("".join)
    return joined.filter(lambda html: "  " not in re.sub(r"<[^>]+>", "", html.replace("<br/>", "|")))


def items(count: int) -> st.SearchStrategy[str]:
    """The points of a list, three levels deep at most."""
    level = inlines(count).map(lambda text: f"<li>{text}</li>")
    for _ in range(2):
        below = lists_of(level)
        level = st.builds(
            lambda text, inside: f"<li>{text}{inside}</li>", inlines(count), st.just("") | below
        )
    return level


def lists_of(points: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda tag, listed: f"<{tag}>{''.join(listed)}</{tag}>",
        st.sampled_from(["ul", "ol"]),
        st.lists(points, min_size=1, max_size=3),
    )


def paragraphs(count: int) -> st.SearchStrategy[str]:
    return inlines(count).map(lambda text: f"<p>{text}</p>")


def inline_text(count: int) -> st.SearchStrategy[str]:
    return st.lists(paragraphs(count), max_size=2).map("".join)


def body_text(count: int) -> st.SearchStrategy[str]:
    return st.lists(paragraphs(count) | lists_of(items(count)), max_size=3).map("".join)


def section_text(count: int) -> st.SearchStrategy[str]:
    heading = st.builds(
        lambda tag, text: f"<{tag}>{text}</{tag}>", st.sampled_from(["h3", "h4"]), inlines(count)
    )
    return st.lists(paragraphs(count) | lists_of(items(count)) | heading, max_size=4).map("".join)


def listed(value: st.SearchStrategy[Any], label: str) -> st.SearchStrategy[list[Raw]]:
    return st.lists(value, min_size=1, max_size=2).map(
        lambda values: [
            {"type": "item", "id": uid(f"{label}{n}"), "value": each} for n, each in enumerate(values)
        ]
    )


def tables(count: int) -> st.SearchStrategy[Raw]:
    def of_width(width: int) -> st.SearchStrategy[Raw]:
        row = st.lists(inline_text(count), min_size=width, max_size=width).map(
            lambda cells: {"values": cells}
        )
        heads = st.lists(lines, min_size=width, max_size=width).map(
            lambda texts: [{"type": "cell", "heading": text} for text in texts]
        )
        return st.fixed_dictionaries({"columns": heads, "rows": st.lists(row, max_size=3), "caption": lines})

    return st.integers(1, 3).flatmap(of_width)


def blocks(count: int, embedded: dict[str, int]) -> dict[str, st.SearchStrategy[Raw]]:
    """The values of each block that needs no sources; `embedded` are primary keys."""
    body, flag = body_text(count), st.booleans()
    image = {"image": st.just(embedded["image"]), "alt_text": lines, "decorative": flag}
    cause = st.fixed_dictionaries({"heading": lines, "text": body})
    kinds = st.sampled_from(["", "drug", "physical_activity"])
    treatment = st.fixed_dictionaries(
        {"name": lines, "suggested_name": st.just(""), "text": body, "kind": kinds}
    )
    tier = st.fixed_dictionaries(
        {
            "level": st.sampled_from(["basic", "advanced"]),
            "heading": lines,
            "lead": body,
            "treatments": listed(treatment, "treatment"),
        }
    )
    urgencies = st.sampled_from(["ungraded", "urgent", "emergency"])
    sign = st.fixed_dictionaries({"text": inline_text(count), "urgency": urgencies})
    question = st.fixed_dictionaries({"question": lines, "answer": body})
    aspects = st.sampled_from(["", "overview", "see_doctor"])
    fields: dict[str, dict[str, st.SearchStrategy[Any]]] = {
        "prose": {
            "heading": lines,
            "text": section_text(count),
            "health_aspect": aspects,
            "safe_alone": flag,
        },
        "causes": {"heading": lines, "lead": body, "causes": listed(cause, "cause"), "safe_alone": flag},
        "treatments": {"heading": lines, "lead": body, "tiers": listed(tier, "tier"), "safe_alone": flag},
        "when_to_see_a_doctor": {
            "heading": lines,
            "lead": body,
            "warning_signs": listed(sign, "sign"),
            "closing": body,
            "safe_alone": flag,
        },
        "lowdown": {"heading": lines, "text": body, "safe_alone": flag},
        "callout": {
            "variant": st.sampled_from(["information", "warning"]),
            "heading": lines,
            "text": body,
        },
        "figure": {"image": st.fixed_dictionaries(image), "caption": inline_text(count), "credit": lines},
        "table": {"caption": inline_text(count), "row_headers": flag, "table": tables(count)},
        "faq": {"heading": lines, "questions": listed(question, "question"), "safe_alone": flag},
        "eligibility_check": {
            "heading": lines,
            "introduction": body,
            "privacy_notice": lines,
            "placements": listed(placements(embedded), "placement"),
        },
        "call_to_action": {
            "call_to_action": st.just(embedded["call_to_action"]),
            "condition": st.sampled_from([None, embedded["condition"], embedded["other_condition"]]),
        },
    }
    return {name: st.fixed_dictionaries(values) for name, values in fields.items()}


def placements(embedded: dict[str, int]) -> st.SearchStrategy[Raw]:
    """Where a question is asked; of two fillings that make the same words, neither could be told."""
    conditions = [None, embedded["condition"], embedded["other_condition"]]
    slots = {
        "condition": st.sampled_from(conditions),
        "medication": st.sampled_from(["", "a (new) pill", "50 % cream"]),
        "months": st.none() | st.integers(1, 60),
    }
    return st.fixed_dictionaries(
        {
            "question": st.sampled_from([embedded["question"], embedded["question_with_slots"]]),
            "step_heading": lines,
            "required": st.booleans(),
            "show_when": st.sampled_from(
                [None, {"gte": ["age-years", 18]}, {"not": {"lte": ["age-years", 5]}}]
            ),
            "extra_help": lines,
            "slots": st.fixed_dictionaries(slots),
        }
    )


def abouts(embedded: dict[str, int]) -> st.SearchStrategy[About]:
    """Conditions, people, review and picture of an article."""

    def some(*names: str) -> st.SearchStrategy[tuple[int, ...]]:
        return st.lists(st.sampled_from([embedded[name] for name in names]), unique=True).map(tuple)

    days = st.none() | st.dates(date(1900, 1, 1), date(2999, 12, 31))
    return st.builds(
        About,
        conditions=some("condition", "other_condition"),
        authors=some("author", "reviewer"),
        reviewer=st.sampled_from([None, embedded["reviewer"]]),
        last_reviewed=days,
        review_due=days,
        hero=st.builds(Hero, st.sampled_from([None, embedded["image"]]), lines, st.booleans()),
    )


def sources(count: int) -> st.SearchStrategy[Raw]:
    source = st.fixed_dictionaries(
        {
            "title": texts,
            "publisher": lines,
            "year": st.none() | st.integers(1500, 2100),
            "url": st.sampled_from(["", "https://example.org/a?b=1&c=2"]),
            "doi": st.sampled_from(["", "10.1000/182"]),
            "pmid": st.sampled_from(["", "12345678"]),
            "locator": st.sampled_from(["given", "none_exists"]),
        }
    )
    listed_sources = st.lists(source, min_size=count, max_size=count).map(
        lambda values: [
            {"type": "item", "id": uid(f"reference-{n}"), "value": each} for n, each in enumerate(values, 1)
        ]
    )
    return st.fixed_dictionaries(
        {"heading": lines, "references": listed_sources, "safe_alone": st.just(False)}
    )


@st.composite
def bodies(draw: st.DrawFn, embedded: dict[str, int]) -> list[Raw]:
    """The raw stream of an article, with up to two sources that its texts may cite."""
    count = draw(st.integers(0, 2))
    values = blocks(count, embedded)
    chosen = st.lists(st.sampled_from(sorted(values)), max_size=4)
    names = draw(chosen.filter(lambda names: names.count("eligibility_check") < 2))
    made = [
        {"type": name, "id": uid(f"{name} {number}"), "value": draw(values[name])}
        for number, name in enumerate(names)
    ]
    if count:
        made.append({"type": "references", "id": uid("references"), "value": draw(sources(count))})
    return made
