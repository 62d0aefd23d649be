"""Checking blood pressure at home."""

from datetime import date

from pages.demo.blocks import (
    Reference,
    call_to_action,
    callout,
    faq,
    figure,
    lowdown,
    prose,
    question,
    references,
    sign,
    table,
    when_to_see_a_doctor,
)
from pages.demo.content import ArticleContent, Review

INTRODUCTION = prose(
    """
    High blood pressure seldom makes you feel ill. More than a billion adults have it, and almost half of
    them do not know.[@who] Over the years it can harm the heart, the brain and the kidneys.

    A small machine at home can show how you are doing. Numbers taken at home are often truer than a single
    check at the clinic, where many people are tense.[@aha] But the way you measure matters.
    """,
    aspect="overview",
)

EMERGENCY = callout(
    "warning",
    "180/120 or higher",
    """
    If you also have chest pain, trouble breathing, a weak or numb side, trouble speaking, a very bad
    headache or blurred sight, call your local emergency number. Do not wait to measure again.
    """,
)

NUMBERS = prose(
    """
    A reading has two numbers, such as 122/78.

    - The **top number** is the pressure when your heart beats.
    - The **bottom number** is the pressure when your heart rests between beats.

    Both are given in millimetres of mercury, or mmHg for short.
    """,
    heading="What do the two numbers mean?",
)

PICTURE = figure(
    "blood-pressure-diagram",
    "Drawing of a person at a table taking a reading, with five labels: back supported, cuff on bare arm, "
    "arm on "
    "the table, legs not crossed and feet flat on the floor.",
    "Five things to check before you press start.",
    "Drawn for this demo",
)

STEPS = prose(
    """
    ### Before you start

    - Use a machine that has been tested, and a cuff that fits your arm. [Look it up
      here](https://www.stridebp.org/bp-monitors).
    - Do not smoke, exercise or drink coffee for 30 minutes.
    - Go to the toilet first.
    - Sit and rest for five minutes.[@aha]

    ### Take the reading

    1. Sit with your back supported and your feet flat on the floor.
    2. Put the cuff on your bare upper arm.
    3. Rest your arm on a table, at the height of your heart.
    4. Press start. Stay still, and do not talk.
    5. Wait one minute, then do it again.
    6. Write down both readings.

    Arm height is not a detail. In one trial, top numbers came out about 4 points too high with the arm in
    the lap. With the arm hanging down, they were about 6 or 7 points too high.[@arm]

    ### How often?

    Do this in the morning and in the evening for at least four days, and for seven if you can. Leave out
    the first day. Then work out the average of the rest.[@nice]
    """,
    heading="How to take a good reading",
    aspect="diagnosis",
)

RANGES = table(
    "What your average at home may mean, for adults under 80 who are not pregnant. If your two numbers "
    "fall in "
    "different rows, go by the higher row.",
    ("Average at home", "What it may mean", "What to do"),
    ("Below 90/60", "Low", "Speak to a doctor if you feel faint or dizzy"),
    ("From 90/60 to below 135/85", "Healthy for most people", "Check again when your doctor suggests"),
    ("From 135/85 to below 150/95", "High[@nice]", "Book a visit, and bring your list"),
    ("150/95 or more", "Very high[@nice]", "Book a visit soon, and bring your list"),
)

NEXT_STEPS = prose(
    """
    Measuring alone changes little. It works when you share the numbers and your plan is changed to match
    them.[@self-monitoring] These habits bring the numbers down:

    - Eat less salt, and more fruit, vegetables and beans.[@salt]
    - Move for half an hour on most days.
    - Cut down on alcohol, and stop smoking.
    - Lose some weight if you carry extra.

    Many people also need tablets. Do not stop or change them on your own, even if your numbers look good.
    """,
    heading="What brings it down?",
    aspect="self_care",
)

