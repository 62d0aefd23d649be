"""manage.py import_trial: drafts, and what a second record changes."""

import io
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command

from pages.importing.trials.trial_file import Imported, import_trial
from pages.models import Trial
from pages.publishing.models import PublishedDocument
from tests.content import content, make_condition, make_question
from tests.importing.trials.reading import FOLDER, NAMES, data_of, record_of, written

pytestmark = pytest.mark.django_db
ADULT = {"gte": ["age-years", 18]}


def run(name: str) -> Imported:
    return import_trial(data_of(name), "en")


def again(record: dict[str, Any]) -> Imported:
    return import_trial(written(record), "en")


def draft() -> Trial:
    found: Trial = Trial.objects.get().get_latest_revision_as_object()
    return found


def bind(key: str) -> Trial:
    """What a person does: words and a rule for one criterion, words for the others; then publish."""
    make_question()
    trial = draft()
    for child in trial.criteria:
        child.value["plain_text"] = f"About {child.value['key']}."
        if child.value["key"] == key:
            child.value["rule"] = ADULT
    trial.save_revision().publish()
    return trial


def told(imported: Imported, code: str) -> list[str]:
    return [finding.text for finding in imported.findings if finding.code == code]


@pytest.mark.parametrize("name", NAMES)
def test_every_record_becomes_a_draft_that_keeps_it_whole(name: str) -> None:
    assert run(name).draft.outcome == "created"
    trial = Trial.objects.get()
    assert not trial.live
    assert draft().registry_record == trial.registry_record == record_of(name)
    assert {child.value["rule"] for child in draft().criteria} == {None}
    assert not PublishedDocument.objects.exists()
    with pytest.raises(ValidationError):
        draft().save_revision().publish()


def test_conditions_of_ours_are_found_by_name_and_synonym() -> None:
    synonyms = '[{"type": "synonym", "value": "osteoarthritis, knee"}]'
    condition = make_condition("Knee osteoarthritis", synonyms=synonyms)
    imported = run("numbered")
    assert [placed.condition_id for placed in draft().conditions.all()] == [condition.pk]
    assert told(imported, "condition.unknown") == ["Unheard-of Condition"]


def test_the_same_record_again_changes_nothing() -> None:
    run("heat-wrap")
    revision = Trial.objects.get().latest_revision_id
    assert run("heat-wrap").draft.outcome == "unchanged"
    assert Trial.objects.get().latest_revision_id == revision


def test_what_is_still_unknown_is_told_again() -> None:
    run("numbered")
    assert told(run("numbered"), "condition.unknown") == ["Osteoarthritis, Knee", "Unheard-of Condition"]
    make_condition("Unheard-of condition")
    imported = run("numbered")
    assert imported.draft.outcome == "unchanged"
    assert told(imported, "condition.unknown") == ["Osteoarthritis, Knee"]
    assert not draft().conditions.exists()


def test_a_later_record_updates_facts_in_a_draft_and_keeps_the_work_of_editors() -> None:
    run("heat-wrap")
    trial = bind("age-18-years-and-70-years")
    trial.public_title = "Does warmth at night help?"
    trial.save_revision().publish()
    record = record_of("heat-wrap")
    record["protocolSection"]["statusModule"]["overallStatus"] = "COMPLETED"
    record["protocolSection"]["identificationModule"]["briefTitle"] = "Heat Wrap, Second Part"
    imported = again(record)
    assert imported.draft.outcome == "updated"
    assert told(imported, "fact.changed") == ["recruitment_status: recruiting -> completed"]
    kept = "public_title: Does warmth at night help? -> Heat Wrap, Second Part"
    assert told(imported, "fact.kept") == [kept]
    assert draft().recruitment_status == "completed"
    assert draft().criteria[0].value["rule"] == ADULT
    assert content(Trial.objects.get())["recruitment_status"] == "recruiting"


