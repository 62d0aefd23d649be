"""The calls to action of the demo. A study is called a study, nothing is promised, and the reader chooses."""

from pages.demo.content import CallToActionContent

QUESTIONS_TO_ASK = "https://www.nhs.uk/nhs-services/gps/what-to-ask-your-doctor/"

CALLS_TO_ACTION = (
    CallToActionContent(
        key="heat-study",
        name="Heat wrap study",
        heading="Would you think about joining a research study?",
        text=(
            "A study looks at whether a heat wrap eases one problem: {condition}. You may be able to take "
            "part. It may or may not help you, and the choice is always yours. Talk it over with your "
            "doctor first."
        ),
        button_label="Read about the study",
        link_url="",
        link_page="heat-for-back-pain",
        disclosure="Research study. Its sponsor pays for nothing on this page.",
    ),
    CallToActionContent(
        key="video-study",
        name="Heat wrap study by video",
        heading="Would you think about joining a research study from home?",
        text=(
            "A study looks at whether a heat wrap eases one problem: {condition}. Its visits can be video "
            "calls. You may be able to take part. It may or may not help you, and the choice is always "
            "yours. Talk it over with your doctor first."
        ),
        button_label="Read about the study by video",
        link_url="",
        link_page="heat-study-by-video",
        disclosure="Research study. Its sponsor pays for nothing on this page.",
    ),
    CallToActionContent(
        key="walking-study",
        name="Walking plan study",
        heading="Would you think about joining a research study?",
        text=(
            "A study looks at whether a walking plan with a coach eases one problem: {condition}. You may be "
            "able to take part. It may or may not help you, and the choice is always yours. Talk it over "
            "with your doctor first."
        ),
        button_label="Read about the study",
        link_url="",
        link_page="walking-for-knees",
        disclosure="Research study. Its sponsor pays for nothing on this page.",
    ),
    CallToActionContent(
        key="plan-your-visit",
        name="Plan your visit (any condition)",
        heading="Make the most of your next visit",
        text=(
            "Write down your three most important questions before you go. On top of the list, put: "
            "{condition}. "
            "Take someone with you if you like."
        ),
        button_label="See what to ask",
        link_url=QUESTIONS_TO_ASK,
        disclosure="",
    ),
    CallToActionContent(
        key="plan-your-visit",
        name="Preparar la visita (cualquier problema)",
        heading="Saque partido a su próxima visita",
        text=(
            "Antes de ir, anote sus tres preguntas más importantes. En lo alto de la lista, escriba: "
            "{condition}. "
            "Si quiere, vaya con otra persona."
        ),
        button_label="Vea qué preguntar (en inglés)",
        link_url=QUESTIONS_TO_ASK,
        disclosure="",
        locale="es",
    ),
)
