from pages.rules.finding import Problem
from pages.rules.questions import missing_words, question_slots, unknown_slots
from tests.rules.wire import Wire
from tests.rules.wire import question as asked


def question(**fields: object) -> Wire:
    return asked("IntegerAnswer", **fields)


KNOWN = "{condition} {medication} {months}"


def test_words_and_a_reason_are_needed() -> None:
    assert list(missing_words(question())) == []
    assert [problem.field for problem in missing_words(question(key="", text=" ", why_we_ask=None))] == [
        "key",
        "text",
        "why_we_ask",
    ]


def test_slots_are_each_told_once() -> None:
    assert question_slots(["{condition} or {months}", "", "{condition}"]) == ["condition", "months"]


def test_only_what_pages_can_fill_may_stand_in_braces() -> None:
    assert list(unknown_slots(question(text="Do you have {condition}?"))) == []
    assert list(unknown_slots(question(help_text="{drug} {}"))) == [
        Problem(f"No page can fill {{drug}}. You may use {KNOWN}", field="help_text"),
        Problem(f"No page can fill {{}}. You may use {KNOWN}", field="help_text"),
    ]


def test_a_brace_without_a_partner_is_found() -> None:
    message = "A brace has no partner. Slots are written like {condition}"
    assert list(unknown_slots(question(text="Do you have {condition?"))) == [Problem(message, field="text")]