def test_criteria_that_changed_are_flagged_and_lose_what_was_decided_about_the_old_words() -> None:
    run("heat-wrap")
    bind("age-18-years-and-70-years")
    record = record_of("heat-wrap")
    module = record["protocolSection"]["eligibilityModule"]
    module["eligibilityCriteria"] = (
        module["eligibilityCriteria"]
        .replace("\\>= 18 years", "\\>= 21 years")
        .replace("* Open skin where the wrap would lie\n", "")
        .replace("* Surgery on", "* A pacemaker\n* Surgery on")
    )
    imported = again(record)
    (changed,) = told(imported, "criterion.changed")
    assert changed.startswith("age-18-years-and-70-years: * Age \\>= 18 years and")
    assert "-> * Age \\>= 21 years" in changed
    assert changed.endswith("(taken out: About age-18-years-and-70-years.; “How old are you?” is 18 or more)")
    (removed,) = told(imported, "criterion.removed")
    words = "About open-skin-where-the-wrap-would."
    assert removed == f"* Open skin where the wrap would lie (taken out: {words})"
    assert told(imported, "criterion.added") == ["* A pacemaker"]
    now = {child.value["key"]: child.value for child in draft().criteria}
    age = now["age-18-years-and-70-years"]
    assert (age["rule"], age["plain_text"]) == (None, "")
    assert now["back-pain-on-most-days-for"]["plain_text"] == "About back-pain-on-most-days-for."
    assert "open-skin-where-the-wrap-would" not in now
    assert now["a-pacemaker"]["kind"] == "exclusion"


def test_what_an_editor_did_with_unchanged_criteria_stays() -> None:
    run("heat-wrap")
    trial = draft()
    del trial.criteria[1]
    trial.criteria[0].value["source_text"] = "Age \\>= 18 years"
    trial.save_revision()
    record = record_of("heat-wrap")
    record["protocolSection"]["statusModule"]["overallStatus"] = "SUSPENDED"
    again(record)
    assert len(draft().criteria) == 5
    assert draft().criteria[0].value["source_text"] == "Age \\>= 18 years"


def test_sites_follow_the_registry_and_those_of_editors_stay() -> None:
    run("heat-wrap")
    trial = draft()
    ours = {"type": "site", "value": {"name": "Ours", "city": "A", "country": "B"}}
    trial.sites = [*trial.sites.raw_data, ours]
    trial.save_revision()
    record = record_of("heat-wrap")
    harbour, hill = record["protocolSection"]["contactsLocationsModule"]["locations"]
    harbour["status"] = "COMPLETED"
    locations = [harbour, {**hill, "facility": "Valley Hospital"}]
    record["protocolSection"]["contactsLocationsModule"]["locations"] = locations
    imported = again(record)
    assert told(imported, "site.changed") == ["Harbour Clinic, Porttown, Ireland: recruiting: yes -> no"]
    assert told(imported, "site.removed") == ["Hill Hospital, Hilltown, Ireland"]
    assert told(imported, "site.added") == ["Valley Hospital, Hilltown, Ireland"]
    names = [(child.value["name"], bool(child.value.get("recruiting"))) for child in draft().sites]
    assert names == [("Harbour Clinic", False), ("Ours", False), ("Valley Hospital", False)]


def test_a_removed_criterion_is_told_with_its_rule() -> None:
    run("heat-wrap")
    bind("open-skin-where-the-wrap-would")
    record = record_of("heat-wrap")
    module = record["protocolSection"]["eligibilityModule"]
    module["eligibilityCriteria"] = module["eligibilityCriteria"].replace(
        "* Open skin where the wrap would lie\n", ""
    )
    (removed,) = told(again(record), "criterion.removed")
    assert removed.endswith("About open-skin-where-the-wrap-would.; “How old are you?” is 18 or more)")


def correct(**words: object) -> None:
    """What an editor writes into the first site."""
    trial = draft()
    first, *others = trial.sites.raw_data
    trial.sites = [{**first, "value": {**first["value"], **words}}, *others]
    trial.save_revision()


