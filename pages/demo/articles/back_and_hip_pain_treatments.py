"""Treatments of lower back and hip pain, in three tiers, with a table to compare them."""

from pages.demo.blocks import callout, prose, table, tier, treatment, treatments

BASIC = tier(
    "basic",
    "First steps",
    "These suit most people. They carry little risk, and you can begin many of them at home.",
    treatment(
        "Staying active",
        "lifestyle_modification",
        """
        Keep doing the things you normally do, a little slower if need be. People who stay active recover
        better than people who stay in bed.[@prevention] Some pain while you move is normal and is not a
        sign of harm.
        """,
    ),
    treatment(
        "An exercise plan",
        "physical_activity",
        """
        A review of 249 studies looked at exercise for back pain that lasts. Exercise eased pain more than
        usual care or no treatment.[@exercise] No one type is best for all. Pick one you like:

        - walking, cycling or swimming
        - exercises that build strength in the trunk and hips
        - gentle stretching
        """,
    ),
    treatment(
        "Warmth",
        "medical_therapy",
        """
        A heat wrap or a warm bath can take the edge off new back pain for a short time. Cold packs have
        hardly been tested, but some people like them.[@heat] Put a cloth between the pack and your skin,
        and stop after 20 minutes.
        """,
    ),
    treatment(
        "Anti-inflammatory medicines",
        "drug_class",
        """
        Medicines such as ibuprofen and naproxen may help. Use the lowest dose that works, for the shortest
        time.[@nice-back] Ask a pharmacist first if you are pregnant, over 65 or take other medicines. Ask too
        if you have asthma or a problem with your stomach, heart or kidneys.

        Paracetamol (also called acetaminophen) is not advised as the only medicine for back pain.[@nice-back]
        """,
    ),
    treatment(
        "Physiotherapy",
        "physical_therapy",
        """
        A physiotherapist can find out which movements are hard for you. You then get a plan that grows with
        you. This can be for the back, the hip or both.
        """,
    ),
)

ADVANCED = tier(
    "advanced",
    "When the first steps are not enough",
    "Talk to your doctor about these if you have tried the basics and the pain still gets in your way.",
    treatment(
        "Skills for living with pain",
        "medical_therapy",
        """
        Cognitive behavioural therapy (CBT) is a kind of talking therapy. It helps you change habits and
        thoughts that feed pain. It works best alongside exercise.[@nice-back]
        """,
    ),
    treatment(
        "A pain team",
        "not_a_therapy",
        """
        In a pain clinic, doctors, nurses, physiotherapists and psychologists work together. They look at
        sleep, mood, work and medicines as well as the back.
        """,
    ),
    treatment(
        "Stronger medicines",
        "drug_class",
        """
        Opioids, such as oxycodone, are seldom a good choice. In one trial of 347 adults with new back or neck
        pain, they worked no better than a dummy pill.[@opioids] Guidance says not to use them for long-term
        back pain.[@nice-back] Do not stop them suddenly: ask for help to come down step by step.
        """,
    ),
    treatment(
        "Injections and nerve treatment",
        "medical_therapy",
        """
        Experts do not agree here. UK guidance says no to injections for back pain itself. It allows them for
        bad sciatica that is new. It also allows heat treatment of small nerves for a few people who have been
        tested first.[@nice-back] A panel in 2025 advised against such treatments once spine pain has lasted
        three months or more.[@injections] Ask what you could gain, and what could go wrong.
        """,
    ),
    treatment(
        "Surgery",
        "surgical_procedure",
        """
        An operation can free a trapped nerve. It is an option for sciatica when other care has not worked
        and a scan shows the same cause.[@nice-back] For a badly worn hip, a new joint can be a good choice
        when pain still limits your life.[@nice-joints] Surgery is seldom a good answer to back pain with no
        clear cause.
        """,
    ),
    treatment(
        "Implanted nerve stimulators",
        "surgical_procedure",
        """
        A small device sends weak current to the spinal cord. A review found that it probably gives no more
        relief of back pain than a device that is switched off, and it can cause harm.[@stimulators] It is
        used for some kinds of nerve pain.
        """,
    ),
)

ALTERNATIVE = tier(
    "alternative",
    "Other approaches",
    "Some people like to add these. Tell your doctor what you use, and keep moving as well.",
    treatment(
        "Acupuncture",
        "medical_therapy",
        """
        Thin needles are placed in the skin. One review found that real needles may be little better than fake
        ones.[@acupuncture] UK guidance advises against it.[@nice-back] The World Health Organization says it
        may be offered for pain that lasts.[@who] Use a trained person and clean needles.
        """,
    ),
    treatment(
        "Massage and spinal manipulation",
        "physical_therapy",
        """
        Hands-on care may give short relief. Use it as an extra to exercise, not in place of it.[@nice-back]
        Do not have your spine manipulated if you have thin bones or a fracture, or if your legs are weak or
        numb.
        """,
    ),
    treatment(
        "Yoga and tai chi",
        "physical_activity",
        """
        Slow movement with calm breathing counts as exercise. A class made for beginners is a good place to
        start.
        """,
    ),
)

TREATMENTS = (
    treatments(
        "What can be done about it?",
        """
        What suits you depends on how long the pain has lasted, where it is and what you have tried. Start
        at the top. Move on only if you need to.
        """,
        BASIC,
        ADVANCED,
        ALTERNATIVE,
    ),
    table(
        "Common treatments for lower back pain at a glance",
        ("Treatment", "What to expect", "Keep in mind"),
        ("Exercise", "Less pain and easier movement for many[@exercise]", "Build up slowly, and keep going"),
        ("Heat", "Short relief[@heat]", "Do not burn your skin"),
        ("Anti-inflammatory tablets", "Some relief[@who]", "Can upset stomach, heart or kidneys"),
        ("Talking therapy", "Better coping with pain that lasts[@nice-back]", "Goes best with exercise"),
        ("Surgery for a trapped nerve", "Less leg pain for some people[@nice-back]", "Needs time to recover"),
    ),
    callout(
        "information",
        "Not advised as routine care",
        """
        For back pain that lasts, the World Health Organization advises against routine use of:

        - traction, which stretches the spine
        - back belts and braces
        - TENS, short for transcutaneous electrical nerve stimulation
        - ultrasound treatment[@who]
        """,
    ),
    prose(
        """
        Small changes add up. Try one or two of these this week:

        - Change position often. Stand up every half hour.
        - Walk a little each day, and add a few minutes at a time.
        - When you lift, hold the load close and bend your knees.
        - Lie on your side with a pillow between your knees.
        - Go to bed and get up at the same time each day.

        If a new exercise makes the pain much worse for more than a day, do less of it. You do not have to
        stop. If your knees hurt too, see [what helps knee osteoarthritis](page:knee-osteoarthritis).
        """,
        heading="What you can do today",
        aspect="self_care",
    ),
)
