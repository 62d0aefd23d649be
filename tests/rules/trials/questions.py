"""Published questions of every kind of answer, by key."""

from tests.rules.wire import Wire, band, option, question

QUESTIONS: dict[str, Wire] = {
    "smokes": question("YesNoUnsureAnswer", text="Do you smoke?", yes_label="Yes", no_label="No"),
    "sex": question("SingleChoiceAnswer", text="Your sex?", options=[option("female"), option("male")]),
    "age-band": question(
        "AgeBandAnswer", text="How old?", bands=[band("under_65", 0, 64), band("65_or_over", 65)]
    ),
    "medicines": question(
        "MultipleChoiceAnswer",
        text="What do you take?",
        options=[option("heat"), option("aspirin"), option("herbs"), option("none", exclusive=True)],
    ),
    "age-years": question("IntegerAnswer", text="How old are you?", minimum=0, maximum=120),
    "weight": question(
        "DecimalAnswer", text="Your weight?", unit="kg", unit_label="kg", minimum=30.5, maximum=None
    ),
    "last-visit": question("MonthAnswer", text="Your last visit?", earliest="2000-01", latest=""),
}
