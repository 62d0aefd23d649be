"""What may be said to a person after the answers: never more than "may", and never "rejected"."""

from pages.eligibility.evaluation import Outcome

Words = tuple[str, str]
"""A heading, and what it means for the person."""

ENGLISH: dict[Outcome, Words] = {
    Outcome.MAY_BE_ELIGIBLE: (
        "You may be eligible",
        "Nothing in your answers rules you out. Only the study team can say whether you can join, after "
        "talking with you.",
    ),
    Outcome.UNSURE: (
        "We can't tell from these answers; the study team can",
        "Some of it is still open. You can ask the study team, or go back and change an answer.",
    ),
    Outcome.NOT_A_MATCH: (
        "This study may not be a match for you right now",
        "There may be other studies for you. Talk to your doctor about your care, and do not change any "
        "treatment because of this page.",
    ),
}
SPANISH: dict[Outcome, Words] = {
    Outcome.MAY_BE_ELIGIBLE: (
        "Es posible que pueda participar",
        "Nada en sus respuestas lo descarta. Solo el equipo del estudio puede decir si usted puede "
        "participar, después de hablar con usted.",
    ),
    Outcome.UNSURE: (
        "No podemos saberlo con estas respuestas; el equipo del estudio sí",
        "Queda algo por aclarar. Puede preguntar al equipo del estudio, o volver y cambiar una respuesta.",
    ),
    Outcome.NOT_A_MATCH: (
        "Puede que este estudio no sea para usted en este momento",
        "Puede haber otros estudios para usted. Hable con su médico sobre su atención y no cambie ningún "
        "tratamiento por lo que dice esta página.",
    ),
}
LANGUAGES = {"en": ENGLISH, "es": SPANISH}


def outcome_words(locale: str) -> list[dict[str, str]]:
    """The words for each outcome in the language of a page, else in English."""
    words = LANGUAGES.get(locale.split("-", maxsplit=1)[0].lower(), ENGLISH)
    return [
        {"outcome": outcome.value, "heading": heading, "text": text}
        for outcome, (heading, text) in words.items()
    ]
