"""The eligibility questions of the demo in English: one reviewed wording each, and no rule."""

from pages.demo.content import QuestionContent
from pages.demo.stream import Block, Items, Text

YES_NO = Block("yes_no_unsure", {"yes_label": "Yes", "no_label": "No"})
FILTER = "Studies are for people of some ages only."
FOR_ADULTS = Block("integer", {"minimum": 0, "maximum": 120})
PREGNANCY = "A treatment that is being studied could harm an unborn baby."

QUESTIONS = (
    QuestionContent(
        key="age-years",
        text="How old are you?",
        help_text="Give your age in whole years.",
        why_we_ask=FILTER,
        answer=FOR_ADULTS,
        sensitivity="standard",
    ),
    QuestionContent(
        key="age-band",
        text="Which age group are you in?",
        why_we_ask="Your exact age is not needed to see which studies fit.",
        answer=Block(
            "age_band",
            {
                "bands": Items(
                    (
                        {"value": "under_18", "label": "Under 18", "from_age": 0, "to_age": 17},
                        {"value": "18_to_64", "label": "18 to 64", "from_age": 18, "to_age": 64},
                        {"value": "65_or_over", "label": "65 or over", "from_age": 65, "to_age": None},
                    )
                )
            },
        ),
        sensitivity="standard",
    ),
    QuestionContent(
        key="condition-diagnosed",
        text="Has a doctor told you that you have {condition}?",
        help_text="A nurse or a physiotherapist counts too.",
        why_we_ask="The study is for people who have been told so.",
        answer=YES_NO,
    ),
    QuestionContent(
        key="symptom-months",
        text="For how many months have you had {condition}?",
        help_text="A rough number is fine. If it began this month, write 0.",
        why_we_ask="Pain that is new often goes away by itself.",
        answer=Block("integer", {"minimum": 0, "maximum": 1200}),
    ),
    QuestionContent(
        key="condition-medication-taken",
        text="Do you take any medicine for {condition}?",
        help_text="Count what you buy yourself as well as what a doctor gives you.",
        why_we_ask="Other medicine can change what a study finds.",
        answer=YES_NO,
    ),
    QuestionContent(
        key="medication-unchanged-4-weeks",
        text="Has your medicine stayed the same for the last 4 weeks?",
        help_text="Do not change or stop any medicine to join a study.",
        why_we_ask="A change of medicine makes it hard to see what a study treatment does.",
        answer=YES_NO,
    ),
    QuestionContent(
        key="back-surgery-6-months",
        text="Have you had surgery on your back in the last 6 months?",
        why_we_ask="A back that is healing needs time before a study.",
        answer=YES_NO,
    ),
    QuestionContent(
        key="could-become-pregnant",
        text="Could you become pregnant?",
        why_we_ask=PREGNANCY,
        answer=YES_NO,
    ),
    QuestionContent(
        key="pregnant-or-planning",
        text="Are you pregnant, or do you plan to be in the next year?",
        why_we_ask=PREGNANCY,
        answer=YES_NO,
    ),
    QuestionContent(
        key="new-bladder-or-bowel-problems",
        text="Do you have new trouble with your bladder or bowel, or numbness between your legs?",
        help_text="For example, you cannot pass urine, or you do not feel when you need to.",
        why_we_ask="With back pain, this can mean that nerves need help at once.",
        answer=YES_NO,
        allow_prefer_not_to_say=False,
        safety_responses=(
            Block(
                "safety_response",
                {
                    "answer": "yes",
                    "urgency": "emergency",
                    "heading": "Get help now",
                    "text": Text(
                        "Go to the nearest emergency department, or call your emergency number. "
                        "Do not wait to see whether it gets better. A study can wait."
                    ),
                },
            ),
        ),
    ),
    QuestionContent(
        key="treatments-tried",
        text="What have you tried for {condition}?",
        help_text="Tick all that fit.",
        why_we_ask="Some studies are for people whom these did not help.",
        answer=Block(
            "multiple_choice",
            {
                "options": Items(
                    (
                        {"value": "exercise", "label": "Exercise", "exclusive": False},
                        {"value": "physical_therapy", "label": "Physical therapy", "exclusive": False},
                        {"value": "pain_medicine", "label": "Pain medicine", "exclusive": False},
                        {"value": "injections", "label": "Injections", "exclusive": False},
                        {"value": "none_of_these", "label": "None of these", "exclusive": True},
                    )
                )
            },
        ),
    ),
    QuestionContent(
        key="travel-to-clinic",
        text="How would you get to the clinic?",
        why_we_ask="A study has several visits, and some teams can help with travel.",
        answer=Block(
            "single_choice",
            {
                "options": Items(
                    (
                        {"value": "by_myself", "label": "By myself", "exclusive": False},
                        {"value": "with_somebody", "label": "Somebody takes me", "exclusive": False},
                        {"value": "need_help", "label": "I would need help", "exclusive": False},
                    )
                )
            },
        ),
        sensitivity="standard",
    ),
    QuestionContent(
        key="body-weight",
        text="How much do you weigh?",
        why_we_ask="The amount of a medicine in a study can depend on weight.",
        answer=Block(
            "decimal", {"unit": "kg", "unit_label": "kg", "minimum": 20, "maximum": 400, "step": 0.5}
        ),
    ),
    QuestionContent(
        key="blood-pressure-last-measured",
        text="When was your blood pressure last measured?",
        help_text="Count readings at home.",
        why_we_ask="The study needs a reading that is not too old.",
        answer=Block("month", {"earliest": "1950-01", "latest": "", "may_be_future": False}),
    ),
)
