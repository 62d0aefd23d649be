"""The eligibility questions of the demo."""

import re

import pytest

from pages.blocks.eligibility import EligibilityAnswer
from pages.demo.content import QuestionContent
from pages.demo.questions import QUESTIONS
from pages.demo.questions_es import QUESTIONS_ES
from tests.demo.reading import grade
from tests.demo.test_snippets import PROMISES

EVERY = (*QUESTIONS, *QUESTIONS_ES)


def words(question: QuestionContent) -> str:
    return f"{question.text}\n{question.help_text}\n{question.why_we_ask}"


def test_there_are_enough_and_each_key_stands_once_in_a_language() -> None:
    assert len(QUESTIONS) >= 8
    assert len({(question.key, question.locale) for question in EVERY}) == len(EVERY)


def test_every_kind_of_answer_is_shown() -> None:
    assert {question.answer.name for question in QUESTIONS} == set(EligibilityAnswer().child_blocks)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.key)
def test_a_question_can_be_read_at_the_age_of_eleven(question: QuestionContent) -> None:
    assert grade(words(question).replace("{condition}", "pain")) <= 6


@pytest.mark.parametrize("question", EVERY, ids=lambda question: f"{question.key}-{question.locale}")
def test_a_question_promises_nothing(question: QuestionContent) -> None:
    assert PROMISES.search(words(question)) is None
    assert set(re.findall(r"\{(.*?)\}", words(question))) <= {"condition"}


def test_a_translation_has_the_answers_of_its_original() -> None:
    english = {question.key: question.answer.name for question in QUESTIONS}
    spanish = {question.key: question.answer.name for question in QUESTIONS_ES}
    assert spanish.items() <= english.items()


def test_new_bladder_problems_are_an_emergency() -> None:
    [question] = [question for question in QUESTIONS if question.safety_responses]
    [response] = question.safety_responses
    assert (question.key, response.value["answer"]) == ("new-bladder-or-bowel-problems", "yes")
    assert response.value["urgency"] == "emergency"
