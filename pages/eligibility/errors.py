"""What is wrong with a rule or with answers."""

from dataclasses import dataclass


@dataclass
class RuleError(ValueError):
    """A rule that cannot be used.

    `place` leads to it, for example "criteria[2].rule.all[0]"; `reason` is a sentence for who wrote it.
    """

    place: str
    reason: str

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}"


@dataclass
class AnswerError(ValueError):
    """Answers of a wrong type: what is expected, by question. It never holds an answer."""

    reasons: dict[str, str]

    def __str__(self) -> str:
        return "; ".join(f"{key}: {reason}" for key, reason in self.reasons.items())
