from pages.rules.care import no_warning_signs, ungraded_signs
from pages.rules.finding import Problem
from tests.rules.wire import article, care, prose, sign, tier, treatments


def test_treatments_without_warning_signs() -> None:
    message = "Say when to see a doctor: an article with treatments needs that block and its signs."
    assert list(no_warning_signs(article(treatments(tier())))) == [Problem(message)]


def test_a_section_without_signs() -> None:
    document = article(treatments(tier()), care())
    problem = Problem("Add at least one warning sign.", "whentoseeadoctor", ("warning_signs",))
    assert list(no_warning_signs(document)) == [problem]


def test_articles_that_need_no_more_signs() -> None:
    assert list(no_warning_signs(article(treatments(tier()), care(sign())))) == []
    assert list(no_warning_signs(article(prose("It eases.")))) == []


def test_a_sign_that_nobody_has_graded() -> None:
    document = article(care(sign("a fever", "ungraded"), sign("a cough", "routine")))
    message = "“a fever” is not graded. Ask a clinician how urgent it is."
    assert list(ungraded_signs(document)) == [
        Problem(message, "whentoseeadoctor", ("warning_signs", "sign", "urgency"))
    ]
