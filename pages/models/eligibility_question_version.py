"""What an eligibility question said when it was published: kept for the pages that are pinned to it."""

from typing import Any

from django.db import models


class EligibilityQuestionVersion(models.Model):
    """Written once by publishing the question, never changed."""

    question = models.ForeignKey(
        "pages.EligibilityQuestion", on_delete=models.CASCADE, related_name="versions"
    )
    number = models.PositiveIntegerField()
    content: "models.JSONField[dict[str, Any], dict[str, Any]]" = models.JSONField()
    """The question's `written_fields`, as a revision serialises them."""
    published_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["question", "number"], name="eligibility_question_version_once")
        ]

    def __str__(self) -> str:
        return f"{self.content['key']} {self.number}"

    @property
    def is_current(self) -> bool:
        return self.number == self.question.version
