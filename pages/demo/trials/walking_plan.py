"""An invented trial of a walking plan for knee osteoarthritis."""

from datetime import date

from pages.demo.content import CriterionContent, SiteContent, TrialContent

CRITERIA = (
    CriterionContent(
        key="age-50-or-over",
        kind="inclusion",
        plain_text="You are 50 or older",
        source_text="Aged 50 years or older.",
        rule={"gte": ["age-years", 50]},
        reason_if_not_met="This study is for people of 50 and older.",
    ),
    CriterionContent(
        key="knee-osteoarthritis-diagnosed",
        kind="inclusion",
        plain_text="A doctor, nurse or physiotherapist has told you that you have knee osteoarthritis",
        source_text="Clinical diagnosis of osteoarthritis of at least one knee.",
        rule={"eq": ["condition-diagnosed", "yes"]},
        reason_if_not_met="This study is for people who have been told that they have knee osteoarthritis.",
    ),
    CriterionContent(
        key="six-months-or-more",
        kind="inclusion",
        plain_text="Your knee has troubled you for 6 months or more",
        source_text="Symptoms of knee osteoarthritis for 6 months or longer.",
        rule={"gte": ["symptom-months", 6]},
        reason_if_not_met="This study is for knees that have hurt for 6 months or more.",
    ),
    CriterionContent(
        key="takes-medicine",
        kind="inclusion",
        plain_text="You take medicine for your knee",
        source_text="Current use of oral or topical medication for knee osteoarthritis.",
        rule={"eq": ["condition-medication-taken", "yes"]},
        reason_if_not_met="This study is for people who take medicine for their knee.",
    ),
    CriterionContent(
        key="medicine-unchanged",
        kind="inclusion",
        plain_text="Your medicine has stayed the same for the last 4 weeks",
        source_text="Stable medication for at least 4 weeks before baseline.",
        rule={"eq": ["medication-unchanged-4-weeks", "yes"]},
        when={"eq": ["condition-medication-taken", "yes"]},
        reason_if_not_met="Your medicine needs to have been the same for 4 weeks.",
    ),
    CriterionContent(
        key="knee-injection",
        kind="exclusion",
        plain_text="You have had injections for your knee",
        source_text="Intra-articular injection of the index knee.",
        rule={"overlaps": ["treatments-tried", ["injections"]]},
        strength="confirm",
    ),
    CriterionContent(
        key="unable-to-walk",
        kind="exclusion",
        plain_text="You cannot walk for 10 minutes, even with a stick",
        source_text="Inability to walk for 10 minutes with or without a walking aid.",
    ),
)

WALKING_PLAN = TrialContent(
    key="walking-plan-knee",
    registry_number="DEMO-2026-002",
    public_title="Does a walking plan with a coach ease knee osteoarthritis?",
    summary="A research study that compares a walking plan and phone calls from a coach with a leaflet about "
    "walking.",
    status_as_of=date(2026, 11, 2),
    investigational_product="A walking plan with a phone call from a coach each week",
    comparator="A leaflet about walking",
    allocation="2 in 3 for the plan, 1 in 3 for the leaflet",
    sponsor="Oakhollow University (made up for this demo)",
    investigator="Professor Lena Harrowgate (made up for this demo)",
    protocol_version="1.4",
    minimum_age=50,
    maximum_age=None,
    participants=210,
    visits=3,
    duration="26 weeks",
    conditions=("knee-osteoarthritis",),
    criteria=CRITERIA,
    sites=(
        SiteContent(
            name="Oakhollow University Hospital",
            city="Oakhollow",
            telephone="01632 960003",
            email="walking-study@oakhollow.example",
        ),
    ),
)
