"""One small value of every block that an article, a home page and a landing page may hold."""

from collections.abc import Sequence

from pages.models import CallToAction, Condition, ContentImage, EligibilityQuestion
from tests.content import Raw, block, cite, items, prose
from tests.landing import asks, check, purpose


def article_body(
    image: ContentImage,
    call_to_action: CallToAction,
    condition: Condition,
    page_pk: int,
    questions: Sequence[EligibilityQuestion],
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
        check(*(asks(question, required=False) for question in questions), label="pair"),
        block("lowdown", heading="The lowdown", text="<p>Keep moving.</p>", safe_alone=False),
        _references(),
    ]


def landing_body(
    image: ContentImage, call: CallToAction, questions: Sequence[EligibilityQuestion], page_pk: int
) -> list[Raw]:
    """Every block of a landing page; the last question is asked when the first was answered with yes."""
    first, *others = questions
    shown = {"show_when": {"eq": [first.key, "yes"]}, "step_heading": "About you", "extra_help": "As now."}
    step = {"heading": "Screening", "text": "<p>A visit of one hour.</p>"}
    story = {"quote": "The visits were short.", "name": "Sam", "dated": "2026-01-02", "consented": True}
    return [
        block(
            "hero",
            heading="A research study about back pain",
            lead="<p>Does warmth help?</p>",
            image={"image": image.pk, "alt_text": "A person rests", "decorative": False},
            button_label="See if you may be eligible",
        ),
        block("study_facts", heading="At a glance"),
        purpose(comparator="A wrap without heat", allocation="1 in 2"),
        block("who_can_join", heading="Who can join", closing="<p>Other rules apply.</p>"),
        check(
            asks(first),
            *(asks(question, **shown) for question in others),
            introduction="<p>A few questions.</p>",
        ),
        block("what_to_expect", heading="What to expect", steps=items(step, label="step")),
        block(
            "risks_and_benefits",
            heading="Risks and possible benefits",
            risks="<p>Red skin.</p>",
            possible_benefits="<p>You may or may not benefit.</p>",
        ),
        block("costs_and_travel", heading="Costs", text="<p>Travel is paid back.</p>"),
        block("locations", heading="Where", text="<p>Choose the nearest site.</p>"),
        block("who_runs_it", heading="Who runs it", text="<p>A clinic.</p>", data_use="Nothing is kept."),
        block(
            "faq",
            heading="Questions",
            questions=items({"question": "May I stop?", "answer": "<p>At any time.</p>"}, label="question"),
            safe_alone=False,
        ),
        prose("<p>More about the study.</p>", heading="More"),
        block("callout", variant="information", heading="", text="<p>This is research.</p>"),
        block("call_to_action", call_to_action=call.pk, condition=None),
        block("stories", heading="What people say", stories=items(story, label="story")),
        block(
            "contact",
            heading="Contact",
            telephone="555 0100",
            email="study@example.org",
            hours="9 to 5",
            language_help="English, Spanish",
        ),
        block("related_articles", heading="Read more", pages=items(page_pk, label="related")),
        block("legal_footer", text="<p>Taking part is your choice.</p>"),
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
