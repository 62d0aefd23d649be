"""What the headings of health articles mean, English and Spanish. Order matters: the first match wins."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import Literal

Level = Literal["basic", "advanced", "alternative"]


class Kind(Enum):
    OVERVIEW = "overview"
    SYMPTOMS = "symptoms"
    CAUSES = "causes"
    RISK_FACTORS = "risk_factors"
    DIAGNOSIS = "diagnosis"
    TREATMENTS = "treatments"
    SELF_CARE = "self_care"
    SEE_DOCTOR = "see_doctor"
    PREVENTION = "prevention"
    OUTLOOK = "outlook"
    LIVING_WITH = "living_with"
    COMPLICATIONS = "complications"
    LOWDOWN = "lowdown"
    FAQ = "faq"
    REFERENCES = "references"
    FURTHER_READING = "further_reading"
    OTHER = "other"


ASPECTS: dict[Kind, str] = {
    Kind.OVERVIEW: "overview",
    Kind.SYMPTOMS: "symptoms",
    Kind.CAUSES: "causes",
    Kind.RISK_FACTORS: "risks_or_complications",
    Kind.DIAGNOSIS: "diagnosis",
    Kind.TREATMENTS: "treatments",
    Kind.SELF_CARE: "self_care",
    Kind.SEE_DOCTOR: "see_doctor",
    Kind.PREVENTION: "prevention",
    Kind.OUTLOOK: "prognosis",
    Kind.LIVING_WITH: "living_with",
    Kind.COMPLICATIONS: "risks_or_complications",
}

_CARER = (
    r"(?:doctor|gp|physician|clinician|provider|professional|specialist|nurse|midwife|pharmacist|dentist"
    r"|surgeon|medical|emergency|hospital|help|911|999|112|111|médico|urgencias)"
)
_THERAPY = (
    r"(?:treatments?|therap(?:y|ies)|remed(?:y|ies)|interventions?|procedures?|options?"
    r"|measures?|medicines?|care)"
)
_CARE_SOUGHT = r"(?:care|help|attention|advice|treatment)"

PATTERNS: tuple[tuple[Kind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (
            Kind.REFERENCES,
            (
                r"^(?:(?:article |our |scientific |list of )?(?:references?|sources|citations"
                r"|footnotes)(?: list)?"
                r"|bibliography|works cited|(?:references|notes|sources) (?:and|&) (?:notes|sources"
                r"|references)"
                r"|referencias|fuentes|bibliografía)$"
            ),
        ),
        (
            Kind.FURTHER_READING,
            (
                r"^(?:(?:for )?(?:further|additional|suggested|recommended|more) (?:reading|information"
                r"|resources|help)"
                r"|resources|useful (?:links|resources)|(?:where to )?learn more|más información)$"
            ),
        ),
        (
            Kind.FAQ,
            (
                r"^(?:.*\bfaqs?\b.*|(?:.* )?frequently asked questions.*|(?:common|related) questions.*"
                r"|questions (?:and|&) answers"
                r"|people also ask|(?:.* )?preguntas frecuentes.*)$"
            ),
        ),
        (
            Kind.LOWDOWN,
            (
                r"^(?:the )?(?:bottom line|low-?down|key takeaways?|take-?aways?|take-?home message"
                r"|key points"
                r"|in (?:summary|short|brief|conclusion)|conclusions?|final thoughts|closing thoughts"
                r"|to sum up"
                r"|summing up|wrapping up|(?:last|final) word|a (?:final )?word from .*|summary"
                r"|en resumen|conclusión"
                r"|resumen)\b(?: (?:on|about|for|of) .*)?$"
            ),
        ),
        (
            Kind.SEE_DOCTOR,
            (
                rf"^(?:when|should|how soon|do i need|who should|if|always|please)\b.*\b(?:see|call"
                rf"|contact|visit|consult"
                rf"|speak|talk|go|ask|get|seek|need|worry|worried)\b.*\b{_CARER}\b.*$"
                rf"|^(?:when to )?(?:seek|get|ask for|request)\b.*\b(?:{_CARE_SOUGHT}|{_CARER})\b.*$"
                rf"|^(?:see|call|contact|visit|talk to|speak to|speak with|ring|phone"
                rf"|go to)\b.*\b{_CARER}\b.*$"
                r"|^(?:.* )?(?:warning signs?|red flags?|emergency (?:symptoms|signs|warning signs))\b.*$"
                r"|^(?:urgent advice|non-urgent advice|immediate action required|when to (?:worry"
                r"|be concerned))\b.*$"
                r"|^is it an emergency$|^when is .* emergency$"
                r"|^(?:cuándo|busque) .*(?:médico|urgencias|ayuda|atención).*$"
            ),
        ),
        (
            Kind.TREATMENTS,
            (
                r"^(?:(?:medical |available |current |common )?treatments?(?: options?"
                r"| plans?)?(?: (?:for|of|and|&) .*)?"
                r"|treating .*|management(?: (?:and|of|&) .*)?|managing (?!.*at home).*|therap(?:y"
                r"|ies)(?: (?:for|of|options).*)?"
                r"|how (?:can|do|to|is|are|does|should|will)\b.*\b(?:treat(?:ed)?|manag(?:e|ed)"
                r"|reliev(?:e|ed))\b.*"
                r"|what (?:are|is) (?:the |your |my )?(?:best |main |available )?(?:treatments?"
                r"|treatment options).*"
                r"|(?:.* )?treatment options(?: .*)?|options for (?:treating|treatment|relief).*"
                r"|[\w' -]+ treatments?"
                r"|tratamientos?(?: .*)?|cómo se trata.*)$"
            ),
        ),
        (
            Kind.CAUSES,
            (
                r"^(?:(?:the |possible |common |main |most common |other |underlying |potential "
                r"|likely )*causes?"
                r"(?: (?:of|and|for|&|behind) .*)?|what (?:causes|can cause|are the (?:.* )?causes).*"
                r"|why (?:do|does|did) .*"
                r"|(?:[\w' -]+) causes|what's behind .*|causas?(?: .*)?)$"
            ),
        ),
        (
            Kind.RISK_FACTORS,
            r"^(?:.*\brisk factors?\b.*|who (?:is|gets|is most) .*|(?:.* )?factores de riesgo.*)$",
        ),
        (
            Kind.SYMPTOMS,
            (
                r"^(?:(?:early |common |main |other |typical |key |what are the (?:.* )?)*(?:signs?"
                r"|symptoms?)"
                r"(?: (?:and|&|or|of|in|for|include|can) .*)?|(?:[\w' -]+) symptoms|(?:what"
                r"|how) do(?:es)? .* feel(?: like)?"
                r"|síntomas(?: .*)?)$"
            ),
        ),
        (
            Kind.DIAGNOSIS,
            (
                r"^(?:diagnos(?:is|ing|es)\b.*|(?:getting|being) diagnosed.*|how (?:is|are|do"
                r"|does) .* diagnosed?.*"
                r"|(?:exams|tests)(?: (?:and|&) (?:tests|diagnosis|exams))?|tests for .*"
                r"|diagnóstico(?: .*)?)$"
            ),
        ),
        (
            Kind.PREVENTION,
            r"^(?:prevent(?:ion|ing)\b.*|(?:how|can|ways) .*\b(?:prevent|avoid)(?:ed)?\b.*|prevención.*)$",
        ),
        (
            Kind.COMPLICATIONS,
            (
                r"^(?:(?:possible |potential |other )?(?:complications?|risks)(?: (?:of|and|from) .*)?"
                r"|complicaciones.*)$"
            ),
        ),
        (
            Kind.OUTLOOK,
            (
                r"^(?:(?:what is )?(?:the |long[- ]term )?(?:outlook|prognosis)(?: .*)?|what to expect.*"
                r"|(?:life expectancy|recovery)(?: .*)?"
                r"|how long (?:does|do|will) .*|pronóstico.*)$"
            ),
        ),
        (Kind.LIVING_WITH, r"^(?:living with .*|coping(?: .*)?|life with .*|vivir con .*)$"),
        (
            Kind.SELF_CARE,
            (
                r"^(?:self-?care.*|home remedies.*|home (?:care|treatment)s?.*|lifestyle (?:changes"
                r"|measures|and .*)"
                r"|(?:things|what) you can do.*|managing .* at home|how to (?:ease|soothe) .*|autocuidado.*)$"
            ),
        ),
        (
            Kind.OVERVIEW,
            (
                r"^(?:overview|introduction|key facts|at a glance|definition|background|about [\w' -]+"
                r"|what (?:is|are) .*|understanding .*|introducción|qué es .*|descripción general)$"
            ),
        ),
    )
)

_TIER_WORDS: tuple[tuple[Level, str, str], ...] = (
    ("basic", "basic", "first[- ]line|initial|simple|conservative|non-?surgical|home|self-?care|everyday"),
    (
        "advanced",
        "advanced",
        "second[- ]line|further|invasive|surgical|interventional|specialist|intensive|hospital",
    ),
    ("alternative", "alternative", "complementary|integrative|holistic|natural|traditional"),
)


def _opening(words: str) -> re.Pattern[str]:
    return re.compile(rf"^(?:the )?(?:{words})\b.*{_THERAPY}")


# level, the level's own word, words near to it
TIERS = tuple((level, _opening(literal), _opening(near)) for level, literal, near in _TIER_WORDS)

_PUNCTUATION = re.compile(r"[^\w\s'&-]+")
_NUMBERING = re.compile(r"^\W*(?:\d{1,2}[.)]\s+)?")


def normal(text: str) -> str:
    """Lower case, no numbering, no punctuation, one space between words."""
    lowered = _NUMBERING.sub("", text.lower().replace("’", "'"), count=1)
    return " ".join(_PUNCTUATION.sub(" ", lowered).split())


@lru_cache(maxsize=4096)
def kind_of(text: str) -> Kind:
    """The kind of section this heading opens; OTHER where the words do not say."""
    if len(text) > 120:
        return Kind.OTHER
    words = normal(text)
    return next((kind for kind, pattern in PATTERNS if pattern.match(words)), Kind.OTHER)


@lru_cache(maxsize=4096)
def tier_of(text: str) -> tuple[Level, bool] | None:
    """The tier this heading names, and whether it says the tier's own word."""
    words = normal(text)[:120]
    for level, literal, near in TIERS:
        if literal.match(words):
            return level, True
        if near.match(words):
            return level, False
    return None


_URGENT = re.compile(
    r"\b(?:911|999|112|emergency|emergencies|immediately|right away|straight away|a ?& ?e|urgencias"
    r"|ambulance)\b",
    re.IGNORECASE,
)


def speaks_of_emergency(text: str) -> bool:
    return bool(_URGENT.search(text))
