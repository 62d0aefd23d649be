"""A question placed on pages stays as it was there, until a person brings the pages up to date."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Page

from pages.models import Article, EligibilityQuestion
from pages.models.base import ContentPage
from pages.models.question_in_use import QuestionInUse
from pages.publishing.drift import find_drift, keys_to_check
from pages.publishing.models import DraftPlacement, OutboxEntry, PublishedDocument, QuestionPin
from pages.publishing.moving_pins import move_pins
from pages.publishing.refusal import PublicationRefused
from tests.content import content, locale, make_article, make_question, make_site, prose, publish_page, uid
from tests.landing import asks, check, make_landing_page, make_trial, make_trial_index

pytestmark = pytest.mark.django_db


@pytest.fixture
def question() -> EligibilityQuestion:
    return make_question()


@pytest.fixture
def page(question: EligibilityQuestion) -> Article:
    return make_article(make_site(), body=[prose(), check(asks(question))])


def reworded(question: EligibilityQuestion, text: str = "What is your age?") -> EligibilityQuestion:
    question.text = text
    question.save_revision().publish()
    question.refresh_from_db()
    return question


def asked(page: ContentPage) -> list[tuple[int, str]]:
    """The versions and words of what the document asks."""
    blocks = [block for block in content(page)["body"] if block["type"] == "EligibilityCheck"]
    questions = [placed["question"] for block in blocks for placed in block["placements"]]
    return [(question["version"], question["text"]) for question in questions]


def is_true() -> bool:
    return not any(find_drift(keys_to_check()))


def test_one_question_on_three_pages_changes_where_an_editor_says_so(question: EligibilityQuestion) -> None:
    index, trial = make_trial_index(make_site()), make_trial()
    body = [check(asks(question))]
    pages = [make_landing_page(index, trial=trial, slug=slug, body=body) for slug in ("a", "b", "c")]
    before = [content(page) for page in pages]
    reworded(question)
    assert [content(page) for page in pages] == before
    assert is_true()
    told = OutboxEntry.objects.count()
    assert move_pins(question, [page.pk for page in pages]) == 3
    assert [asked(page) for page in pages] == [[(2, "What is your age?")]] * 3
    (sequence,) = {content(page)["sequence"] for page in pages}
    new = OutboxEntry.objects.order_by("pk")[told:]
    assert {(entry.sequence, entry.document_id) for entry in new} == {
        (sequence, PublishedDocument.objects.get(id=content(page)["id"]).pk) for page in pages
    }
    assert is_true()


def test_a_page_that_is_left_keeps_its_words_when_it_is_published_again(
    question: EligibilityQuestion, page: Article
) -> None:
    reworded(question)
    page.title = "Another title"
    publish_page(page)
    assert asked(page) == [(1, "How old are you?")]
    assert is_true()


def test_what_is_newly_placed_asks_the_current_words(question: EligibilityQuestion, page: Article) -> None:
    weight = make_question("weight", text="How heavy are you?")
    reworded(question)
    reworded(weight, "What do you weigh?")
    page.body = [prose(), check(asks(question), asks(weight))]
    publish_page(page)
    assert asked(page) == [(1, "How old are you?"), (2, "What do you weigh?")]
    assert is_true()


def test_only_the_chosen_pages_move(question: EligibilityQuestion, page: Article) -> None:
    other = make_article(page.get_parent(), slug="other", body=[prose(), check(asks(question))])
    reworded(question)
    before = content(other)
    assert move_pins(question, [page.pk]) == 1
    assert (asked(page), content(other)) == ([(2, "What is your age?")], before)
    assert move_pins(question, [page.pk]) == 0


def test_a_refusal_moves_none(question: EligibilityQuestion, page: Article) -> None:
    """The new wording needs a word that this page does not fill in."""
    reworded(question, "How old were you {months} months ago?")
    before = content(page)
    with pytest.raises(PublicationRefused, match="cannot be asked"):
        move_pins(question, [page.pk])
    assert (content(page), QuestionPin.objects.get().version.number) == (before, 1)


def test_an_unpublished_page_comes_back_with_the_same_words(
    question: EligibilityQuestion, page: Article
) -> None:
    page.unpublish()
    reworded(question)
    publish_page(page)
    assert asked(page) == [(1, "How old are you?")]
    assert is_true()


def test_a_copy_and_a_translation_ask_the_current_words(question: EligibilityQuestion, page: Article) -> None:
    reworded(question)
    copy = page.copy(update_attrs={"slug": "copy", "title": "A copy"}).specific
    assert asked(copy) == [(2, "What is your age?")]
    translated = page.copy_for_translation(locale("es"), copy_parents=True)
    publish_page(translated)
    assert (asked(translated), asked(page)) == ([(2, "What is your age?")], [(1, "How old are you?")])
    assert is_true()


def test_an_alias_asks_what_its_source_asks(question: EligibilityQuestion, page: Article) -> None:
    reworded(question)
    alias = page.create_alias(update_slug="alias").specific
    assert asked(alias) == [(1, "How old are you?")]
    move_pins(question, [page.pk])
    assert asked(alias) == asked(page) == [(2, "What is your age?")]
    reworded(question, "Your age?")
    page.delete()
    own = publish_page(Article.objects.get(pk=alias.pk))
    assert (own.alias_of_id, asked(own)) == (None, [(2, "What is your age?")])
    assert is_true()


def test_a_question_in_use_cannot_go(question: EligibilityQuestion, page: Article) -> None:
    before = content(page)
    with pytest.raises(QuestionInUse, match="“How old are you\\?” is asked on “Lower back pain”"):
        question.delete()
    with pytest.raises(ValidationError, match="retire it"):
        question.unpublish()
    question.refresh_from_db()
    assert (question.live, content(page)) == (True, before)


def test_a_draft_keeps_a_question_from_being_deleted(question: EligibilityQuestion) -> None:
    draft = make_article(make_site(), body=[prose(), check(asks(question))], publish=False)
    draft.save_revision()
    with pytest.raises(QuestionInUse):
        question.delete()
    draft.body = [prose()]
    draft.save_revision()
    question.delete()
    assert not EligibilityQuestion.objects.exists()


def test_a_question_goes_with_its_last_page(question: EligibilityQuestion, page: Article) -> None:
    Page.objects.get(pk=page.pk).delete()
    assert not QuestionPin.objects.exists()
    assert not DraftPlacement.objects.exists()
    question.delete()
    assert not EligibilityQuestion.objects.exists()


def test_a_retired_question_is_not_placed_anew(question: EligibilityQuestion, page: Article) -> None:
    question.retired = True
    question.save_revision().publish()
    assert (asked(page), is_true()) == ([(1, "How old are you?")], True)
    page.title = "Still fine"
    publish_page(page)
    with pytest.raises(PublicationRefused, match="One that is retired cannot be newly placed"):
        make_article(page.get_parent(), slug="new", body=[prose(), check(asks(question))])
    page.body = [prose(), check(asks(question), label="anew")]
    with pytest.raises(PublicationRefused):
        publish_page(page)
    assert asked(page) == [(1, "How old are you?")]


def test_who_places_a_retired_question_is_told_what_replaces_it(question: EligibilityQuestion) -> None:
    better = make_question("age-band", text="Which age group are you in?")
    old = make_question("age-months", text="How many months old are you?", retired=True, replaced_by=better)
    home = make_site()
    instead = "It is retired, .* Choose what replaces it: “Which age group are you in\\?”"
    with pytest.raises(PublicationRefused, match=instead):
        make_article(home, body=[prose(), check(asks(old))])
    better.retired = True
    better.save_revision().publish()
    with pytest.raises(PublicationRefused, match="One that is retired cannot be newly placed"):
        make_article(home, slug="next", body=[prose(), check(asks(old))])


def test_slots_are_filled_where_the_question_is_placed() -> None:
    question = make_question(text="Have you taken {medication} for {months} months?")
    slots = {"condition": None, "medication": "aspirin", "months": 3}
    page = make_article(make_site(), body=[prose(), check(asks(question, slots=slots))])
    assert asked(page) == [(1, "Have you taken aspirin for 3 months?")]


def test_pins_say_which_placement(question: EligibilityQuestion, page: Article) -> None:
    pin = QuestionPin.objects.get()
    assert (pin.page_id, pin.block_id, pin.version.number) == (page.pk, uid("eligibility_check-1"), 1)
