"""The page of the walking plan study."""

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
from pages.demo.landing_pages.questions import PRIVACY, WALKING_PLAN
from pages.demo.trials import walking_plan

WALKING_FOR_KNEES = LandingContent(
    key="walking-for-knees",
    parent="studies",
    slug="walking-plan-for-knee-osteoarthritis",
    title="A research study of walking for knee osteoarthritis",
    summary="Are you 50 or older with knee osteoarthritis? This study looks at whether walking helps.",
    search_description="A research study that compares a walking plan and a coach with a leaflet.",
    trial="walking-plan-knee",
    body=(
        hero(
            "You may be able to take part in a research study of a walking plan. You walk near home, and "
            "a coach calls you each week.",
            image="knee-hero",
            alt_text="A man and a woman walking on a path through green hills in the early morning.",
        ),
        study_facts(),
        purpose(
            """
            Walking is good for most knees, but it is hard to keep it up. This research study wants to find
            out whether a plan and a coach help people to walk more, and whether their knees feel better.

            Chance decides who gets the plan and who gets a leaflet. Out of 3 people, 2 get the plan.
            """,
            studied=walking_plan.WALKING_PLAN.investigational_product,
            comparator=walking_plan.WALKING_PLAN.comparator,
            allocation=walking_plan.WALKING_PLAN.allocation,
        ),
        who_can_join(
            "Other rules apply too. Not sure about one of these points? The study team can tell you."
        ),
        eligibility_check(
            "Answer a few questions to see whether this study may suit you.",
            PRIVACY,
            *WALKING_PLAN,
            heading="See if you may be eligible",
        ),
        what_to_expect(
            step("Your first visit", "You read about the study and ask your questions. Then you decide."),
            step(
                "26 weeks of walking", "You follow the plan or read the leaflet. A small meter counts steps."
            ),
            step("Two more visits", "The team tests your knee and asks how you are."),
        ),
        risks_and_benefits(
            "Your knee may hurt more in the first weeks. You could trip or fall on a walk.",
            "Your knee may feel better, or it may not. What we learn may help other people later on.",
        ),
        costs_and_travel("The step meter is on loan to you. The study pays for your trips to the hospital."),
        locations("There is one place for the visits. The walks are where you like."),
        who_runs_it(
            "The study is part of this demo. The people and places are made up, and nobody can really join.",
            "If you join, the team keeps your name apart from your health records and tells you who may see "
            "them.",
        ),
        faq(
            question("Do I have to walk fast?", "No. You start at your own pace and add a little each week."),
            question("Can I stop?", "Yes, at any time. You do not have to say why."),
        ),
        contact(
            "01632 960003",
            "walking-study@oakhollow.example",
            hours="Monday to Thursday, 10 am to 4 pm",
            language_help="Ask for an interpreter; it costs you nothing.",
        ),
        related_articles("knee-osteoarthritis"),
        legal_footer(
            "Taking part is your choice, and you can stop any time. This page does not replace advice from "
            "your doctor. Please do not stop or change any treatment to join."
        ),
    ),
)
