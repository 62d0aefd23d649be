"""The home pages and sections of the demo, and the list of all its pages in the order of the tree."""

from pages.demo.articles.back_and_hip_pain import BACK_AND_HIP_PAIN
from pages.demo.articles.blood_pressure_at_home import BLOOD_PRESSURE_AT_HOME
from pages.demo.articles.blood_pressure_at_home_es import BLOOD_PRESSURE_AT_HOME_ES
from pages.demo.articles.knee_osteoarthritis import KNEE_OSTEOARTHRITIS
from pages.demo.blocks import call_to_action, callout, featured_pages, prose
from pages.demo.content import HomeContent, PageContent, SectionContent, TrialIndexContent
from pages.demo.landing_pages.heat_for_back_pain import HEAT_FOR_BACK_PAIN
from pages.demo.landing_pages.heat_study_by_video import HEAT_STUDY_BY_VIDEO
from pages.demo.landing_pages.walking_for_knees import WALKING_FOR_KNEES

HOME = HomeContent(
    key="home",
    parent="",
    slug="home",
    title="Health in plain words",
    summary="Clear, careful health information that you can act on.",
    search_description="Plain health information with its sources: what helps, what does not, and when to "
    "get help.",
    body=(
        prose(
            """
            When something hurts, you want to know three things. What is it? What can I do? When do I need
            help? We answer them in short, plain words.

            Each article names its sources and tells you who checked it and when. This is a demo: the people
            are made up, and no real doctor has reviewed these pages. Please do not use them in place of
            medical advice.
            """,
            heading="Welcome",
        ),
        featured_pages(
            "Start here", "lower-back-and-hip-pain", "knee-osteoarthritis", "blood-pressure-at-home"
        ),
        callout(
            "warning",
            "In an emergency",
            "If you think a life is at risk, call your local emergency number now.",
        ),
        call_to_action("plan-your-visit", "low-back-pain"),
    ),
)

BACK_AND_JOINTS = SectionContent(
    key="back-and-joints",
    parent="home",
    slug="back-and-joints",
    title="Back and joints",
    summary="Sore backs, hips and knees: what to try first, and when to see a doctor.",
    search_description="Articles on back, hip and knee pain.",
)

HEART_AND_CIRCULATION = SectionContent(
    key="heart-and-circulation",
    parent="home",
    slug="heart-and-circulation",
    title="Heart and circulation",
    summary="Blood pressure and the heart: small habits, good measurements and calm facts.",
    search_description="Articles on the heart and blood pressure.",
)

STUDIES = TrialIndexContent(
    key="studies",
    parent="home",
    slug="studies",
    title="Research studies",
    summary="Each study says whether it looks for people. Whether you join is always your choice.",
    search_description="Research studies, and whether they look for people.",
)

HOME_ES = HomeContent(
    key="home",
    parent="",
    slug="inicio",
    title="La salud en palabras sencillas",
    summary="Información clara y cuidada sobre la salud, que le ayuda a actuar.",
    search_description="Información sencilla sobre la salud, con sus fuentes: qué ayuda, qué no y cuándo "
    "pedir ayuda.",
    locale="es",
    body=(
        prose(
            """
            Cuando algo duele, uno quiere saber tres cosas. ¿Qué es? ¿Qué puedo hacer? ¿Cuándo necesito
            ayuda? Aquí respondemos con palabras cortas y sencillas.

            Cada artículo cita sus fuentes y dice quién lo revisó y cuándo. Esto es una demostración: las
            personas son inventadas y ningún médico real ha revisado estas páginas. No las use en lugar del
            consejo médico.
            """,
            heading="Le damos la bienvenida",
        ),
        featured_pages("Empiece por aquí", "blood-pressure-at-home"),
        callout(
            "warning",
            "En una emergencia",
            "Si cree que una vida corre peligro, llame ya al número de emergencias de su país.",
        ),
        call_to_action("plan-your-visit", "high-blood-pressure"),
    ),
)

HEART_AND_CIRCULATION_ES = SectionContent(
    key="heart-and-circulation",
    parent="home",
    slug="corazon-y-circulacion",
    title="Corazón y circulación",
    summary="La presión arterial y el corazón: pequeños hábitos, buenas mediciones y datos sin alarma.",
    search_description="Artículos sobre el corazón y la presión arterial.",
    locale="es",
)

PAGES: tuple[PageContent, ...] = (
    HOME,
    BACK_AND_JOINTS,
    HEART_AND_CIRCULATION,
    STUDIES,
    HEAT_FOR_BACK_PAIN,
    HEAT_STUDY_BY_VIDEO,
    WALKING_FOR_KNEES,
    KNEE_OSTEOARTHRITIS,
    BLOOD_PRESSURE_AT_HOME,
    BACK_AND_HIP_PAIN,
    HOME_ES,
    HEART_AND_CIRCULATION_ES,
    BLOOD_PRESSURE_AT_HOME_ES,
)

DEMO_ARTICLE = BACK_AND_HIP_PAIN
