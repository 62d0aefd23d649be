"""Finds phrases that must not recruit, wherever a document speaks to people who might join a study."""

from collections.abc import Callable, Iterator

from pages.rules.body import quoted
from pages.rules.finding import Document, Problem
from pages.rules.recruitment.languages import wording_of
from pages.rules.recruitment.parts import Part, every_part, problem_at, recruiting_parts
from pages.rules.recruitment.phrase import Hit, Wording

PAYMENT = "recruitment.payment"
Check = Callable[[Document], Iterator[Problem]]


def rule_of(code: str, reason: str, otherwise: str, *, everywhere: bool = False, loud: bool = False) -> Check:
    """The check of one phrase: `reason` says what is wrong with it, `otherwise` what to do about it.

    `everywhere`: also in editorial text. `loud`: only where the words stand out.
    """

    def check(document: Document) -> Iterator[Problem]:
        if wording := wording_of(document):
            for part in every_part(document) if everywhere else recruiting_parts(document):
                yield from _problems(part, code, wording, f"{reason} {otherwise}", reason, loud=loud)

    return check


def _problems(
    part: Part, code: str, wording: Wording, advice: str, reason: str, *, loud: bool
) -> Iterator[Problem]:
    seen = set()
    for words in part.words:
        for hit in wording.phrases[code].hits(words.loud if loud else words.text):
            anew = _suggested(wording, hit, loud=bool(words.loud))
            message = f"“{hit.found}” {f'{reason} Try: {quoted(anew, 240)}' if anew else advice}"
            if (words.path, message) not in seen:
                seen.add((words.path, message))
                yield problem_at(part, words, message)


def _suggested(wording: Wording, hit: Hit, *, loud: bool) -> str | None:
    """The sentence in words that no rule finds fault with, else the phrase alone; None where neither is."""
    sentence, phrase = wording.rewritten(hit.sentence), wording.rewritten(hit.found)
    for anew in (sentence, phrase):
        if anew not in (hit.sentence, hit.found) and _is_fine(anew, wording, loud=loud):
            return anew
    return None


def _is_fine(text: str, wording: Wording, *, loud: bool) -> bool:
    """Whether nothing is found in it; payment may be named where nothing stands out."""
    looked_for = [phrase for code, phrase in wording.phrases.items() if loud or code != PAYMENT]
    return not any(any(phrase.hits(text)) for phrase in looked_for)


NO_CURE = rule_of(
    "recruitment.cure",
    "promises what no study can.",
    "Say what is being studied, for example “The study looks at a way to ease pain. It may help you or not.”",
)
NO_SAFETY = rule_of(
    "recruitment.safety",
    "claims what the study is there to find out.",
    "Say that it is being studied, for example “The study looks at how safe it is.”",
)
NO_BENEFIT = rule_of(
    "recruitment.benefit",
    "claims a benefit before it is known.",
    "Say that it is being studied, for example “The study looks at whether it helps.”",
)
INVESTIGATIONAL = rule_of(
    "recruitment.new_treatment",
    "sounds like an approved treatment.",
    "Say that it is investigational, or being studied.",
)
MAY_BE_ELIGIBLE = rule_of(
    "recruitment.eligible",
    "promises what only the study team can decide.",
    "Say “you may be eligible”.",
    everywhere=True,
)
QUIET_PAYMENT = rule_of(
    PAYMENT,
    "makes payment stand out.",
    "State it plainly in the text about costs and travel, not in a heading, button or bold type,"
    " for example “You get $40 for each visit.”",
    loud=True,
)
NO_URGENCY = rule_of(
    "recruitment.urgency", "presses people to decide.", "Leave it out, or say “You can decide at any time.”"
)
NOT_FREE = rule_of(
    "recruitment.free_treatment",
    "makes a study sound like free care.",
    "Say which study procedures cost nothing.",
)
NO_EXCITEMENT = rule_of("recruitment.excitement", "raises hopes.", "Use plain words.")
