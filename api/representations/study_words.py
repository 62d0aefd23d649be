"""The words around a trial and an eligibility check, in the languages we have them in."""

from collections.abc import Callable
from dataclasses import dataclass

MONTHS = 12


@dataclass(frozen=True)
class StudyWords:
    """The words of one language; the tables hold those of the values of the wire."""

    study: str
    status: str
    as_of: str
    phase: str
    ages: str
    sex: str
    places: str
    visits: str
    duration: str
    participants: str
    registry: str
    studied: str
    compared_with: str
    chance: str
    inclusion: str
    exclusion: str
    checked_by_team: str
    risks: str
    benefits: str
    site_open: str
    site_closed: str
    telephone: str
    email: str
    hours: str
    language_help: str
    sponsor: str
    investigator: str
    ethics_body: str
    approved: str
    item: str
    valid_until: str
    years: str
    months: str
    age_range: tuple[str, str, str]
    """From one age to another, from one on, up to one."""
    sexes: dict[str, str]
    phases: dict[str, str]
    statuses: dict[str, str]
    start: str
    why_we_ask: str
    optional: str
    sometimes: str
    choose_one: str
    choose_any: str
    number: str
    month: str
    unit: str
    limits: tuple[str, str, str]
    """Between two values, at least one, at most one."""
    month_limits: tuple[str, str, str]
    unsure: str
    prefer_not_to_say: str
    studies: str
    how_many: Callable[[int], str]
    """How many questions a check has at most."""

    def age(self, months: int) -> str:
        """Whole years as years, other ages in months."""
        years, rest = divmod(months, MONTHS)
        return f"{months} {self.months}" if rest else f"{years} {self.years}"

    def ages_between(self, least: int | None, most: int | None) -> str:
        """The ages a trial takes, in words; empty where it takes all."""
        return _between(self.age_range, least, most, self.age)

    def numbers_between(self, least: object, most: object) -> str:
        return _between(self.limits, least, most, str)

    def months_between(self, first: object, last: object) -> str:
        return _between(self.month_limits, first, last, str)


def _between(patterns: tuple[str, str, str], least: object, most: object, written: Callable[..., str]) -> str:
    both, from_one, to_one = patterns
    missing = (None, "")
    if least not in missing and most not in missing:
        return both.format(written(least), written(most))
    if least not in missing:
        return from_one.format(written(least))
    return to_one.format(written(most)) if most not in missing else ""


