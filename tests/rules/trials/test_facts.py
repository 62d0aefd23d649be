from pages.rules.trials.facts import ages_out_of_order, idle_sites, missing_facts, unsaid_facts
from tests.rules.wire import trial


def test_what_a_trial_cannot_do_without() -> None:
    document = trial(public_title="", slug=" ", registry_number="", sponsor=None)
    assert [problem.field for problem in missing_facts(document)] == [
        *("public_title", "slug", "registry_number", "sponsor")
    ]


def test_ages_in_order() -> None:
    assert list(ages_out_of_order(trial(minimum_age_months=216, maximum_age_months=216))) == []
    (problem,) = ages_out_of_order(trial(minimum_age_months=216, maximum_age_months=215))
    assert problem.field == "maximum_age_months"
    assert list(ages_out_of_order(trial(maximum_age_months=0))) == []


def test_where_chance_decides_the_groups_are_named() -> None:
    assert [problem.field for problem in unsaid_facts(trial(randomised=True))] == ["comparator", "allocation"]
    assert list(unsaid_facts(trial())) == []


def test_sites_that_do_not_recruit() -> None:
    sites = [{"recruiting": False}, {"recruiting": True}]
    assert list(idle_sites(trial(sites=sites))) == []
    assert [problem.field for problem in idle_sites(trial(sites=sites[:1]))] == ["sites"]
    assert list(idle_sites(trial(sites=sites[:1], recruitment_status="completed"))) == []
