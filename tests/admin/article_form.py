"""What the browser sends when an editor saves or publishes an article."""

from typing import Any

from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from tests.content import uid

Data = dict[str, Any]


def article_data(*body: Data, **fields: Any) -> Data:
    """The form of an article with these blocks (see `sent`)."""
    stream = {f"{index}": {**block, "order": str(index), "deleted": ""} for index, block in enumerate(body)}
    made: Data = {
        "title": "Back pain",
        "slug": "back-pain",
        "summary": "",
        "hero_alt_text": "",
        "body": {"count": str(len(body)), **stream},
        "conditions": inline_formset([]),
        "authors": inline_formset([]),
        "comments": inline_formset([]),
        **fields,
    }
    data: Data = nested_form_data(made)
    return data


def sent(kind: str, **value: Any) -> Data:
    """A block of the stream; its id is `uid(kind)`."""
    return {"type": kind, "id": uid(kind), "value": value}


def items(*values: Data) -> Data:
    """The items of a list block; the id of the n-th, from 1, is `uid("item-n")`."""
    made = {
        f"{index}": {"id": uid(f"item-{index + 1}"), "value": value, "order": str(index), "deleted": ""}
        for index, value in enumerate(values)
    }
    return {"count": str(len(values)), **made}


def text(html: str) -> str:
    """Rich text as the editor sends it."""
    sent_text: str = rich_text(html, features=["h3", "h4", "ol", "ul", "bold", "italic", "citation"])
    return sent_text


def prose(html: str, heading: str = "") -> Data:
    return sent("prose", heading=heading, text=text(html), health_aspect="")


def care(*signs: Data, lead: str = "<p>Get help for:</p>") -> Data:
    return sent(
        "when_to_see_a_doctor",
        heading="When to see a doctor",
        lead=text(lead),
        warning_signs=items(*signs),
        closing=text(""),
    )


def sign(html: str = "<p>a fever</p>", urgency: str = "urgent") -> Data:
    return {"text": text(html), "urgency": urgency}
