"""Saving an import: what is created, what is matched, what is refused, what a second run leaves alone."""

import json

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import PageLogEntry, Revision

from pages.importing.article_file import Imported, Options, import_article
from pages.importing.history import last_import
from pages.importing.refusal import ArticleImportError
from pages.models import Article, CallToAction, Condition, Home, Person
from pages.publishing.models import PublishedDocument
from tests.content import make_site
from tests.importing.reading import ARTICLES, NAMES, article

pytestmark = pytest.mark.django_db
CARE = """Gout care

Gout hurts. It comes fast and leaves slowly, and most people have more than one attack of it.

When to see a doctor

See a doctor if you have:

- a fever
- a wound
"""


@pytest.fixture
def home() -> Home:
    return make_site()


def run(
    text: str | bytes = CARE,
    name: str = "gout.txt",
    *,
    parent: str = "/",
    publish: bool = False,
    accept_suggestions: bool = False,
) -> Imported:
    data = text.encode() if isinstance(text, str) else text
    return import_article(name, data, Options(parent, publish, accept_suggestions))


def make_person(name: str) -> Person:
    person = Person(name=name, slug=name.lower().replace(" ", "-"))
    person.save()
    return person


@pytest.mark.parametrize("name", NAMES)
def test_every_article_becomes_a_draft_and_a_second_run_changes_nothing(home: Home, name: str) -> None:
    first = run(article(name), name)
    stored = Article.objects.get()
    assert (first.draft.outcome, stored.live) == ("created", False)
    before = Revision.objects.count(), PageLogEntry.objects.count(), CallToAction.objects.count()
    second = run(article(name), name)
    after = Revision.objects.count(), PageLogEntry.objects.count(), CallToAction.objects.count()
    assert (second.draft.outcome, before) == ("unchanged", after)
    assert second.draft.page.pk == stored.pk


def test_the_ids_of_a_stored_body_are_those_of_the_import(home: Home) -> None:
    imported = run(article("migraine.md"), "migraine.md")
    stored = imported.draft.page.get_latest_revision_as_object().body.get_prep_value()
    other = run(article("migraine.md"), "migraine.md").draft.page.get_latest_revision_as_object()
    assert json.loads(json.dumps(stored)) == json.loads(json.dumps(other.body.get_prep_value()))
    assert [block["type"] for block in stored] == [
        "prose", "causes", "treatments", "when_to_see_a_doctor", "faq", "lowdown", "references"
    ]  # fmt: skip


def test_markdown_is_published_with_its_citations_and_table(home: Home) -> None:
    assert run(article("migraine.md"), "migraine.md", publish=True).refusals == ()
    content = json.loads(PublishedDocument.objects.get(type="Article").body)
    assert content["summary"] == "Migraine is more than a bad headache. Here is what helps."
    first, second = content["references"]
    assert (first["number"], first["title"], first["url"]) == (
        1,
        "Headache disorders",
        "https://www.who.int/headache",
    )
    assert (second["number"], second["year"], second["url"], second["doi"]) == (
        2,
        2021,
        None,
        "10.1000/sample.2021.12",
    )
    opening = content["body"][0]["text"]["text"]
    assert opening.startswith("Migraine is a disorder of the brain that comes in attacks[1].")
    assert "<em>acupuncture</em>" in content["body"][2]["tiers"][2]["treatments"][0]["text"]["html"]


def test_a_lost_list_among_warning_signs_is_refused(home: Home) -> None:
    text = (
        CARE.replace("- a fever\n- a wound\n", "").strip()
        + "\n\nRest at home otherwise and drink enough water.\n"
    )
    imported = run(text, publish=True)
    assert "list.lost" in [finding.code for finding in imported.findings if finding.blocks]
    assert len(imported.refusals) == 1
    assert not Article.objects.get().live


def test_an_orphan_citation_is_refused(home: Home) -> None:
    imported = run(CARE.replace("hurts.", "hurts [7]."), publish=True)
    assert [f.code for f in imported.findings if f.blocks] == ["citation.orphan"]
    assert len(imported.refusals) == 1
    assert PublishedDocument.objects.filter(type="Article").count() == 0


def test_a_changed_text_makes_one_new_revision(home: Home) -> None:
    run()
    imported = run(CARE.replace("a wound", "a deep wound"))
    assert imported.draft.outcome == "updated"
    assert Revision.objects.for_instance(imported.draft.page).count() == 2
    assert "a deep wound" in str(imported.draft.page.get_latest_revision_as_object().body.get_prep_value())


