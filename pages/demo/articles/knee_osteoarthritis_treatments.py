"""Treatments of knee osteoarthritis."""

from pages.demo.blocks import callout, table, tier, treatment, treatments

TREATMENTS = treatments(
    "How is it treated?",
    "Exercise, weight and good information are the core of care at any age.[@nice] The rest is built on "
    "them.",
    tier(
        "basic",
        "The core",
        "Start here, and keep these up whatever else you add.",
        treatment(
            "Exercise",
            "physical_activity",
            """
            Strong thigh muscles steady the knee. A review of many trials found that exercise leads to a bit
            less pain and easier movement.[@exercise] A simple plan:

            1. Sit on a chair and slowly straighten one knee. Hold for five seconds. Do this ten times.
            2. Stand up from the chair and sit down again, ten times.
            3. Walk, cycle or swim for as long as you can do with ease. Add a little each week.
            """,
        ),
        treatment(
            "A healthy weight",
            "lifestyle_modification",
            """
            If you carry extra weight, losing some of it helps. Losing a tenth of your weight is likely to
            help more than losing a twentieth.[@nice] In one trial, people who changed their diet **and**
            exercised had less pain after 18 months than those who only exercised.[@weight]
            """,
        ),
        treatment(
            "Anti-inflammatory gel",
            "drug",
            """
            A gel with ibuprofen or diclofenac is rubbed on the knee. Little of it gets into the rest of the
            body. Guidance names it as the first medicine to try for the knee.[@nice]
            """,
        ),
        treatment(
            "A walking stick and good shoes",
            "medical_therapy",
            "Hold the stick in the hand on the other side from the sore knee. Wear shoes with thick, soft "
            "soles.",
        ),
    ),
    tier(
        "advanced",
        "When the core is not enough",
        "Ask your doctor which of these could suit you.",
        treatment(
            "Anti-inflammatory tablets",
            "drug_class",
            """
            They can help when a gel does not. They can also harm the stomach, heart and kidneys. Take the
            lowest dose for the shortest time, with a medicine to protect your stomach.[@nice]
            """,
        ),
        treatment(
            "Steroid injection",
            "medical_therapy",
            "A steroid put into the joint can ease a bad spell. The relief lasts for 2 to 10 weeks.[@nice]",
        ),
        treatment(
            "Knee replacement",
            "surgical_procedure",
            """
            The worn surfaces are replaced with metal and plastic. Ask about it when pain still limits your
            life after other care. Your age or weight alone should not rule it out.[@nice]
            """,
        ),
    ),
    tier(
        "alternative",
        "Other approaches",
        "Many people try these. The proof that they work is weak.",
        treatment(
            "Glucosamine",
            "drug",
            "This food supplement is sold for joints. UK guidance says not to offer it.[@nice]",
        ),
        treatment(
            "Acupuncture",
            "medical_therapy",
            "UK guidance says not to offer it for osteoarthritis.[@nice]",
        ),
        treatment(
            "Tai chi",
            "physical_activity",
            "Slow, flowing steps train balance and strength. It counts as exercise and is kind to sore "
            "knees.",
        ),
    ),
)

COMPARISON = table(
    "Pain relief for the knee, compared",
    ("Option", "Good to know", "Take care if"),
    ("Gel", "First choice for the knee[@nice]", "Your skin is broken or sore"),
    (
        "Anti-inflammatory tablets",
        "Next step after gel",
        "You have had a stomach ulcer, or have heart or kidney disease",
    ),
    ("Paracetamol", "Not advised as a routine[@nice]", "You have liver disease"),
    ("Steroid injection", "Helps for weeks, not for good[@nice]", "You have an infection or diabetes"),
)

NOT_ADVISED = callout(
    "important",
    "Ask before you pay",
    """
    UK guidance says not to offer hyaluronan injections, and not to wash out the knee with a keyhole
    operation.[@nice] Strong opioids are not advised either. If someone offers you one of these, ask why.
    """,
)
