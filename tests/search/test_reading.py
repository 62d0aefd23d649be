from typing import Any

from search.reading import Passage, read
from search.weighing import TITLE, impacts, shares
from tests.content import (
    block,
    content,
    items,
    make_article,
    make_call_to_action,
    make_person,
    make_question,
    make_site,
    prose,
)
from tests.landing import asks, check, criterion, make_landing_page, make_trial, make_trial_index
from tests.search.conftest import Library


def rich(text: str) -> dict[str, Any]:
    return {"nodes": [], "html": "<b>markup</b>", "text": text}


def test_a_page_is_read_section_by_section(library: Library) -> None:
    start, warmth, exercise, care, sign = read(content(library.back)).passages  # type: ignore[arg-type]
    assert (start.heading, start.anchor, start.text) == ("", "", "What eases an aching spine.")
    assert (warmth.heading, warmth.text) == ("Warmth", "Heat soothes tense muscles.")
    assert (exercise.heading, exercise.health_aspect) == ("Exercise", "self_care")
    assert (care.anchor, care.urgency) == ("when-to-see-a-doctor", "")
    assert care.text == "You lose control of your bladder\nA mild ache"
    assert sign == Passage(
        "Signs", care.anchor, care.health_aspect, "emergency", ["You lose control of your bladder"]
    )


def test_names_and_people_are_read_and_nothing_of_the_furniture(db: None) -> None:
    home = make_site()
    person = make_person("Ada Reyes", biography="Biography")
    action = make_call_to_action(heading="Take part")
    causes = block(
        "causes", heading="Why", lead="", causes=items({"heading": "Lifting", "text": "<p>Cause</p>"})
    )
    placed = block("call_to_action", call_to_action=action.pk, condition=None)
    article = make_article(
        home, title="T", slug="t", authors=[person], body=[prose("<p>P</p>"), causes, placed]
    )
    reading = read(content(article))  # type: ignore[arg-type]
    assert (reading.title, reading.people, reading.names) == ("T", "Ada Reyes", "")
    assert reading.headings.split() == ["Why"]
    assert reading.text.split("\n") == ["Ada Reyes", "", "P", "Lifting", "Cause"]


def test_a_block_without_anchor_belongs_to_the_section_before() -> None:
    section = {"type": "Prose", "anchor": "a", "heading": "H", "health_aspect": None, "text": rich("one")}
    callout = {"type": "Callout", "id": "x", "name": "callout", "heading": "Note", "text": rich("two")}
    reading = read({"title": "Cafe\u0301", "body": [callout, section, callout]})
    assert [passage.text for passage in reading.passages] == ["Note\ntwo", "one\nNote\ntwo"]
    assert reading.title == "Café"


def test_numbers_of_citations_are_not_read() -> None:
    callout = {"type": "Callout", "heading": "", "text": rich("It eases.[12]")}
    assert read({"title": "T", "body": [callout]}).passages[0].text == "It eases."


def test_a_word_counts_more_in_a_title_than_in_text() -> None:
    reading = read(
        {"title": "Knee", "body": [{"type": "Callout", "heading": "", "text": rich("ankle and the knees")}]}
    )
    weighed = impacts(reading, "en")
    assert weighed.keys() == {"knee", "ankl"}
    assert 0 < weighed["ankl"] < TITLE.of_one_in(1) / (5 + TITLE.of_one_in(1)) < weighed["knee"] < 1


def test_a_sign_is_shared_by_its_words() -> None:
    assert shares("Numb legs, numb feet", "en") == {"numb": 1 / 3, "leg": 1 / 3, "feet": 1 / 3}
    assert shares("", "en") == {}


def test_a_landing_page_is_read_but_for_what_it_asks(db: None) -> None:
    age = make_question()
    question = make_question("smokes", text="Do you smoke?", why_we_ask="Smoke matters.")
    adult = criterion("adult", {"gte": ["age-years", 18]}, plain_text="You are an adult")
    child = criterion("child", {"lte": ["age-years", 17]}, kind="exclusion", plain_text="You are a child")
    trial = make_trial(criteria=[adult, child])
    body = [check(asks(age), asks(question), introduction="<p>Some questions.</p>")]
    page = make_landing_page(make_trial_index(make_site()), trial=trial, body=body)
    passages = {passage.anchor: passage.text for passage in read(dict(content(page))).passages}
    assert passages["who-can-join"] == "Other rules apply.\nYou are an adult"
    assert passages["risks"] == "Red skin.\nYou may or may not benefit."
    assert "eligibility-check" not in passages
    everything = "\n".join(passages.values())
    assert "An investigational wrap" in passages["purpose"]
    assert [word for word in ("smoke", "Smoke", "Some questions", "child") if word in everything] == []
