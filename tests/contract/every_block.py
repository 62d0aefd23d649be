"""One small value of every block an article and a home page may hold."""

from collections.abc import Sequence

from pages.models import CallToAction, Condition, ContentImage
from tests.content import Raw, block, cite, items, prose


def article_body(
    image: ContentImage, call_to_action: CallToAction, condition: Condition, page_pk: int
) -> list[Raw]:
    """Every block of an article, filled in as an editor would; `page_pk` is a public page to link to."""
    return [
        prose(
            f"<p>Most pain <b>eases</b> in <i>weeks</i>{cite(1)}. "
            f'See <a linktype="page" id="{page_pk}">all</a> '
            '<a href="https://example.org/a?b=1&amp;c=2">else</a>.</p>'
            "<h3>What helps</h3><p>Try:</p><ul><li>walking<ul><li>slowly</li></ul></li><li>heat</li></ul>"
            "<h4>In water</h4><ol><li>H<sub>2</sub>O</li><li>10<sup>2</sup> strokes</li></ol>",
            heading="At first",
            health_aspect="overview",
            safe_alone=True,
        ),
        block(
            "causes",
            heading="Causes",
            lead="<p>There are many.</p>",
            causes=items(
                {"heading": "Lifting", "text": f"<p>A strained muscle{cite(2)}.</p>"}, label="cause"
            ),
            safe_alone=False,
        ),
        _treatments(),
        block(
            "when_to_see_a_doctor",
            heading="When to see a doctor",
            lead="<p>Get help with:</p>",
            warning_signs=items(
                {"text": "<p>numb legs</p>", "urgency": "emergency"},
                {"text": "<p>fever</p>", "urgency": "urgent"},
                {"text": "<p>pain for months</p>", "urgency": "ungraded"},
                label="sign",
            ),
            closing="<p>Ask if you are unsure.</p>",
            safe_alone=False,
        ),
        block("callout", variant="important", heading="Bed rest", text="<p>Long rest slows recovery.</p>"),
        block(
            "figure",
            image={"image": image.pk, "alt_text": "A person walking", "decorative": False},
            caption="<p>Short walks help.</p>",
            credit="An artist",
        ),
        block("table", caption="<p>Doses</p>", row_headers=True, table=_table()),
        block(
            "faq",
            heading="Questions",
            questions=items({"question": "May I run?", "answer": "<p>Yes, slowly.</p>"}, label="question"),
            safe_alone=False,
        ),
        block("call_to_action", call_to_action=call_to_action.pk, condition=condition.pk),
        block("lowdown", heading="The lowdown", text="<p>Keep moving.</p>", safe_alone=False),
        _references(),
    ]


def home_body(call_to_action: CallToAction, condition: Condition, pages: Sequence[int]) -> list[Raw]:
    """Every block of a home page."""
    return [
        prose("<p>Clear words about pain.</p>", heading="Welcome"),
        block("callout", variant="information", heading="", text="<p>This is no emergency service.</p>"),
        block("featured_pages", heading="Read first", pages=items(*pages, label="featured")),
        block("call_to_action", call_to_action=call_to_action.pk, condition=condition.pk),
    ]


def _treatments() -> Raw:
    walking = {
        "name": "Walking",
        "suggested_name": "",
        "text": "<p>Every day.</p>",
        "kind": "physical_activity",
    }
    surgery = {"name": "Surgery", "suggested_name": "", "text": "<p>Rarely.</p>", "kind": ""}
    tiers = items(
        {"level": "basic", "heading": "First", "lead": "", "treatments": items(walking, label="basic")},
        {
            "level": "advanced",
            "heading": "Then",
            "lead": "<p>If need be.</p>",
            "treatments": items(surgery, label="more"),
        },
        label="tier",
    )
    return block(
        "treatments", heading="Treatments", lead="<p>Start small.</p>", tiers=tiers, safe_alone=False
    )


def _table() -> dict[str, object]:
    columns = [{"type": "cell", "heading": "Age"}, {"type": "cell", "heading": "Walks"}]
    rows = [{"values": ["<p>18 and over</p>", "<p>Two a day</p>"]}, {"values": ["", "<p>One a day</p>"]}]
    return {"columns": columns, "rows": rows, "caption": ""}


def _references() -> Raw:
    book = {
        "title": "A book",
        "publisher": "A press",
        "year": 2020,
        "url": "",
        "doi": "",
        "pmid": "",
        "locator": "none_exists",
    }
    paper = {
        "title": "A paper",
        "publisher": "A journal",
        "year": None,
        "url": "https://example.org/paper",
        "doi": "10.1000/182",
        "pmid": "12345678",
        "locator": "given",
    }
    return block(
        "references", heading="References", references=items(paper, book, label="reference"), safe_alone=False
    )
