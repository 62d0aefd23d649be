"""An article with every block there is, and everything an article may hold."""

from datetime import date

from pages.models import Article
from tests.content import (
    Raw,
    block,
    cite,
    items,
    make_article,
    make_call_to_action,
    make_condition,
    make_image,
    make_person,
    make_question,
    make_section,
    make_site,
    prose,
    uid,
)
from tests.landing import asks, check


def _check() -> Raw:
    """Two questions; the second is asked of adults."""
    response = {"answer": "yes", "urgency": "urgent", "heading": "See a doctor", "text": "<p>Today.</p>"}
    numb = make_question(
        "numb",
        text="Are you numb?",
        answer=block("yes_no_unsure", yes_label="Yes", no_label="No"),
        safety_responses=[{"type": "safety_response", "id": uid("response"), "value": response}],
    )
    adult = {"gte": ["age-years", 18]}
    return check(asks(make_question()), asks(numb, show_when=adult), introduction="<p>Two questions.</p>")


def make_full_article() -> Article:
    """Published, with its conditions, people, picture and call to action."""
    section = make_section(make_site())
    condition = make_condition(synonyms=[], codes=[])
    person = make_person(
        photo=make_image("A face"), credentials="MD", job_title="Physician", biography="Works."
    )
    image = make_image()
    call_to_action = make_call_to_action(
        text="For {condition}.", button_label="Look", link_url="https://example.org/"
    )
    grid = {
        "columns": [{"type": "cell", "heading": "Sign"}, {"type": "cell", "heading": "Meaning"}],
        "rows": [{"values": ["<p>Pain</p>", "<p>Rest</p>"]}],
        "caption": "",
    }
    body = [
        prose(
            f"<p>Walk <b>daily</b> {cite(1)}</p><ul><li>short</li><li>long</li></ul>",
            health_aspect="overview",
        ),
        block(
            "causes",
            heading="Causes",
            lead="<p>They vary.</p>",
            causes=items({"heading": "Strain", "text": f"<p>Lifting {cite(2)}</p>"}, label="cause"),
            health_aspect="causes",
            safe_alone=False,
        ),
        block(
            "treatments",
            heading="Treatments",
            lead="",
            tiers=items(
                {
                    "level": "basic",
                    "heading": "First",
                    "lead": "<p>Try these.</p>",
                    "treatments": items(
                        {
                            "name": "Heat",
                            "suggested_name": "",
                            "text": "<p>Warm it.</p>",
                            "kind": "medical_therapy",
                        },
                        {"name": "Rest", "suggested_name": "", "text": "<p>Briefly.</p>", "kind": ""},
                        label="treatment",
                    ),
                },
                label="tier",
            ),
            safe_alone=False,
        ),
        block(
            "when_to_see_a_doctor",
            heading="When to see a doctor",
            lead="<p>Get help.</p>",
            warning_signs=items(
                {"text": "<p>Numbness</p>", "urgency": "emergency"},
                {"text": "<p>Fever</p>", "urgency": "ungraded"},
                label="sign",
            ),
            closing="",
            safe_alone=False,
        ),
        block("lowdown", heading="The lowdown", text="<p>Keep moving.</p>", safe_alone=False),
        block("callout", variant="warning", heading="", text="<p>Not legal advice.</p>"),
        block(
            "figure",
            image={"image": image.pk, "alt_text": "A person walks", "decorative": False},
            caption="<p>Walking</p>",
            credit="Us",
        ),
        block("table", caption="<p>Signs</p>", row_headers=True, table=grid),
        block(
            "faq",
            heading="Questions",
            questions=items({"question": "Bed rest?", "answer": "<p>No.</p>"}, label="question"),
            safe_alone=False,
        ),
        block("call_to_action", call_to_action=call_to_action.pk, condition=None),
        _check(),
        block(
            "references",
            heading="References",
            references=items(
                {
                    "title": "Back care",
                    "publisher": "A",
                    "year": 2024,
                    "url": "https://example.org/1",
                    "locator": "given",
                },
                {"title": "Lifting", "publisher": "", "year": None, "url": "", "locator": "not_stated"},
                label="reference",
            ),
        ),
    ]
    return make_article(
        section,
        summary="Most of it passes.",
        body=body,
        conditions=[condition],
        authors=[person],
        reviewer=person,
        last_reviewed=date(2026, 5, 1),
        review_due=date(2027, 5, 1),
        hero_image=image,
        hero_alt_text="A hill",
        search_description="About backs.",
    )
