"""The first page of the heat wrap study."""

from pages.demo.blocks import faq, question
from pages.demo.content import LandingContent
from pages.demo.landing_blocks import (
    contact,
    costs_and_travel,
    eligibility_check,
    hero,
    legal_footer,
    locations,
    purpose,
    related_articles,
    risks_and_benefits,
    step,
    study_facts,
    what_to_expect,
    who_can_join,
    who_runs_it,
)
from pages.demo.landing_pages.questions import HEAT_WRAP, PRIVACY
from pages.demo.trials import heat_wrap

PURPOSE = purpose(
    """
    Many people put something warm on a sore back. Doctors do not know how much it helps when the pain has
    lasted for months. This research study wants to find out.

    Half of the people wear a heat wrap. The other half wear a wrap that looks the same and stays cool. It is
    called a placebo. Chance decides who gets which, like the toss of a coin.
    """,
    studied=heat_wrap.HEAT_WRAP.investigational_product,
    comparator=heat_wrap.HEAT_WRAP.comparator,
    allocation="1 in 2 for each wrap",
)

WHO_CAN_JOIN = who_can_join(
    "Other rules apply too. Not sure about one of these points? The study team can tell you."
)

RISKS = risks_and_benefits(
    """
    The wrap may make your skin red or itchy. A few people get a mild burn, above all if they lie on the
    wrap. You will learn how to wear it, and you can take it off at any time.
    """,
    """
    Your back may feel better, or it may not. What we learn may help people with back pain later on.
    """,
)

WHO_RUNS_IT = who_runs_it(
    "The study is part of this demo. The people and places are made up, and nobody can really join.",
    "If you join, the team keeps your name apart from your health records and tells you who may see them.",
)

CONTACT = contact(
    "01632 960001",
    "heat-study@brookmere.example",
    hours="Monday to Friday, 9 am to 5 pm",
    language_help="Ask for an interpreter; it costs you nothing.",
)

LEGAL = legal_footer(
    "Taking part is your choice, and you can stop at any time. This page does not replace advice from your "
    "doctor. Please do not stop or change any treatment to join."
)

HEAT_FOR_BACK_PAIN = LandingContent(
    key="heat-for-back-pain",
    parent="studies",
    slug="heat-for-lower-back-pain",
    title="A research study of heat for lower back pain",
    summary="Has your back hurt for 3 months or more? This study looks at whether a heat wrap helps.",
    search_description="A research study that compares a heat wrap with a cool wrap for lower back pain.",
    trial="heat-wrap-back-pain",
    body=(
        hero(
            "You may be able to take part in a research study of a heat wrap. You can do it at home, with 4 "
            "visits to a clinic in 12 weeks.",
            image="back-hero",
            alt_text="A woman on a mat leans to one side with an arm over her head.",
        ),
        study_facts(),
        PURPOSE,
        WHO_CAN_JOIN,
        eligibility_check(
            "Answer a few questions to see whether this study may suit you.",
            PRIVACY,
            *HEAT_WRAP,
            heading="See if you may be eligible",
        ),
        what_to_expect(
            step("A first talk", "You talk with the study team on the phone for about 20 minutes."),
            step("Your first visit", "You read about the study and ask your questions. Then you decide."),
            step("At home", "You wear your wrap for 8 hours a day for 8 weeks and keep a short diary."),
            step("Three more visits", "The team looks at your back and asks how you are."),
        ),
        RISKS,
        costs_and_travel("The wraps cost you nothing. The study pays for your bus, train or parking."),
        locations("Choose the place that is nearer to you."),
        WHO_RUNS_IT,
        faq(
            question("Can I stop?", "Yes, at any time. You do not have to say why."),
            question(
                "Can I keep taking my tablets?",
                "Yes. Do not change your medicine to join. Tell the team what you take.",
            ),
        ),
        CONTACT,
        related_articles("lower-back-and-hip-pain"),
        LEGAL,
    ),
)