ENGLISH = StudyWords(
    study="Research study",
    status="Status",
    as_of="as of",
    phase="Phase",
    ages="Ages",
    sex="Sex",
    places="Places",
    visits="Visits",
    duration="How long it takes",
    participants="People in the study",
    registry="Registry number",
    studied="What is being studied",
    compared_with="What it is compared with",
    chance="Your chance of each",
    inclusion="You may be able to join if",
    exclusion="You cannot join if",
    checked_by_team="the study team checks this",
    risks="Possible risks",
    benefits="Possible benefits",
    site_open="Taking new people",
    site_closed="Not taking new people now",
    telephone="Telephone",
    email="Email",
    hours="Hours",
    language_help="Help in other languages",
    sponsor="Sponsor",
    investigator="Lead investigator",
    ethics_body="Ethics committee",
    approved="Approved by",
    item="item",
    valid_until="valid until",
    years="years",
    months="months",
    age_range=("{} to {}", "{} and older", "up to {}"),
    sexes={"all": "Any", "female": "Women", "male": "Men"},
    phases={
        "early_phase_1": "Early phase 1: first tests in people",
        "phase_1": "Phase 1: is it safe in a few people?",
        "phase_1_2": "Phases 1 and 2",
        "phase_2": "Phase 2: does it seem to work?",
        "phase_2_3": "Phases 2 and 3",
        "phase_3": "Phase 3: how does it compare?",
        "phase_4": "Phase 4: how does it do in daily use?",
    },
    statuses={
        "not_yet_recruiting": "Not yet taking people",
        "recruiting": "Taking new people",
        "enrolling_by_invitation": "By invitation only",
        "active_not_recruiting": "Running, not taking new people",
        "suspended": "Paused",
        "terminated": "Stopped early",
        "completed": "Completed",
        "withdrawn": "Withdrawn before it began",
        "unknown": "Not known",
    },
    start="Answer the questions on our site",
    why_we_ask="Why we ask",
    optional="You may leave it out.",
    sometimes="It is asked only after some answers.",
    choose_one="Choose one",
    choose_any="Choose all that apply",
    number="A number",
    month="A month and year",
    unit="in",
    limits=("from {} to {}", "{} or more", "{} or less"),
    month_limits=("from {} to {}", "from {} on", "up to {}"),
    unsure="I am not sure",
    prefer_not_to_say="I would rather not say",
    studies="Studies you could look at",
    how_many=lambda count: "There is one question." if count == 1 else f"There are up to {count} questions.",
)
SPANISH = StudyWords(
    study="Estudio de investigación",
    status="Estado",
    as_of="a",
    phase="Fase",
    ages="Edades",
    sex="Sexo",
    places="Lugares",
    visits="Visitas",
    duration="Cuánto dura",
    participants="Personas en el estudio",
    registry="Número de registro",
    studied="Qué se estudia",
    compared_with="Con qué se compara",
    chance="Su probabilidad de cada grupo",
    inclusion="Podría participar si",
    exclusion="No puede participar si",
    checked_by_team="lo comprueba el equipo del estudio",
    risks="Posibles riesgos",
    benefits="Posibles beneficios",
    site_open="Admite a nuevas personas",
    site_closed="Ahora no admite a nuevas personas",
    telephone="Teléfono",
    email="Correo electrónico",
    hours="Horario",
    language_help="Ayuda en otros idiomas",
    sponsor="Promotor",
    investigator="Investigador principal",
    ethics_body="Comité de ética",
    approved="Aprobado por",
    item="documento",
    valid_until="válido hasta el",
    years="años",
    months="meses",
    age_range=("de {} a {}", "{} o más", "hasta {}"),
    sexes={"all": "Cualquiera", "female": "Mujeres", "male": "Hombres"},
    phases={
        "early_phase_1": "Fase 1 temprana: primeras pruebas en personas",
        "phase_1": "Fase 1: ¿es seguro en unas pocas personas?",
        "phase_1_2": "Fases 1 y 2",
        "phase_2": "Fase 2: ¿parece funcionar?",
        "phase_2_3": "Fases 2 y 3",
        "phase_3": "Fase 3: ¿cómo resulta al compararlo?",
        "phase_4": "Fase 4: ¿cómo resulta en el uso diario?",
    },
    statuses={
        "not_yet_recruiting": "Todavía no admite a personas",
        "recruiting": "Admite a nuevas personas",
        "enrolling_by_invitation": "Solo por invitación",
        "active_not_recruiting": "En marcha, sin admitir a nuevas personas",
        "suspended": "En pausa",
        "terminated": "Terminado antes de tiempo",
        "completed": "Terminado",
        "withdrawn": "Retirado antes de empezar",
        "unknown": "Desconocido",
    },
    start="Responda a las preguntas en nuestro sitio",
    why_we_ask="Por qué lo preguntamos",
    optional="Puede dejarla sin responder.",
    sometimes="Solo se pregunta después de algunas respuestas.",
    choose_one="Elija una",
    choose_any="Elija todas las que correspondan",
    number="Un número",
    month="Un mes y un año",
    unit="en",
    limits=("de {} a {}", "{} o más", "{} o menos"),
    month_limits=("de {} a {}", "desde {}", "hasta {}"),
    unsure="No estoy seguro",
    prefer_not_to_say="Prefiero no decirlo",
    studies="Estudios que podría mirar",
    how_many=lambda count: "Hay una pregunta." if count == 1 else f"Hay hasta {count} preguntas.",
)
LANGUAGES = {"en": ENGLISH, "es": SPANISH}


def study_words_of(language: str) -> StudyWords:
    """The words of a language; English where there are none."""
    return LANGUAGES.get(language, ENGLISH)
