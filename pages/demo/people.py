"""The people of the demo. All of them are invented, and their biographies say so."""

from pages.demo.content import PersonContent

PEOPLE = (
    PersonContent(
        key="mara-quill",
        slug="mara-quill",
        name="Mara Quill",
        credentials="MSc",
        job_title="Health writer",
        biography=(
            "Mara Quill is a made-up person. In this demo she writes about bones, joints and the heart, "
            "and reads "
            "every draft out loud."
        ),
        photo="portrait-mara",
    ),
    PersonContent(
        key="imani-oduya-finch",
        slug="imani-oduya-finch",
        name="Dr Imani Oduya-Finch",
        credentials="MBBS, MRCGP",
        job_title="Family doctor",
        biography=(
            "Dr Imani Oduya-Finch is a made-up person. In this demo she checks articles before they are "
            "published. "
            "No real doctor has reviewed these pages."
        ),
        photo="portrait-imani",
    ),
    PersonContent(
        key="mara-quill",
        slug="mara-quill",
        name="Mara Quill",
        credentials="MSc",
        job_title="Redactora de salud",
        biography=(
            "Mara Quill es una persona inventada. En esta demostración escribe sobre los huesos, las "
            "articulaciones "
            "y el corazón."
        ),
        photo="portrait-mara",
        locale="es",
    ),
    PersonContent(
        key="imani-oduya-finch",
        slug="imani-oduya-finch",
        name="Dra. Imani Oduya-Finch",
        credentials="MBBS, MRCGP",
        job_title="Médica de familia",
        biography=(
            "La doctora Imani Oduya-Finch es una persona inventada. En esta demostración revisa los "
            "artículos antes "
            "de publicarlos. Ningún médico real ha revisado estas páginas."
        ),
        photo="portrait-imani",
        locale="es",
    ),
)
