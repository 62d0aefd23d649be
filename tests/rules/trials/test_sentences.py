import pytest

from pages.eligibility.rule_reading import read_rule
from pages.rules.trials.sentences import met_when, rule_in_words, rule_sentence
from tests.rules.trials.questions import QUESTIONS
from tests.rules.wire import Wire

AGE, SMOKES = {"gte": ["age-years", 18]}, {"eq": ["smokes", "yes"]}
SENTENCES: dict[str, Wire] = {
    "“How old are you?” is 18 or more": AGE,
    "“How old are you?” is not 18 or more": {"not": AGE},
    "“How old are you?” is from 18 to 64": {"between": ["age-years", 18, 64]},
    "“Your weight?” is 90.5 kg or less": {"lte": ["weight", 90.5]},
    "“Your last visit?” is 2025-03 or later": {"gte": ["last-visit", "2025-03"]},
    "“Your sex?” is Female or Male": {"in": ["sex", ["female", "male"]]},
    "“How old?” is Ages": {"eq": ["age-band", "under_65"]},
    "“What do you take?” includes Heat, Aspirin or Herbs": {
        "overlaps": ["medicines", ["heat", "aspirin", "herbs"]]
    },
    "“What do you take?” does not include Heat": {"not": {"overlaps": ["medicines", ["heat"]]}},
    "“How old are you?” is 18 or more and “Do you smoke?” is Yes": {"all": [AGE, SMOKES]},
    "(“How old are you?” is 18 or more or “Do you smoke?” is Yes) and “Your sex?” is Male": {
        "all": [{"any": [AGE, SMOKES]}, {"eq": ["sex", "male"]}]
    },
    "it is not so that (“How old are you?” is 18 or more and “Do you smoke?” is Yes)": {
        "not": {"all": [AGE, SMOKES]}
    },
    "“gone” is yes": {"eq": ["gone", "yes"]},
}


@pytest.mark.parametrize(("sentence", "rule"), SENTENCES.items())
def test_a_rule_in_words(sentence: str, rule: Wire) -> None:
    assert rule_sentence(read_rule(rule), QUESTIONS) == sentence


def test_a_rule_that_cannot_be_read_is_said_as_it_is() -> None:
    assert rule_in_words({"like": []}, QUESTIONS) == "{'like': []}"
    assert rule_in_words(AGE, QUESTIONS) == "“How old are you?” is 18 or more"


def test_what_editors_read() -> None:
    assert met_when(read_rule(AGE), QUESTIONS) == "Met when: “How old are you?” is 18 or more."
