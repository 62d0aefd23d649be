"""Recruitment wording: what ethics boards and regulators ask of words that invite people into a study.

`RULES_VERSION` names this set of rules; docs/recruitment-rules.md lists them.
"""

RULES_VERSION = "2026.4"
"""Grows with any change of what the rules of recruitment find."""