WARNING_SIGNS = when_to_see_a_doctor(
    sign("emergency", "A reading of 180/120 or higher **and** you feel ill, confused or short of breath"),
    sign("emergency", "Your face drops, your arm is weak or your speech is slurred, whatever the reading"),
    sign("emergency", "You have chest pain that does not go away"),
    sign("urgent", "Two readings of 180/120 or higher, five minutes apart, although you feel well"),
    sign(
        "urgent",
        "You are pregnant and a reading is 140/90 or higher, or you have a bad headache or see flashes",
    ),
    sign("urgent", "You faint, or you feel faint each time you stand up"),
    sign("non_urgent", "Your average at home is 135/85 or higher"),
    sign(
        "non_urgent", "Your pulse feels uneven: the machine may be wrong, so ask for a check by hand[@nice]"
    ),
    sign("routine", "You would like to check that your machine is right"),
    lead="""
    One high number is no reason to panic. Rest and measure again. Some signs do need quick action. Call your
    local emergency number for an emergency sign. Speak to a doctor the same day for an urgent one.
    """,
    closing="If you are worried about a reading, call for advice.",
    safe_alone=True,
)

QUESTIONS = faq(
    question(
        "Which arm should I use?",
        "Measure both arms the first time. From then on, use the arm with the higher number.[@nice]",
    ),
    question(
        "Are wrist monitors good enough?",
        "An upper-arm cuff is better. At the wrist it is hard to keep the right height.[@aha]",
    ),
    question(
        "Why do my numbers go up and down?",
        "Blood pressure changes all day. Talking, stress, pain and coffee can raise it. So look at the "
        "average.",
    ),
    question(
        "What if I am 80 or older?",
        "Your doctor may aim for a higher number, such as a home average below 145/85.[@nice]",
    ),
)

LOWDOWN = lowdown(
    """
    Sit, rest, support your arm and take two readings. Do it twice a day for a few days, then look at the
    average. Share it with your doctor: that is when measuring at home pays off.
    """,
    safe_alone=True,
)

SOURCES = (
    Reference(
        "who",
        "Hypertension: fact sheet",
        "World Health Organization",
        url="https://www.who.int/news-room/fact-sheets/detail/hypertension",
    ),
    Reference(
        "aha",
        "Measurement of blood pressure in humans: a scientific statement from the American Heart Association",
        "Hypertension",
        2019,
        doi="10.1161/HYP.0000000000000087",
        pmid="30827125",
    ),
    Reference(
        "arm",
        "Arm position and blood pressure readings: the ARMS crossover randomized clinical trial",
        "JAMA Internal Medicine",
        2024,
        doi="10.1001/jamainternmed.2024.5213",
    ),
    Reference(
        "nice",
        "Hypertension in adults: diagnosis and management (NG136)",
        "National Institute for Health and Care Excellence",
        2023,
        url="https://www.nice.org.uk/guidance/ng136",
    ),
    Reference(
        "self-monitoring",
        "Self-monitoring of blood pressure in hypertension: a systematic review and individual patient data "
        "meta-analysis",
        "PLOS Medicine",
        2017,
        doi="10.1371/journal.pmed.1002389",
    ),
    Reference(
        "salt",
        "Effects on blood pressure of reduced dietary sodium and the Dietary Approaches to Stop Hypertension "
        "(DASH) diet",
        "New England Journal of Medicine",
        2001,
        doi="10.1056/NEJM200101043440101",
        pmid="11136953",
    ),
)

BLOOD_PRESSURE_AT_HOME = ArticleContent(
    key="blood-pressure-at-home",
    parent="heart-and-circulation",
    slug="blood-pressure-at-home",
    title="How to check your blood pressure at home",
    summary="Five calm minutes, the right cuff and two readings: how to get numbers you can trust, and "
    "what they mean.",
    search_description=(
        "How to measure blood pressure at home step by step, what the numbers may mean and when to get help."
    ),
    conditions=("high-blood-pressure",),
    authors=("mara-quill",),
    review=Review("imani-oduya-finch", date(2026, 10, 19), date(2027, 10, 19)),
    hero_image="blood-pressure-hero",
    hero_alt_text="A blood pressure monitor on a table reads 122 over 78, beside a cup, a notebook and a "
    "plant.",
    body=(
        INTRODUCTION,
        EMERGENCY,
        NUMBERS,
        PICTURE,
        STEPS,
        RANGES,
        NEXT_STEPS,
        call_to_action("plan-your-visit"),
        WARNING_SIGNS,
        QUESTIONS,
        LOWDOWN,
        references(*SOURCES),
    ),
)
