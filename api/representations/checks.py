"""An eligibility check, and each of its questions, as words: what will be asked, and where to answer.

No form here takes an answer: answers never leave the reader's device. So nothing is said that only an answer
calls for: no outcome, and no safety response.
"""

from collections.abc import Callable

from api.representations.parts import Line, Links, Listing, Note, Part, Section, Steps, Wire, line, rich
from api.representations.study_words import StudyWords, study_words_of
from api.representations.words import Words


def check_parts(block: Wire, words: Words, address: str) -> tuple[Part, ...]:
    """The privacy notice before the first question; `address` leads to where the check can be done."""
    asked = [placed for placed in block["placements"] if placed["question"]]
    if not asked:
        return ()
    study = study_words_of(words.language)
    links = tuple((link["title"] or link["url"], link["url"]) for link in block["trials"])
    return (
        *rich(block["introduction"]),
        Note("", "", (Line(block["privacy_notice"]),), "privacy"),
        Line(study.how_many(len(asked))),
        Links(((study.start, address),)),
        Steps(tuple(_placed(placed, study) for placed in asked)),
        *((Section(study.studies, (Links(links),)),) if links else ()),
    )


def question_parts(question: Wire, words: Words) -> tuple[Part, ...]:
    """A question of the bank, without its title, which is its text."""
    return _asked(question, "", study_words_of(words.language))


def _placed(placed: Wire, study: StudyWords) -> Section:
    question, step = placed["question"], placed["step_heading"]
    title = f"{step}: {question['text']}" if step else question["text"]
    remarks = (
        *line("" if placed["required"] else study.optional),
        *line(study.sometimes if placed["show_when"] else ""),
    )
    return Section(title, (*_asked(question, placed["extra_help"], study), *remarks))


def _asked(question: Wire, extra_help: str, study: StudyWords) -> tuple[Part, ...]:
    return (
        *line(question["help_text"]),
        *line(extra_help),
        *_answers(question, study),
        *line(question["why_we_ask"], study.why_we_ask),
    )


def _answers(question: Wire, study: StudyWords) -> tuple[Part, ...]:
    """What can be answered; nothing for a kind of answer of another version."""
    answer = question["answer"]
    said = ANSWERS.get(answer["type"]) if answer else None
    if said is None:
        return ()
    hint, options = said(answer, study)
    withheld = (
        *((study.unsure,) if question["allow_unsure"] else ()),
        *((study.prefer_not_to_say,) if question["allow_prefer_not_to_say"] else ()),
    )
    listed = (*options, *withheld)
    return (Line(hint), *((Listing(listed),) if listed else ()))


Answers = tuple[str, tuple[str, ...]]
"""How to answer, and what can be chosen."""


def _yes_or_no(answer: Wire, study: StudyWords) -> Answers:
    return study.choose_one, (answer["yes_label"], answer["no_label"])


def _one(answer: Wire, study: StudyWords) -> Answers:
    return study.choose_one, tuple(option["label"] for option in answer["options"])


def _any(answer: Wire, study: StudyWords) -> Answers:
    return study.choose_any, tuple(option["label"] for option in answer["options"])


def _band(answer: Wire, study: StudyWords) -> Answers:
    return study.choose_one, tuple(band["label"] for band in answer["bands"])


def _number(answer: Wire, study: StudyWords) -> Answers:
    unit = f"{study.unit} {answer['unit_label']}" if answer.get("unit_label") else ""
    limits = study.numbers_between(answer["minimum"], answer["maximum"])
    return " ".join(filter(None, (study.number, limits, unit))), ()


def _month(answer: Wire, study: StudyWords) -> Answers:
    limits = study.months_between(answer["earliest"], answer["latest"])
    return " ".join(filter(None, (study.month, limits))), ()


ANSWERS: dict[str, Callable[[Wire, StudyWords], Answers]] = {
    "YesNoUnsureAnswer": _yes_or_no,
    "SingleChoiceAnswer": _one,
    "MultipleChoiceAnswer": _any,
    "AgeBandAnswer": _band,
    "IntegerAnswer": _number,
    "DecimalAnswer": _number,
    "MonthAnswer": _month,
}
