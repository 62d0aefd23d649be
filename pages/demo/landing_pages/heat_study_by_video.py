"""The second page of the heat wrap study: the same study and questions, for people who live far away."""

from pages.demo.content import LandingContent
from pages.demo.landing_blocks import (
    costs_and_travel,
    eligibility_check,
    hero,
    locations,
    related_articles,
    step,
    study_facts,
    what_to_expect,
)
from pages.demo.landing_pages.heat_for_back_pain import (
    CONTACT,
    LEGAL,
    PURPOSE,
    RISKS,
    WHO_CAN_JOIN,
    WHO_RUNS_IT,
)
from pages.demo.landing_pages.questions import HEAT_WRAP, PRIVACY

HEAT_STUDY_BY_VIDEO = LandingContent(
    key="heat-study-by-video",
    parent="studies",
    slug="heat-study-by-video",
    title="A research study of heat for lower back pain, by video",
    summary="Do you live far from a clinic? You may be able to join the heat wrap study from home.",
    search_description="Join a research study of a heat wrap for lower back pain by video call.",
    trial="heat-wrap-back-pain",
    body=(
        hero(
            "You may be able to take part in a research study of a heat wrap without leaving home. The wrap "
            "comes by post, and the visits are video calls.",
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
            step("A video call", "You read about the study and ask your questions. Then you decide."),
            step("At home", "The wrap comes by post. You wear it for 8 hours a day for 8 weeks."),
            step("Three more calls", "The team asks how you are and looks at your diary."),
        ),
        RISKS,
        costs_and_travel("The wraps and the post cost you nothing. You need a phone or a computer."),
        locations("The team works from two clinics. You do not need to go there."),
        WHO_RUNS_IT,
        CONTACT,
        related_articles("lower-back-and-hip-pain"),
        LEGAL,
    ),
)