def test_corrections_of_a_site_are_kept_and_the_rest_follows_the_registry() -> None:
    run("heat-wrap")
    correct(email="team@example.org", region="County Cork")
    record = record_of("heat-wrap")
    harbour, _ = record["protocolSection"]["contactsLocationsModule"]["locations"]
    harbour["status"] = "COMPLETED"
    harbour["contacts"][0]["email"] = "new@example.org"
    imported = again(record)
    site = draft().sites[0].value
    assert (site["email"], site["region"], site["recruiting"]) == ("team@example.org", "County Cork", False)
    place = "Harbour Clinic, Porttown, Ireland"
    assert told(imported, "site.kept") == [f"{place}: email: team@example.org -> new@example.org"]
    assert told(imported, "site.changed") == [f"{place}: recruiting: yes -> no"]


def test_a_removed_site_is_told_with_what_an_editor_had_corrected() -> None:
    run("heat-wrap")
    correct(email="team@example.org")
    record = record_of("heat-wrap")
    del record["protocolSection"]["contactsLocationsModule"]["locations"][0]
    (removed,) = told(again(record), "site.removed")
    assert removed == "Harbour Clinic, Porttown, Ireland (taken out: email: team@example.org)"


def test_every_contact_is_used_or_told() -> None:
    record = record_of("heat-wrap")
    module = record["protocolSection"]["contactsLocationsModule"]
    module["centralContacts"] = [{"name": "Central desk", "role": "CONTACT", "phone": "555 0100"}]
    module["locations"][0]["contacts"] = [
        {"name": "Study desk", "role": "CONTACT", "email": "study@example.org"},
        {"name": "Night desk", "role": "CONTACT", "phone": "555 0101"},
        {"name": "Ines Duarte, MD", "role": "PRINCIPAL_INVESTIGATOR"},
        {"name": "Kim Doe", "role": "CONTACT", "phone": "555 0102", "email": "kim@example.org"},
    ]
    imported = again(record)
    site = draft().sites[0].value
    assert (site["email"], site["telephone"]) == ("study@example.org", "555 0101")
    assert told(imported, "contact.other") == ["Harbour Clinic: Kim Doe, CONTACT, 555 0102, kim@example.org"]
    assert told(imported, "contact.study") == ["Central desk, CONTACT, 555 0100"]


def test_the_command_reads_a_file_and_reports(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("import_trial", str(FOLDER / "heat-wrap.json"))
    report = capsys.readouterr().out
    assert report.startswith("“Heat Wrap at Night for Lower Back Pain”: created, a draft\n\nRead\n")
    assert "    3  inclusion criteria\n    3  exclusion criteria\n    2  sites\n" in report
    assert "  criteria.remark: a remark that is no criterion\n      The above information" in report
    assert "Nothing is published." in report


def test_the_command_reads_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data_of("sparse"))))
    call_command("import_trial", "-")
    assert "“NCT90000006”: created, a draft" in capsys.readouterr().out


def test_the_command_refuses_and_writes_nothing(tmp_path: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text("{")
    with pytest.raises(CommandError, match=r"record\.unreadable: This is not JSON"):
        call_command("import_trial", str(broken))
    with pytest.raises(CommandError, match=r"file\.unreadable: "):
        call_command("import_trial", str(tmp_path / "absent.json"))
    with pytest.raises(CommandError, match=r"locale\.unknown: There is no language xx here"):
        call_command("import_trial", str(FOLDER / "sparse.json"), locale="xx")
    assert not Trial.objects.exists()


def test_a_locked_trial_is_left_alone() -> None:
    run("heat-wrap")
    Trial.objects.update(locked=True)
    revision = Trial.objects.get().latest_revision_id
    with pytest.raises(CommandError, match=r"trial.locked: “Heat Wrap"):
        call_command("import_trial", str(FOLDER / "heat-wrap.json"))
    assert Trial.objects.get().latest_revision_id == revision
