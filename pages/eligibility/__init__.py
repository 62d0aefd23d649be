"""Which criteria of a trial a person's answers meet: pure, three-valued, the same here and in the browser.

Unanswered, "unsure" and "prefer_not_to_say" are unknown, and unknown is a value; a wrong type is an error,
never unknown and never a default. `frontend_contract/eligibility` has the same rules in JavaScript.
"""
