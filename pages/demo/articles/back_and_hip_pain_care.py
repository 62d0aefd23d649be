"""Warning signs and common questions about lower back and hip pain."""

from pages.demo.blocks import faq, question, sign, when_to_see_a_doctor

WARNING_SIGNS = when_to_see_a_doctor(
    sign("emergency", "You cannot pee, or you cannot feel when you need to[@cauda-equina]"),
    sign("emergency", "You lose control of your bladder or bowels"),
    sign("emergency", "The skin around your genitals, bottom or inner thighs goes numb or tingles"),
    sign("emergency", "Pain, weakness or numbness in both legs, or weakness that is getting worse"),
    sign("emergency", "The pain began after a bad fall, a crash or another serious accident"),
    sign("emergency", "You fell and cannot put weight on your leg"),
    sign("emergency", "You also have chest pain, or sudden strong pain in your tummy and feel faint"),
    sign("urgent", "You have a fever, or feel hot and shivery, or feel very unwell"),
    sign("urgent", "Your hip is hot, swollen or suddenly very painful"),
    sign("urgent", "You have had cancer, or you are losing weight without trying"),
    sign("urgent", "You have thin bones or take steroid tablets, and the pain came on suddenly"),
    sign("urgent", "The pain does not ease with rest, or it is worse at night"),
    sign("non_urgent", "The pain is no better after a few weeks of care at home"),
    sign("non_urgent", "The pain stops you from working, sleeping or looking after yourself"),
    sign("non_urgent", "Your back is stiff for more than 30 minutes each morning, for three months or more"),
    sign("routine", "You want help to get more active, or you use pain relief on most days"),
    lead="""
    Back and hip pain is seldom a sign of danger. Still, some signs need quick action.[@nhs-back] Read the
    list from the top. For an emergency sign, call your local emergency number or go to an emergency
    department. For an urgent sign, speak to a doctor or an advice line the same day.
    """,
    closing="If you are not sure which group fits, call for advice. It is always fine to ask.",
    safe_alone=True,
)

QUESTIONS = faq(
    question(
        "Should I rest in bed?",
        """
        No, or not for long. A day of taking it easy is fine if you must. After that, get up and move a little
        more each day.[@prevention]
        """,
    ),
    question(
        "How do I know if the pain comes from my hip or my back?",
        """
        Pain in the groin often comes from the hip joint. Pain that starts in the back and runs below the knee
        often comes from a nerve. Many people have both, so an examination helps.
        """,
    ),
    question(
        "Which mattress is best?",
        "There is no best one. Choose a mattress that feels comfortable and lets you turn over with ease.",
    ),
    question(
        "Can back pain be a sign of worn discs?",
        """
        Discs change with age in all of us, like grey hair. Many people with worn discs have no pain at all.
        """,
    ),
    question(
        "When can I go back to work?",
        """
        As soon as you can do part of your job. You do not need to be free of pain. Ask for lighter tasks or
        shorter days at first.
        """,
    ),
)

CARE = (WARNING_SIGNS, QUESTIONS)
