"""An invented trial of a heat wrap for lower back pain."""

from datetime import date

from pages.demo.content import CriterionContent, SiteContent, TrialContent

CRITERIA = (
    CriterionContent(
        key="age-18-to-70",
        kind="inclusion",
        plain_text="You are 18 to 70 years old",
        source_text="Adults aged 18 to 70 years inclusive at screening.",
        rule={"between": ["age-years", 18, 70]},
        reason_if_not_met="This study is for people of 18 to 70 years.",
    ),
    CriterionContent(
        key="back-pain-diagnosed",
        kind="inclusion",
        plain_text="A doctor, nurse or physiotherapist has told you that you have lower back pain",
        source_text="Clinical diagnosis of non-specific low back pain made by a health professional.",
        rule={"eq": ["condition-diagnosed", "yes"]},
        strength="confirm",
    ),
    CriterionContent(
        key="three-months-or-more",
        kind="inclusion",
        plain_text="You have had lower back pain for 3 months or more",
        source_text="Duration of current low back pain of at least 3 months.",
        rule={"gte": ["symptom-months", 3]},
        reason_if_not_met="This study is for pain that has lasted 3 months or more.",
    ),
    CriterionContent(
        key="medicine-changed",
        kind="exclusion",
        plain_text="You take medicine for your back, and it has changed in the last 4 weeks",
        source_text="Change of analgesic medication within 4 weeks before screening.",
        rule={
            "all": [
                {"eq": ["condition-medication-taken", "yes"]},
                {"eq": ["medication-unchanged-4-weeks", "no"]},
            ]
        },
        reason_if_not_met="Your medicine needs to have been the same for 4 weeks.",
    ),
    CriterionContent(
        key="recent-back-surgery",
        kind="exclusion",
        plain_text="You have had surgery on your back in the last 6 months",
        source_text="Spinal surgery within 6 months before screening.",
        rule={"eq": ["back-surgery-6-months", "yes"]},
        reason_if_not_met="At least 6 months need to have passed since back surgery.",
    ),
    CriterionContent(
        key="nerve-warning-signs",
        kind="exclusion",
        plain_text="You have new trouble with your bladder or bowel, or numbness between your legs",
        source_text="Signs suggestive of cauda equina syndrome.",
        rule={"eq": ["new-bladder-or-bowel-problems", "yes"]},
        reason_if_not_met="These signs need care first.",
    ),
    CriterionContent(
        key="pregnancy",
        kind="exclusion",
        plain_text="You are pregnant, or plan to be in the next year",
        source_text="Pregnancy, or intention to become pregnant during the study.",
        rule={"eq": ["pregnant-or-planning", "yes"]},
        when={"eq": ["could-become-pregnant", "yes"]},
        strength="confirm",
    ),
    CriterionContent(
        key="skin-at-the-back",
        kind="exclusion",
        plain_text="You have a skin problem on your lower back",
        source_text="Dermatological condition at the site of application.",
    ),
)

HEAT_WRAP = TrialContent(
    key="heat-wrap-back-pain",
    registry_number="DEMO-2026-001",
    public_title="Does a heat wrap ease lower back pain?",
    summary="A research study that compares a heat wrap with a wrap that stays cool, for backs that hurt "
    "for 3 months or more.",
    status_as_of=date(2026, 11, 2),
    investigational_product="A heat wrap, worn for 8 hours a day",
    comparator="A wrap that looks the same and stays cool (a placebo)",
    allocation="1 in 2",
    sponsor="Brookmere Institute for Pain Research (made up for this demo)",
    investigator="Dr Tomas Aldermoor (made up for this demo)",
    protocol_version="2.1",
    masking="single",
    placebo_controlled=True,
    minimum_age=18,
    maximum_age=70,
    participants=120,
    visits=4,
    duration="12 weeks",
    conditions=("low-back-pain",),
    criteria=CRITERIA,
    sites=(
        SiteContent(
            name="Brookmere Clinic",
            city="Brookmere",
            telephone="01632 960001",
            email="heat-study@brookmere.example",
        ),
        SiteContent(
            name="Westmere Health Centre",
            city="Westmere",
            telephone="01632 960002",
            email="heat-study@westmere.example",
        ),
    ),
)
