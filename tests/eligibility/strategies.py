"""Criteria and answers that fit each other, for hypothesis."""

from typing import Any

from hypothesis import strategies as st

Json = dict[str, Any]
NUMBERS: st.SearchStrategy[int | float] = st.one_of(
    st.integers(-3, 3), st.sampled_from([0.1, 0.5, 1.0, 2**53 - 1])
)
WORDS = st.sampled_from(["yes", "no", "größer", "0"])
MONTHS = st.sampled_from(["2023-12", "2024-01", "2024-02"])
NOTHING = st.sampled_from([None, "unsure", "prefer_not_to_say"])


def _some(values: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(values, min_size=1, max_size=3, unique=True)


def _ordered(question: str, values: st.SearchStrategy[Any]) -> st.SearchStrategy[Json]:
    return st.one_of(
        values.map(lambda value: {"gte": [question, value]}),
        values.map(lambda value: {"lte": [question, value]}),
        st.tuples(values, values).map(lambda pair: {"between": [question, *sorted(pair)]}),
    )


def _equal(question: str, values: st.SearchStrategy[Any]) -> st.SearchStrategy[Json]:
    return st.one_of(
        values.map(lambda value: {"eq": [question, value]}),
        _some(values).map(lambda some: {"in": [question, some]}),
    )


COMPARISONS = st.one_of(
    *(_equal(f"word-{n}", WORDS) for n in (1, 2)),
    *(st.one_of(_equal(f"number-{n}", NUMBERS), _ordered(f"number-{n}", NUMBERS)) for n in (1, 2)),
    _ordered("month", MONTHS),
    _some(WORDS).map(lambda some: {"overlaps": ["options", some]}),
)
ANSWERS: dict[str, st.SearchStrategy[Any]] = {
    "word-1": WORDS,
    "word-2": WORDS,
    "number-1": NUMBERS,
    "number-2": NUMBERS,
    "month": MONTHS,
    "options": _some(st.one_of(WORDS, st.just("unsure"))),
}
RULES: st.SearchStrategy[Json] = st.recursive(
    COMPARISONS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda rules: {"all": rules}),
        st.lists(inner, min_size=1, max_size=3).map(lambda rules: {"any": rules}),
        inner.map(lambda rule: {"not": rule}),
    ),
    max_leaves=5,
)
CRITERIA: st.SearchStrategy[list[Json]] = st.lists(
    st.fixed_dictionaries(
        {
            "key": st.sampled_from([f"criterion-{n}" for n in range(6)]),
            "kind": st.sampled_from(["inclusion", "exclusion"]),
            "rule": RULES,
            "when": st.one_of(st.none(), RULES),
            "strength": st.sampled_from(["hard", "confirm"]),
        }
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda criterion: criterion["key"],
)


def answers(including_nothing: bool = True) -> st.SearchStrategy[Json]:
    """Answers to some of the questions; with nothing said in some, if wished."""
    given = {key: st.one_of(value, NOTHING) if including_nothing else value for key, value in ANSWERS.items()}
    return st.fixed_dictionaries({}, optional=given)
