"""Lower back and hip pain: the article that uses every block."""

from datetime import date

from pages.demo.articles.back_and_hip_pain_care import CARE
from pages.demo.articles.back_and_hip_pain_sources import SOURCES
from pages.demo.articles.back_and_hip_pain_treatments import TREATMENTS
from pages.demo.blocks import (
    call_to_action,
    callout,
    cause,
    causes,
    figure,
    lowdown,
    prose,
    references,
)
from pages.demo.content import ArticleContent, Review
from pages.demo.landing_blocks import eligibility_check, placement
from pages.demo.landing_pages.questions import PRIVACY

INTRODUCTION = prose(
    """
    Most of us will have a sore lower back at some time. In 2020 it affected about 619 million people. That is
    roughly 1 in 13 people on the planet.[@burden] It keeps more people from daily life than any other
    condition.[@what-it-is] Pain near the hip is common too, and the two often come together.

    There is good news. A new bout of back pain tends to ease within weeks, though it may come
    back.[@what-it-is] Simple steps at home help many people. Others need more. This page walks through the
    options, starting with the ones you can try today.
    """,
    aspect="overview",
)

EMERGENCY = callout(
    "warning",
    "Get help now if your bladder, bowels or legs change",
    """
    Go to an emergency department if you have back pain **and** trouble peeing, loss of bowel control,
    numbness between your legs, or weak legs. Waiting can lead to lasting nerve damage.[@cauda-equina]
    """,
)

PICTURE = figure(
    "back-and-hip-diagram",
    "Drawing of the lower back from behind, with five labels: lower spine, disc, nerve, pelvis and hip "
    "joint. "
    "The nerve leaves the lower spine, crosses the pelvis and runs down the leg.",
    "The lower back and the hips work as one unit. Trouble in one place can be felt in another.",
    "Drawn for this demo",
)

CAUSES = causes(
    "What causes pain in the lower back and hips?",
    """
    In most people, no single damaged part can be found.[@what-it-is] That does not mean the pain is not real.
    It means that several things add up. These are the main groups.
    """,
    cause(
        "Strained muscles and ligaments",
        "A heavy lift, a sudden twist or a long day in one position can strain soft tissue. It hurts, but "
        "it heals.",
    ),
    cause(
        "Discs and nerves",
        """
        Soft discs sit between the bones of the spine. If a disc bulges, it can press on a nerve. Pain may
        then shoot down one leg. This is called sciatica. A narrow spinal canal can also squeeze nerves.
        """,
    ),
    cause(
        "Worn or inflamed joints",
        """
        Joints in the spine and hip change with age. In osteoarthritis the smooth lining gets thin. Hip
        arthritis is often felt in the groin or the front of the thigh.[@nhs-hip] Less often, the immune
        system makes the spine sore and stiff, above all in the morning.
        """,
    ),
    cause(
        "Tendons around the hip",
        "Strong tendons hold the outer hip steady. When they are sore, it hurts to lie on that side or "
        "climb stairs.",
    ),
    cause(
        "Broken bones, infection and other illness",
        """
        A small number of people have a fracture, an infection or a cancer.[@what-it-is] Kidney stones and
        problems in the womb or the bowel can also be felt in the back. The warning signs below help to spot
        these early.
        """,
    ),
    cause(
        "Stress, mood and sleep",
        """
        Pain is made by the whole nervous system. Poor sleep, worry and low mood can turn the volume up, and
        pain makes all three worse.
        """,
    ),
)

DIAGNOSIS = prose(
    """
    ### At the visit

    You will be asked how the pain began, where it goes and what it stops you from doing. Then your back, hips
    and legs are checked. Strength, feeling and reflexes show if a nerve is involved.

    ### Do you need a scan?

    #### Usually not at first

    Many people with no pain at all have discs that look worn on a scan. For that reason, guidance says that
    scans should not be routine outside specialist clinics.[@nice-back]

    #### When a scan helps

    A scan makes sense when the result would change what happens next. Ask your doctor about one if:

    - you have warning signs of a serious problem
    - you and your team are thinking about an operation
    - hip pain does not fit the usual pattern
    """,
    heading="How is the cause found?",
    aspect="diagnosis",
)

LOWDOWN = lowdown(
    """
    Lower back and hip pain is common and seldom dangerous. Stay as active as you can. Start with movement,
    heat and good information. Add other treatments if you need them, and ask what each one can and cannot
    do.

    Learn the emergency signs. If your bladder, bowels or legs change, do not wait.
    """,
    safe_alone=True,
)

STUDIES = eligibility_check(
    "Two questions, and then a list of studies about lower back pain that look for people. They decide "
    "nothing.",
    PRIVACY,
    placement("condition-diagnosed", required=False),
    placement("condition-medication-taken", required=False),
    heading="Is there a research study for me?",
)

BACK_AND_HIP_PAIN = ArticleContent(
    key="lower-back-and-hip-pain",
    parent="back-and-joints",
    slug="lower-back-and-hip-pain",
    title="Lower back and hip pain: treatments that can help",
    summary=(
        "Most lower back and hip pain can be eased without surgery. See what to try first, what specialists "
        "offer, and which signs mean you need help right away."
    ),
    search_description=(
        "From staying active to surgery: what helps lower back and hip pain, what does not, and the warning "
        "signs that need a doctor."
    ),
    conditions=("low-back-pain", "hip-pain"),
    authors=("mara-quill",),
    review=Review("imani-oduya-finch", date(2026, 9, 14), date(2027, 9, 14)),
    hero_image="back-hero",
    hero_alt_text="A woman stretching one arm over her head on a mat in a sunny room; the curve of her "
    "spine is drawn in.",
    body=(
        INTRODUCTION,
        EMERGENCY,
        call_to_action("heat-study"),
        PICTURE,
        CAUSES,
        DIAGNOSIS,
        *TREATMENTS,
        *CARE,
        call_to_action("video-study"),
        LOWDOWN,
        STUDIES,
        references(*SOURCES),
    ),
)
