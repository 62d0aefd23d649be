"""The words that stand around content, in the languages we have them in."""

from dataclasses import dataclass, field
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import override


@dataclass(frozen=True)
class Words:
    """The words of one language; `urgencies` is empty where the document's own labels are right."""

    language: str
    written_by: str
    reviewed_by: str
    last_reviewed: str
    reference: str
    references: str
    picture: str
    credit: str
    moved: str
    yes_no: tuple[str, str]
    callouts: dict[str, str]
    levels: dict[str, str]
    urgencies: dict[str, str] = field(default_factory=dict)

    def day(self, value: str) -> str:
        """A day (or the day of a moment) in words."""
        with override(self.language):
            return str(date_format(date.fromisoformat(value[:10]), "DATE_FORMAT"))


ENGLISH = Words(
    language="en",
    written_by="Written by",
    reviewed_by="Medically reviewed by",
    last_reviewed="Last reviewed",
    reference="Reference",
    references="References",
    picture="Picture",
    credit="Credit",
    moved="This page has moved to",
    yes_no=("yes", "no"),
    callouts={"information": "Information", "important": "Important", "warning": "Warning"},
    levels={"basic": "Basic", "advanced": "Advanced", "alternative": "Alternative"},
)
SPANISH = Words(
    language="es",
    written_by="Escrito por",
    reviewed_by="Revisión médica de",
    last_reviewed="Última revisión",
    reference="Referencia",
    references="Referencias",
    picture="Imagen",
    credit="Crédito",
    moved="Esta página está ahora en",
    yes_no=("sí", "no"),
    callouts={"information": "Información", "important": "Importante", "warning": "Advertencia"},
    levels={"basic": "Básico", "advanced": "Avanzado", "alternative": "Alternativo"},
    urgencies={
        "ungraded": "Consulte a un médico",
        "routine": "Coméntelo en su próxima visita",
        "non_urgent": "Consejo no urgente",
        "urgent": "Consejo urgente",
        "emergency": "Emergencia: actúe de inmediato",
    },
)
LANGUAGES = {words.language: words for words in (ENGLISH, SPANISH)}


def words_of(locale: str | None) -> Words:
    """The words of a language; English where there are none."""
    return LANGUAGES.get((locale or "").partition("-")[0], ENGLISH)
