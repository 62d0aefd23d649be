"""An ethics board's approval of the words that recruit: of one landing page, or of one call to action."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.conf import settings
from django.db import models

from pages.models.unit_of_work import unit_of_work


class Approval(models.Model):
    """It covers one text, which the server kept as it was shown; any other text needs another approval.

    It is of `page` or of `call_to_action`. As the record of who approved which words, it outlives either.
    """

    page = models.ForeignKey(
        "pages.TrialLandingPage", null=True, on_delete=models.SET_NULL, related_name="approvals"
    )
    call_to_action = models.ForeignKey(
        "pages.CallToAction", null=True, on_delete=models.SET_NULL, related_name="approvals"
    )
    title = models.CharField(
        max_length=255, default="", editable=False, help_text="What it was called when it was approved."
    )
    document_id = models.UUIDField(
        null=True, editable=False, help_text="Its id in the API, also after it is deleted."
    )
    trial = models.ForeignKey(
        "pages.Trial", null=True, on_delete=models.PROTECT, related_name="+", editable=False
    )
    locale = models.ForeignKey(
        "wagtailcore.Locale", on_delete=models.PROTECT, related_name="+", editable=False
    )
    content_hash = models.CharField("hash of the text", max_length=64, editable=False)
    text = models.TextField("approved text", editable=False)
    ethics_body = models.CharField(max_length=250, help_text="Who approved it, for example: Example IRB.")
    reference = models.CharField(max_length=120, help_text="The number of the study with the ethics body.")
    item_number = models.CharField(
        max_length=60, blank=True, help_text="Its number among the approved materials."
    )
    version = models.CharField(max_length=60, help_text="The version or date on the approved text.")
    approved_on = models.DateField(help_text="The first day on which it may be shown.")
    expires_on = models.DateField(help_text="The last day on which it may be shown.")
    countries = models.CharField(
        max_length=250, blank=True, help_text="For which countries or sites. Empty: for all of the trial's."
    )
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    recorded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("expires_on", "pk")
        indexes = [
            models.Index(fields=["page", "content_hash"], name="approval_page_text"),
            models.Index(fields=["call_to_action", "content_hash"], name="approval_call_text"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(expires_on__gte=models.F("approved_on")),
                name="approval_dates_in_order",
                violation_error_message="It cannot expire before it was given.",
            ),
            models.CheckConstraint(
                condition=models.Q(page=None) | models.Q(call_to_action=None), name="approval_of_one_text"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reference}, version {self.version}"

    @property
    def subject_name(self) -> str:
        """What editors know the page or the call by, which may be gone."""
        subject = self.page or self.call_to_action
        return str(subject) if subject else f"{self.title} (deleted)"

    @property
    def starts(self) -> datetime:
        return _midnight(self.approved_on)

    @property
    def ends(self) -> datetime:
        """The first moment at which it is no longer good."""
        return _midnight(self.expires_on + timedelta(days=1))

    def is_good(self, at: datetime) -> bool:
        return self.starts <= at < self.ends

    def save(self, *args: Any, **kwargs: Any) -> None:
        with unit_of_work():
            super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        with unit_of_work():
            return super().delete(*args, **kwargs)


def _midnight(day: date) -> datetime:
    """Days are those of UTC, as everywhere in this project."""
    return datetime.combine(day, time(), tzinfo=UTC)
