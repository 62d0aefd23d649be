"""Parts of a document: only what is safe alone, with the sources it cites."""

from typing import Any

import pytest

from api.representations.aspects import NoSuchPartError, NotSafeAloneError, part_of
from api.representations.forms import FORMS, Form
from tests.api.representations.documents import example


def marked(*types: str) -> dict[str, Any]:
    """The full article with the sections of these types marked as safe alone."""
    document = example()
    body = [{**block, "safe_alone": block["type"] in types} for block in document["body"]]
    return {**document, "body": body}


def test_a_part_has_its_sections_and_the_sources_they_cite() -> None:
    part = part_of(marked("Causes"), "causes")
    assert [block["type"] for block in part["body"]] == ["Causes"]
    assert [each["number"] for each in part["references"]] == [2]
    assert (part["title"], part["health_aspect"]) == ("Lower back pain", "causes")


def test_nothing_of_the_rest_of_the_page_is_in_any_form() -> None:
    part = part_of(marked("Causes"), "causes")
    for form in FORMS:
        text = form.render(part)
        assert "numb legs" not in text
        assert "eases" not in text


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.suffix)
def test_a_part_says_whose_page_it_is_and_who_reviewed_it(form: Form) -> None:
    text = form.render(part_of(marked("Causes"), "causes"))
    assert "Lower back pain" in text
    assert marked()["review"]["reviewed_by"]["name"] in text


def test_a_section_that_is_not_safe_alone_is_refused() -> None:
    with pytest.raises(NotSafeAloneError):
        part_of(marked("Prose"), "see_doctor")


@pytest.mark.parametrize("flag", [None, 1, "true", 0, False])
def test_only_true_is_true(flag: object) -> None:
    document = marked()
    for block in document["body"]:
        block["safe_alone"] = flag
    with pytest.raises(NotSafeAloneError):
        part_of(document, "causes")


@pytest.mark.parametrize("name", ["article-with-one-paragraph", "condition-with-a-code", "site-with-menus"])
def test_a_document_without_such_a_section_has_no_such_part(name: str) -> None:
    with pytest.raises(NoSuchPartError):
        part_of(example(name), "see_doctor")


def test_of_two_sections_only_the_safe_one_leaves_its_page() -> None:
    document = marked("Causes")
    other = {**document["body"][1], "safe_alone": False, "anchor": "causes-2"}
    part = part_of({**document, "body": [*document["body"], other]}, "causes")
    assert [block["anchor"] for block in part["body"]] == ["causes"]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.suffix)
def test_a_part_has_every_form(form: Form) -> None:
    assert "strained muscle" in form.render(part_of(marked("Causes"), "causes")) or form.suffix == "jsonld"


def test_json_ld_of_a_part_is_that_section_of_its_page() -> None:
    graph = part_of(marked("WhenToSeeADoctor"), "see_doctor")["json_ld"]["@graph"]
    assert [node["@type"] for node in graph] == ["MedicalWebPage", "HealthTopicContent"]
    assert "hasPart" not in graph[0]
    assert "citation" not in graph[0]
    assert graph[1]["isPartOf"] == {"@id": graph[0]["@id"]}


@pytest.mark.parametrize("aspect", ["overview", "risks_or_complications", None])
def test_no_part_of_a_landing_page_is_ever_shown_alone(aspect: Any) -> None:  # noqa: ANN401
    document = example("landing-page-with-every-block")
    assert len(document["body"]) == 18
    body = [{**block, "health_aspect": aspect, "safe_alone": True} for block in document["body"]]
    with pytest.raises(NoSuchPartError):
        part_of({**document, "body": body}, aspect)


def test_blocks_of_a_landing_page_have_no_health_aspect() -> None:
    blocks = example("landing-page-with-every-block")["body"]
    assert {block.get("health_aspect") for block in blocks} == {None}
