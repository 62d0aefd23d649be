"""One function per block of the editor's menu: what a demo article is written with."""

from dataclasses import dataclass

from pages.demo.stream import REFERENCE_KEY, Block, Items, Link, Text, Value


@dataclass(frozen=True)
class Reference:
    """A source; `key` is what `[@key]` in a text cites."""

    key: str
    title: str
    publisher: str
    year: int | None = None
    url: str = ""
    doi: str = ""
    pmid: str = ""


def prose(text: str, *, heading: str = "", aspect: str = "", safe_alone: bool = False) -> Block:
    return Block(
        "prose",
        {"heading": heading, "text": Text(text), "health_aspect": aspect, "safe_alone": safe_alone},
    )


def cause(heading: str, text: str) -> Value:
    return {"heading": heading, "text": Text(text)}


def causes(heading: str, lead: str, *items: Value) -> Block:
    return Block(
        "causes",
        {"heading": heading, "lead": Text(lead), "causes": Items(items), "safe_alone": False},
    )


def treatment(name: str, kind: str, text: str) -> Value:
    return {"name": name, "suggested_name": "", "text": Text(text), "kind": kind}


def tier(level: str, heading: str, lead: str, *items: Value) -> Value:
    return {"level": level, "heading": heading, "lead": Text(lead), "treatments": Items(items)}


def treatments(heading: str, lead: str, *tiers: Value) -> Block:
    return Block(
        "treatments",
        {"heading": heading, "lead": Text(lead), "tiers": Items(tiers), "safe_alone": False},
    )


def sign(urgency: str, text: str) -> Value:
    return {"text": Text(text), "urgency": urgency}


def when_to_see_a_doctor(
    *signs: Value, lead: str, closing: str, heading: str = "When to see a doctor", safe_alone: bool = False
) -> Block:
    return Block(
        "when_to_see_a_doctor",
        {
            "heading": heading,
            "lead": Text(lead),
            "warning_signs": Items(signs),
            "closing": Text(closing),
            "safe_alone": safe_alone,
        },
    )


def lowdown(text: str, *, heading: str = "The lowdown", safe_alone: bool = False) -> Block:
    return Block("lowdown", {"heading": heading, "text": Text(text), "safe_alone": safe_alone})


def callout(variant: str, heading: str, text: str) -> Block:
    return Block("callout", {"variant": variant, "heading": heading, "text": Text(text)})


def figure(image: str, alt_text: str, caption: str, credit: str) -> Block:
    picture: dict[str, Value] = {"image": Link("image", image), "alt_text": alt_text, "decorative": False}
    return Block("figure", {"image": picture, "caption": Text(caption), "credit": credit})


def table(caption: str, columns: tuple[str, ...], *rows: tuple[str, ...]) -> Block:
    """A table whose first column names its rows."""
    cells: dict[str, Value] = {
        "columns": [{"type": "cell", "heading": heading} for heading in columns],
        "rows": [{"values": [Text(cell) for cell in row]} for row in rows],
        "caption": "",
    }
    return Block("table", {"caption": Text(caption), "row_headers": True, "table": cells})


def question(words: str, answer: str) -> Value:
    return {"question": words, "answer": Text(answer)}


def faq(*questions: Value, heading: str = "Common questions") -> Block:
    return Block("faq", {"heading": heading, "questions": Items(questions), "safe_alone": False})


def call_to_action(key: str, condition: str | None = None) -> Block:
    about = Link("condition", condition) if condition else None
    return Block("call_to_action", {"call_to_action": Link("call_to_action", key), "condition": about})


def featured_pages(heading: str, *keys: str) -> Block:
    return Block(
        "featured_pages", {"heading": heading, "pages": Items(tuple(Link("page", key) for key in keys))}
    )


def references(*sources: Reference, heading: str = "References") -> Block:
    return Block(
        "references",
        {"heading": heading, "references": Items(tuple(map(source, sources))), "safe_alone": False},
    )


def source(reference: Reference) -> Value:
    """A reference as the editor would fill it in; all of ours say where they can be read."""
    return {
        REFERENCE_KEY: reference.key,
        "title": reference.title,
        "publisher": reference.publisher,
        "year": reference.year,
        "url": reference.url,
        "doi": reference.doi,
        "pmid": reference.pmid,
        "locator": "given",
    }
