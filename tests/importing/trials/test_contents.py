from datetime import date

from pages.importing.trials.contents import Contents, contents_of
from tests.importing.trials.reading import record_of


def told(contents: Contents) -> set[tuple[str, str]]:
    return {(finding.code, finding.text) for finding in contents.findings}


def test_the_facts_of_a_record() -> None:
    assert contents_of(record_of("heat-wrap")).facts == {
        "registry": "clinicaltrials_gov",
        "registry_number": "NCT90000001",
        "public_title": "Heat Wrap at Night for Lower Back Pain",
        "summary": "We compare two ways of treating the condition at home.",
        "recruitment_status": "recruiting",
        "status_as_of": date(2026, 2, 1),
        "phase": "phase_2",
        "randomised": True,
        "masking": "double",
        "participants": 120,
        "placebo_controlled": True,
        "investigational_product": "Heat wrap",
        "comparator": "Cool wrap",
        "sponsor": "Example University Hospital",
        "investigator": "Ines Duarte, MD",
        "sex": "all",
        "healthy_volunteers": False,
        "minimum_age_months": 216,
        "maximum_age_months": 840,
    }


def test_the_sites_of_a_record() -> None:
    first, second = (site["value"] for site in contents_of(record_of("heat-wrap")).sites)
    assert first == {
        "name": "Harbour Clinic",
        "city": "Porttown",
        "region": "Munster",
        "country": "Ireland",
        "telephone": "+353 00 000 0000 ext. 12",
        "email": "study@example.org",
        "recruiting": True,
    }
    assert (second["name"], second["recruiting"], second["telephone"]) == ("Hill Hospital", False, "")


def test_ages_of_every_unit() -> None:
    contents = contents_of(record_of("infants"))
    assert (contents.facts["minimum_age_months"], contents.facts["maximum_age_months"]) == (0, 2)
    assert contents.facts["phase"] == "phase_1_2"
    assert {("age.rounded", "minimumAge: 12 Hours"), ("age.rounded", "maximumAge: 6 Weeks")} <= told(contents)


def test_what_is_absent_and_what_has_no_limit() -> None:
    contents = contents_of(record_of("numbered"))
    assert contents.facts["maximum_age_months"] is None
    assert "healthy_volunteers" not in contents.facts
    assert ("value.missing", "healthyVolunteers") in told(contents)
    assert ("criteria.furniture", "Page 2 of 5") in told(contents)


def test_people_apart_by_sex_and_age() -> None:
    contents = contents_of(record_of("sub-populations"))
    assert contents.facts["recruitment_status"] == "active_not_recruiting"
    assert ("module.missing", "armsInterventionsModule") in told(contents)
    assert ("gender.described", "Chosen by sex recorded at birth") in told(contents)
    assert ("criteria.remark", "Pupils of four schools") in told(contents)
    assert ("sex.apart", "• Age 10 to 14 years") in told(contents)
    assert ("age.other", "• Age 12 to 16 years") in told(contents)
    assert {"randomised", "masking"}.isdisjoint(contents.facts)


def test_what_contradicts_itself_is_told() -> None:
    record = record_of("sub-populations")
    protocol = record["protocolSection"]
    protocol["eligibilityModule"] |= {"minimumAge": "6 Months", "maximumAge": "90 Days", "sex": "FEMALE"}
    protocol["identificationModule"]["briefTitle"] = "Heat &amp; cold"
    contents = contents_of(record)
    assert ("age.reversed", "6 months, 3 months") in told(contents)
    assert ("sex.apart", "• Age 12 to 16 years") in told(contents)
    assert ("sex.apart", "• Age 10 to 14 years") not in told(contents)
    assert ("value.entities", "briefTitle") in told(contents)
    assert contents.facts["public_title"] == "Heat & cold"


def test_escapes_of_facts_are_read_and_told() -> None:
    record = record_of("heat-wrap")
    protocol = record["protocolSection"]
    protocol["identificationModule"]["briefTitle"] = "Heat \\[HW\\_1\\] &amp; cold C:\\x"
    protocol["conditionsModule"]["conditions"] = ["Back pain \\[chronic\\]"]
    contents = contents_of(record)
    assert contents.facts["public_title"] == "Heat [HW_1] & cold C:\\x"
    assert contents.conditions == ("Back pain [chronic]",)
    assert {("value.escaped", "briefTitle"), ("value.escaped", "conditions")} <= told(contents)


def test_words_that_are_unknown_are_told_and_not_guessed() -> None:
    contents = contents_of(record_of("paragraphs"))
    assert {
        ("value.unknown", "overallStatus: TEMPORARILY_NOT_AVAILABLE"),
        ("value.unknown", "statusVerifiedDate: spring"),
        ("value.unknown", "allocation: BY_LOTTERY"),
        ("value.unknown", "minimumAge: Adult"),
    } <= told(contents)
    unread = {"recruitment_status", "status_as_of", "randomised", "minimum_age_months"}
    assert unread.isdisjoint(contents.facts)


def test_missing_modules_are_told_each_once() -> None:
    findings = contents_of(record_of("sparse")).findings
    assert [finding.text for finding in findings if finding.code == "module.missing"] == [
        *("descriptionModule", "statusModule", "designModule", "armsInterventionsModule"),
        *("sponsorCollaboratorsModule", "conditionsModule"),
    ]


def test_odd_shapes_and_long_texts_are_told() -> None:
    contents = contents_of(record_of("odd-shapes"))
    assert len(contents.facts["public_title"]) == 300
    assert {code for code, _ in told(contents)} >= {"value.cut", "value.shape"}
    shapes = {text for code, text in told(contents) if code == "value.shape"}
    assert shapes == {"count", "armGroups", "locations", "healthyVolunteers", "conditions"}
    assert [len(site["value"]["name"]) for site in contents.sites] == [160]
