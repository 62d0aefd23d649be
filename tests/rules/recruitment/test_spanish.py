"""Which sentences are found in Spanish, and how they are put right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages.rules.recruitment import english
from pages.rules.recruitment.missing import unexplained_placebo, unnamed_study
from pages.rules.recruitment.spanish import PHRASES, SPANISH
from pages.rules.recruitment.wording import MAY_BE_ELIGIBLE, QUIET_PAYMENT
from tests.rules.wire import TRIAL, article, block, landing, prose


def codes(text: str) -> list[str]:
    return [code.removeprefix("recruitment.") for code, phrase in PHRASES.items() if any(phrase.hits(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ayude a encontrar una cura.", ["cure"]),
        ("¿Quiere curar su dolor?", ["cure"]),
        ("La faja cura el dolor de espalda.", ["cure"]),
        ("El tratamiento es seguro.", ["safety"]),
        ("Un tratamiento totalmente seguro y eficaz.", ["safety", "benefit"]),
        ("Una terapia sin efectos secundarios.", ["safety"]),
        ("Resultados garantizados.", ["benefit"]),
        ("Le garantizamos un alivio.", ["benefit"]),
        ("Un método científicamente comprobado.", ["benefit"]),
        ("El medicamento funciona.", ["benefit"]),
        ("Este estudio le ayudará.", ["benefit"]),
        ("La faja aliviará su dolor.", ["benefit"]),
        ("Pruebe un nuevo tratamiento para la espalda.", ["new_treatment"]),
        ("Acceda a los últimos tratamientos.", ["new_treatment"]),
        ("Una terapia innovadora.", ["new_treatment"]),
        ("¡Usted es elegible!", ["eligible"]),
        ("Descubra para qué estudios es elegible.", ["eligible"]),
        ("Usted cumple los requisitos.", ["eligible"]),
        ("Reciba hasta 300 €.", ["payment"]),
        ("Le pagaremos 50 dólares.", ["payment"]),
        ("Participación gratis", ["payment"]),
        ("Inscríbase ya: quedan pocas plazas.", ["urgency"]),
        ("¡No se lo pierda!", ["urgency"]),
        ("Solo quedan cinco.", ["urgency"]),
        ("Actúe hoy mismo, antes de que sea demasiado tarde.", ["urgency"]),
        ("Recibirá atención médica gratuita.", ["payment", "free_treatment"]),
        ("Un estudio emocionante.", ["excitement"]),
    ],
)
def test_what_is_found(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "No cura el dolor de espalda.",
        "No existe ninguna cura, y nadie puede prometerla.",
        "No se ha demostrado que la faja sea segura ni eficaz.",
        "Estudiamos si la faja es segura y funciona.",
        "¿Es segura?",
        "¿Cómo funciona el tratamiento?",
        "Participar puede aliviar su dolor o no.",
        "No estoy seguro o segura.",
        "¿Tiene seguro médico?",
        "Sus datos se guardan de forma segura.",
        "Vea si es elegible.",
        "Si usted cumple los requisitos, le llamaremos.",
        "Esto no significa que usted sea elegible.",
        "El equipo del estudio le ayudará a decidir.",
        "Un nuevo medicamento que se está probando.",
        "Un tratamiento experimental.",
        "¿Cuándo terminó su último tratamiento?",
        "Las visitas del estudio no le cuestan nada.",
        "Puede decidir en cualquier momento.",
        "Hacemos la cura de la herida.",
    ],
)
def test_what_is_fine(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ayude a encontrar una cura.", "Ayude a investigar."),
        ("Pruebe un nuevo tratamiento.", "Pruebe un tratamiento en investigación."),
        ("Usted es elegible.", "Usted puede ser elegible."),
        ("El estudio le ayudará.", "El estudio puede ayudarle o no."),
        ("Reciba atención médica gratuita.", "Reciba atención médica del estudio sin costo."),
        ("Un estudio emocionante.", "Un estudio."),
        ("La faja es segura.", "La faja es segura."),
    ],
)
def test_what_is_written_instead(text: str, expected: str) -> None:
    assert SPANISH.rewritten(text) == expected


def test_every_rule_of_words_has_its_phrase() -> None:
    assert PHRASES.keys() == english.PHRASES.keys()


def test_pages_in_spanish_are_told() -> None:
    page = article(prose("", heading="Vea para qué estudios es elegible"), locale="es-MX")
    (problem,) = MAY_BE_ELIGIBLE(page)
    assert problem.message == (
        "“es elegible” promises what only the study team can decide. "
        "Try: “Vea para qué estudios puede ser elegible”"
    )


def test_payment_is_found_only_where_it_stands_out() -> None:
    loud = block("CostsAndTravel", heading="Gratis", text="Es gratis.")
    assert [problem.path for problem in QUIET_PAYMENT(landing(loud, locale="es"))] == [("heading",)]


def test_what_must_be_said_is_looked_for_in_spanish() -> None:
    page = landing(title="Dolor", summary="Calor.", locale="es", trial={**TRIAL, "placebo_controlled": True})
    (unnamed,) = unnamed_study(page)
    assert "Write “estudio de investigación”" in unnamed.message
    assert len(list(unexplained_placebo(page))) == 1
    said = landing(
        prose("Algunas personas reciben un placebo."),
        title="Un estudio de investigación",
        locale="es",
        trial={**TRIAL, "placebo_controlled": True},
    )
    assert [*unnamed_study(said), *unexplained_placebo(said)] == []


@given(st.text())
def test_no_text_is_too_odd(text: str) -> None:
    SPANISH.rewritten(text)
    codes(text)
