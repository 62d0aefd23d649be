"""Those questions of the demo that its Spanish pages can use."""

from pages.demo.content import QuestionContent
from pages.demo.stream import Block

SI_NO = Block("yes_no_unsure", {"yes_label": "Sí", "no_label": "No"})
EMBARAZO = "Un tratamiento en estudio podría dañar al bebé antes de nacer."

QUESTIONS_ES = (
    QuestionContent(
        key="age-years",
        text="¿Cuántos años tiene?",
        help_text="Escriba su edad en años cumplidos.",
        why_we_ask="Los estudios son solo para personas de ciertas edades.",
        answer=Block("integer", {"minimum": 0, "maximum": 120}),
        sensitivity="standard",
        locale="es",
    ),
    QuestionContent(
        key="condition-diagnosed",
        text="¿Le ha dicho un médico que tiene {condition}?",
        help_text="También cuenta si se lo dijo personal de enfermería.",
        why_we_ask="El estudio es para personas con este diagnóstico.",
        answer=SI_NO,
        locale="es",
    ),
    QuestionContent(
        key="could-become-pregnant",
        text="¿Podría quedarse embarazada?",
        why_we_ask=EMBARAZO,
        answer=SI_NO,
        locale="es",
    ),
    QuestionContent(
        key="pregnant-or-planning",
        text="¿Está embarazada o piensa estarlo el próximo año?",
        why_we_ask=EMBARAZO,
        answer=SI_NO,
        locale="es",
    ),
    QuestionContent(
        key="blood-pressure-last-measured",
        text="¿Cuándo le midieron la presión arterial por última vez?",
        help_text="Cuentan también las mediciones en casa.",
        why_we_ask="El estudio necesita una medición que no sea muy antigua.",
        answer=Block("month", {"earliest": "1950-01", "latest": "", "may_be_future": False}),
        locale="es",
    ),
)
