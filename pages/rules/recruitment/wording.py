"""Finds phrases that must not recruit, wherever a document speaks to people who might join a study."""

from collections.abc import Callable, Iterator

from pages.rules.body import quoted
from pages.rules.finding import Document, Problem
from pages.rules.recruitment.english import PHRASES, rewritten
from pages.rules.recruitment.parts import Part, every_part, problem_at, recruiting_parts
from pages.rules.recruitment.phrase import Hit

LANGUAGE = "en"
"""The language the phrases are in. In others the rules are silent: a guess would be worse than nothing."""

Check = Callable[[Document], Iterator[Problem]]


def wording(code: str, reason: str, otherwise: str, *, everywhere: bool = False, loud: bool = False) -> Check:
    """The check of one phrase: `reason` says what is wrong with it, `otherwise` what to do about it.

    `everywhere`: also in editorial text. `loud`: only where the words stand out.
    """

    def check(document: Document) -> Iterator[Problem]:
        if str(document.get("locale", "")).partition("-")[0] == LANGUAGE:
            for part in every_part(document) if everywhere else recruiting_parts(document):
                yield from _problems(part, code, f"{reason} {otherwise}", reason, loud=loud)

    return check


def _problems(part: Part, code: str, advice: str, reason: str, *, loud: bool) -> Iterator[Problem]:
    seen = set()
    for words in part.words:
        for hit in PHRASES[code].hits(words.loud if loud else words.text):
            message = _message(code, hit, advice, reason)
            if (words.path, message) not in seen:
                seen.add((words.path, message))
                yield problem_at(part, words, message)


def _message(code: str, hit: Hit, advice: str, reason: str) -> str:
    """With the sentence written anew, if that leaves nothing of the kind in it."""
    anew = rewritten(hit.sentence)
    if any(PHRASES[code].hits(anew)):
        return f"“{hit.found}” {advice}"
    return f"“{hit.found}” {reason} Try: {quoted(anew, 240)}"


NO_CURE = wording(
    "recruitment.cure",
    "promises what no study can.",
    "Say what is being studied, and that taking part may or may not help.",
)
NO_SAFETY = wording(
    "recruitment.safety",
    "claims what the study is there to find out.",
    "Say that the study looks at how safe it is.",
)
NO_BENEFIT = wording(
    "recruitment.benefit",
    "claims a benefit before it is known.",
    "Say that the study looks at whether it helps.",
)
INVESTIGATIONAL = wording(
    "recruitment.new_treatment",
    "sounds like an approved treatment.",
    "Say that it is investigational, or being studied.",
)
MAY_BE_ELIGIBLE = wording(
    "recruitment.eligible",
    "promises what only the study team can decide.",
    "Say “you may be eligible”.",
    everywhere=True,
)
QUIET_PAYMENT = wording(
    "recruitment.payment",
    "makes payment stand out.",
    "State it plainly in the text about costs and travel, not in a heading, button or bold type.",
    loud=True,
)
NO_URGENCY = wording("recruitment.urgency", "presses people to decide.", "Leave it out.")
NOT_FREE = wording(
    "recruitment.free_treatment",
    "makes a study sound like free care.",
    "Say which study procedures cost nothing.",
)
NO_EXCITEMENT = wording("recruitment.excitement", "raises hopes.", "Use plain words.")
