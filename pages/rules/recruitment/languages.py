"""The languages whose phrases of recruitment are known. In others the rules of words are silent.

A guess would be worse than nothing.
"""

from pages.rules.finding import Document
from pages.rules.recruitment.english import ENGLISH
from pages.rules.recruitment.phrase import Wording
from pages.rules.recruitment.spanish import SPANISH

WORDINGS = {"en": ENGLISH, "es": SPANISH}


def wording_of(document: Document) -> Wording | None:
    """The phrases of the language a document is in; "en" for "en-GB"."""
    return WORDINGS.get(str(document.get("locale", "")).partition("-")[0])
