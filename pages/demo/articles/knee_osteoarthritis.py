"""Knee osteoarthritis: what helps."""

from datetime import date

from pages.demo.articles.knee_osteoarthritis_treatments import COMPARISON, NOT_ADVISED, TREATMENTS
from pages.demo.blocks import (
    Reference,
    call_to_action,
    cause,
    causes,
    faq,
    figure,
    lowdown,
    prose,
    question,
    references,
    sign,
    when_to_see_a_doctor,
)
from pages.demo.content import ArticleContent, Review

INTRODUCTION = prose(
    """
    Osteoarthritis is the most common joint disease. About 595 million people had it in 2020, and the knee
    is the joint it affects most.[@burden] The smooth cover on the ends of the bones gets thin and rough.
    The joint tries to repair itself, and that can make it sore, stiff and swollen.[@overview]

    It is more than wear and tear, and it does not always get worse. Most people can do a great deal to ease
    it.
    """,
    aspect="overview",
)

PICTURE = figure(
    "knee-diagram",
    "Drawing of a bent knee from the side, with five labels: thigh bone, kneecap, cartilage, meniscus and "
    "shin bone.",
    "Cartilage covers the ends of the bones. In osteoarthritis it becomes thin and rough.",
    "Drawn for this demo",
)

SYMPTOMS = prose(
    """
    The signs come on slowly, over months or years. You may notice:

    - pain when you climb stairs or stand up from a chair
    - stiffness after you rest, which eases within 30 minutes
    - a grinding feeling or a creaking sound
    - a knee that swells after a busy day

    If you are 45 or older and this fits, a doctor can often tell what it is without an X-ray.[@nice]
    """,
    heading="What does it feel like?",
    aspect="symptoms",
)

CAUSES = causes(
    "Who is more likely to get it?",
    "There is seldom one single cause. These things raise the chance.",
    cause("Getting older", "It becomes more common with age, above all in women.[@burden]"),
    cause(
        "Extra weight",
        """
        More weight means more load on the knee. In the world as a whole, high body weight lies behind about
        1 in 5 cases of osteoarthritis.[@burden]
        """,
    ),
    cause("An old injury", "A torn ligament or meniscus raises the risk many years later.[@overview]"),
    cause("Family", "It often runs in families, so the genes you are born with play a part."),
    cause("Hard work on the knees", "Years of kneeling, squatting and heavy lifting can add to the load."),
)

WARNING_SIGNS = when_to_see_a_doctor(
    sign("emergency", "You fell, and now you cannot put weight on the leg or the knee looks out of shape"),
    sign("emergency", "Your calf is swollen and sore, and you are short of breath or have chest pain"),
    sign("urgent", "The knee is hot, swollen and very painful, or you also have a fever"),
    sign("urgent", "You have a replaced knee and it becomes red, hot, darker or more painful than before"),
    sign("urgent", "One calf is swollen, warm and sore"),
    sign("non_urgent", "The knee locks, gives way or will not straighten"),
    sign("non_urgent", "Pain wakes you at night or keeps you from things you need to do"),
    sign("non_urgent", "You are stiff for more than 30 minutes in the morning, or many joints are sore"),
    sign("routine", "You take pain relief on most days, or want help with weight or exercise"),
    lead="""
    Most knee pain can wait for a normal visit. Some signs cannot. For an emergency sign, call your local
    emergency number. For an urgent sign, speak to a doctor the same day.
    """,
    closing="Not sure? Call an advice line or ask a pharmacist.",
    safe_alone=True,
)

QUESTIONS = faq(
    question(
        "Will exercise wear my knee out faster?",
        """
        No. Normal exercise does not harm the joint. It may hurt a bit more at first. Keep it up, and it
        should get easier over the weeks.[@nice]
        """,
    ),
    question(
        "Is running bad for my knees?",
        "Not as a rule. If you ran before, you may go on. Cut down for a while if the knee swells.",
    ),
    question(
        "Does cold weather make it worse?",
        "Some people feel more stiff in the cold. The weather does not damage the joint.",
    ),
    question(
        "Do I need a scan?",
        "Mostly not. Scans do not show how much pain you have. They help when the signs are unusual.[@nice]",
    ),
)

LOWDOWN = lowdown(
    """
    Knee osteoarthritis can be eased. Strong muscles, a healthy weight and good information come first. Gels,
    tablets and injections can support them. If pain still limits your life, a new knee may be an option.
    """,
    safe_alone=True,
)

SOURCES = (
    Reference(
        "burden",
        "Global, regional, and national burden of osteoarthritis, 1990-2020 and projections to 2050: a "
        "systematic "
        "analysis for the Global Burden of Disease Study 2021",
        "The Lancet Rheumatology",
        2023,
        doi="10.1016/S2665-9913(23)00163-7",
    ),
    Reference("overview", "Osteoarthritis", "The Lancet", 2019, doi="10.1016/S0140-6736(19)30417-9"),
    Reference(
        "nice",
        "Osteoarthritis in over 16s: diagnosis and management (NG226)",
        "National Institute for Health and Care Excellence",
        2022,
        url="https://www.nice.org.uk/guidance/ng226",
        pmid="36745715",
    ),
    Reference(
        "exercise",
        "Exercise for osteoarthritis of the knee",
        "Cochrane Database of Systematic Reviews",
        2024,
        doi="10.1002/14651858.CD004376.pub4",
    ),
    Reference(
        "weight",
        "Effects of intensive diet and exercise on knee joint loads, inflammation, and clinical outcomes "
        "among "
        "overweight and obese adults with knee osteoarthritis: the IDEA randomized clinical trial",
        "JAMA",
        2013,
        doi="10.1001/jama.2013.277669",
    ),
)

KNEE_OSTEOARTHRITIS = ArticleContent(
    key="knee-osteoarthritis",
    parent="back-and-joints",
    slug="knee-osteoarthritis",
    title="Knee osteoarthritis: what helps",
    summary=(
        "Exercise and a healthy weight ease knee osteoarthritis more surely than any pill. Here is how to "
        "start, "
        "and what else there is."
    ),
    search_description=(
        "What eases knee osteoarthritis: exercise, weight, gels, tablets, injections and surgery, with "
        "the signs "
        "that need a doctor."
    ),
    conditions=("knee-osteoarthritis",),
    authors=("mara-quill",),
    review=Review("imani-oduya-finch", date(2026, 6, 8), date(2027, 6, 8)),
    hero_image="knee-hero",
    hero_alt_text="A man and a woman walking on a path through green hills in the early morning.",
    body=(
        INTRODUCTION,
        PICTURE,
        SYMPTOMS,
        CAUSES,
        TREATMENTS,
        COMPARISON,
        NOT_ADVISED,
        call_to_action("plan-your-visit"),
        WARNING_SIGNS,
        QUESTIONS,
        LOWDOWN,
        call_to_action("walking-study"),
        references(*SOURCES),
    ),
)