def test_a_page_that_an_editor_changed_is_left_alone(home: Home) -> None:
    stored = run().draft.page
    stored.summary = "Written by an editor."
    stored.save_revision()
    before = Revision.objects.count()
    with pytest.raises(ArticleImportError) as refusal:
        run(CARE.replace("a wound", "a deep wound"))
    assert refusal.value.code == "page.edited"
    assert Revision.objects.count() == before
    assert stored.get_latest_revision_as_object().summary == "Written by an editor."


def test_a_page_that_was_not_imported_is_left_alone(home: Home) -> None:
    home.add_child(instance=Article(title="Gout care", slug="gout-care"))
    with pytest.raises(ArticleImportError) as refusal:
        run()
    assert refusal.value.code == "page.exists"
    assert (Article.objects.count(), Condition.objects.count()) == (1, 0)


@pytest.mark.parametrize(
    ("parent", "code"), [("/nowhere/", "parent.not_found"), ("/gout-care/", "parent.not_allowed")]
)
def test_parents_that_cannot_be(home: Home, parent: str, code: str) -> None:
    run()
    with pytest.raises(ArticleImportError) as refusal:
        run(parent=parent)
    assert refusal.value.code == code
    assert Article.objects.count() == 1


def test_a_condition_is_found_by_its_synonym(home: Home) -> None:
    known = Condition(
        name="Podagra", slug="podagra", synonyms=json.dumps([{"type": "synonym", "value": "gout"}])
    )
    known.save()
    found = run(CARE.replace("Gout care", "Understanding gout")).draft.page
    assert [each.condition_id for each in found.get_latest_revision_as_object().conditions.all()] == [
        known.pk
    ]
    assert Condition.objects.count() == 1


def test_a_condition_the_text_is_not_sure_of_is_not_created(home: Home) -> None:
    imported = run()
    assert "condition.unsure" in [finding.code for finding in imported.findings]
    assert Condition.objects.count() == 0


def test_what_an_import_creates_is_a_draft_until_it_is_published_with_it(home: Home) -> None:
    text = CARE.replace("Gout care", "Understanding gout")
    run(text)
    assert [condition.live for condition in Condition.objects.all()] == [False]
    run(text, publish=True)
    assert [condition.live for condition in Condition.objects.all()] == [True]
    assert Article.objects.get().live


def test_a_byline_sets_people_on_file_and_reports_the_others(home: Home) -> None:
    reviewer = make_person("Robin Sample")
    imported = run(article("gout-page.txt"), "gout-page.txt")
    stored = imported.draft.page.get_latest_revision_as_object()
    assert (stored.reviewer_id, str(stored.last_reviewed), list(stored.authors.all())) == (
        reviewer.pk,
        "2023-05-04",
        [],
    )
    assert [f.text for f in imported.findings if f.code == "byline.unmatched"] == ["Alex Writer"]
    assert Person.objects.count() == 1


def test_furniture_is_kept_in_the_history_and_not_published(home: Home) -> None:
    imported = run(article("gout-page.txt"), "gout-page.txt", publish=True)
    assert (
        imported.refusals == ("“Gout flares and how to calm them” was not published.",)
        or not imported.refusals
    )
    record = last_import(imported.draft.page)
    assert record is not None
    assert {"Skip to content", "By Alex Writer", "© 2023 Example Health Media"} <= set(record.set_aside)
    body = json.dumps(imported.draft.page.get_latest_revision_as_object().body.get_prep_value())
    assert "Skip to content" not in body


def test_the_command_prints_the_report(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("import_article", str(ARTICLES / "tension-headache.txt"))
    printed = capsys.readouterr().out
    assert "“Treatment options for tension headache”: created, a draft" in printed
    assert "    5  treatments" in printed
    assert "! line 21   heading.lost: " in printed
    assert "“suggestion: Massage”" in printed


def test_the_command_fails_with_the_code(home: Home, tmp_path: pytest.TempPathFactory) -> None:
    with pytest.raises(CommandError, match=r"^file\.unreadable: "):
        call_command("import_article", f"{tmp_path}/absent.txt")
    with pytest.raises(CommandError, match=r"^publication\.refused: "):
        call_command("import_article", str(ARTICLES / "tension-headache.txt"), "--publish")
