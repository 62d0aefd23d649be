"""An eligibility question has a document for each version; older ones stay as they were."""

import json

import pytest
from django.core.exceptions import ValidationError

from api import documents
from pages.models import EligibilityQuestion, EligibilityQuestionVersion
from pages.publishing.drift import Drift, find_drift, keys_to_check
from pages.publishing.models import OutboxEntry, PublishedDocument, Tombstone
from pages.publishing.refusal import PublicationRefused
from tests.content import block, content, items, locale, make_question, stored, uid

pytestmark = pytest.mark.django_db


def reworded(question: EligibilityQuestion, text: str = "What is your age?") -> EligibilityQuestion:
    question.text = text
    question.save_revision().publish()
    question.refresh_from_db()
    return question


def places() -> dict[str | None, tuple[int, str]]:
    """The documents of questions by their key: the version, and the words."""
    rows = PublishedDocument.objects.filter(type="EligibilityQuestion")
    return {
        row.key: (document["version"], document["text"])
        for row in rows
        for document in [json.loads(row.body)]
    }


def drifted() -> list[Drift]:
    """What has drifted of questions; no site is made here."""
    found = [drift for drift in find_drift(keys_to_check()) if drift]
    return [drift for drift in found if not drift.source.startswith("wagtailcore")]


def test_a_question_is_published_as_its_first_version() -> None:
    question = make_question(help_text="In years.", safety_responses=[])
    assert content(question)["version"] == question.version == 1
    assert content(question)["answer"] == {
        "type": "IntegerAnswer",
        "name": "integer",
        "id": uid("answer age-years"),
        "minimum": 0,
        "maximum": 120,
    }
    assert places() == {"age-years": (1, "How old are you?")}
    assert drifted() == []


def test_other_words_make_the_next_version_and_the_older_stays() -> None:
    question = make_question()
    first = stored(question)
    reworded(question)
    assert places() == {"age-years": (2, "What is your age?"), "age-years/1": (1, "How old are you?")}
    again = documents.by_id(id=first.id)
    assert again is not None
    assert again.hash == first.hash
    assert not Tombstone.objects.exists()
    assert drifted() == []


def test_publishing_the_same_again_changes_nothing() -> None:
    question = make_question()
    sequence, told = stored(question).content["sequence"], OutboxEntry.objects.count()
    question.save_revision().publish()
    question.refresh_from_db()
    assert (question.version, stored(question).content["sequence"]) == (1, sequence)
    assert OutboxEntry.objects.count() == told


def test_a_draft_makes_no_version() -> None:
    question = make_question()
    question.text = "A draft?"
    question.save_revision()
    assert EligibilityQuestion.objects.get().text == "How old are you?"
    assert places() == {"age-years": (1, "How old are you?")}


def test_an_older_revision_published_again_is_a_new_version() -> None:
    question = make_question()
    old = question.get_latest_revision()
    reworded(question)
    old.publish()
    assert places()["age-years"] == (3, "How old are you?")
    assert set(places()) == {"age-years", "age-years/1", "age-years/2"}


def test_options_count_as_words() -> None:
    options = [{"value": value, "label": value, "exclusive": False} for value in ("heat", "rest")]
    question = make_question(answer=block("multiple_choice", options=items(*options, label="option")))
    options[0]["label"] = "Heat packs"
    question.answer = [block("multiple_choice", options=items(*options, label="option"))]
    question.save_revision().publish()
    assert {version for version, _ in places().values()} == {1, 2}
    assert content(EligibilityQuestion.objects.get())["answer"]["options"][0] == {
        "id": uid("option-1"),
        "value": "heat",
        "label": "Heat packs",
        "exclusive": False,
    }


def test_saving_a_live_question_by_code_makes_a_version() -> None:
    question = make_question()
    question.text = "By code?"
    question.save(update_fields=["text"])
    assert EligibilityQuestion.objects.get().version == 2
    assert places()["age-years"] == (2, "By code?")
    assert drifted() == []


def test_an_unpublished_question_has_no_version_in_public_until_it_is_back() -> None:
    question = reworded(make_question())
    before = places()
    question.unpublish()
    assert places() == {}
    assert drifted() == []
    question.save_revision().publish()
    assert places() == before
    assert EligibilityQuestionVersion.objects.count() == 2


def test_a_deleted_question_is_gone_with_its_versions() -> None:
    reworded(make_question()).delete()
    assert places() == {}
    assert not EligibilityQuestionVersion.objects.exists()
    assert Tombstone.objects.filter(gone=True, type="EligibilityQuestion").count() == 2


def test_each_language_counts_its_own_versions() -> None:
    question = reworded(make_question())
    spanish = question.copy_for_translation(locale("es"))
    spanish.text = "¿Cuántos años tiene?"
    spanish.save()
    spanish.save_revision().publish()
    spanish.refresh_from_db()
    assert spanish.version == 1
    assert content(spanish)["content_id"] == content(question)["content_id"]
    assert content(spanish)["id"] != content(question)["id"]
    assert drifted() == []


def test_a_published_key_stays() -> None:
    question = make_question()
    question.key = "other"
    with pytest.raises(ValidationError, match="keeps its key"):
        question.save_revision()
    with pytest.raises(ValidationError, match="keeps its key"):
        question.save()
    assert places() == {"age-years": (1, "How old are you?")}
    assert EligibilityQuestion.objects.get().key == "age-years"


def test_a_published_kind_of_answer_stays() -> None:
    question = make_question()
    question.answer = [block("yes_no_unsure", yes_label="Yes", no_label="No")]
    with pytest.raises(ValidationError, match="keeps its kind of answer"):
        question.save_revision()
    assert places() == {"age-years": (1, "How old are you?")}


def test_a_draft_may_get_another_key_but_not_apart_from_its_translation() -> None:
    question = make_question(publish=False)
    question.key = "years"
    question.save_revision()
    question.save()
    spanish = question.copy_for_translation(locale("es"))
    spanish.key = "otra"
    with pytest.raises(ValidationError, match="Its translation has another key"):
        spanish.full_clean()


def test_slots_are_told() -> None:
    text = "Has a doctor told you that you have {condition}?"
    question = make_question(text=text, why_we_ask="The study is about {condition}, for {months} months.")
    assert content(question)["slots"] == ["condition", "months"]


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"text": "Do you like {music}?"}, "No page can fill {music}"),
        ({"why_we_ask": ""}, "Say why you ask"),
        ({"answer": block("single_choice", options=[])}, "Offer at least two"),
    ],
)
def test_what_breaks_a_rule_is_not_published(fields: dict[str, object], reason: str) -> None:
    question = make_question(publish=False, **fields)  # type: ignore[arg-type]
    revision = question.save_revision(clean=False)
    with pytest.raises(PublicationRefused, match=reason):
        revision.publish()
    question.refresh_from_db()
    assert (question.live, question.version) == (False, 0)
    assert places() == {}
    assert not EligibilityQuestionVersion.objects.exists()
