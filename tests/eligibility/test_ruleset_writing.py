from pages.eligibility.ruleset_reading import read_ruleset
from pages.eligibility.ruleset_writing import ruleset_hash, written_ruleset

AGE = {"key": "age", "kind": "inclusion", "rule": {"between": ["age-years", 18, 64.5]}}
HASH = "e8eebcec76462741a894c44e62f78323c8fd954cef3e8e8643bf9ab6d7000ec1"


def hashed(**changes: object) -> str:
    return ruleset_hash(read_ruleset([{**AGE, **changes}]))


def test_a_ruleset_is_written_with_all_its_fields() -> None:
    rule = {"any": [{"not": {"in": ["word", ["a", "b"]]}}, {"eq": ["number", 3]}]}
    written = [{"key": "one", "kind": "exclusion", "rule": rule, "when": AGE["rule"], "strength": "confirm"}]
    assert written_ruleset(read_ruleset(written)) == written


def test_the_hash_is_of_the_rules_however_they_are_written() -> None:
    assert hashed() == HASH
    assert hashed(when=None, strength="hard", rule={"between": ["age-years", 18.0, 64.5]}) == HASH


def test_any_change_of_a_rule_changes_the_hash() -> None:
    changed = [
        hashed(strength="confirm"),
        hashed(kind="exclusion"),
        hashed(key="years"),
        hashed(when=AGE["rule"]),
        hashed(rule={"between": ["age-years", 18, 65]}),
    ]
    assert len({HASH, *changed}) == 6
