"""An ethics board's approval of the words that recruit on one landing page."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.conf import settings
from django.db import models

from pages.models.unit_of_work import unit_of_work


class Approval(models.Model):
    """It covers one text, which the server kept as it was shown; any other text needs another approval.

    It is the record of who approved which words, so it outlives the page.
    """

    page = models.ForeignKey(
        "pages.TrialLandingPage", null=True, on_delete=models.SET_NULL, related_name="approvals"
    )
    page_title = models.CharField(
        max_length=255, default="", editable=False, help_text="What the page was called when it was approved."
    )
    document_id = models.UUIDField(
        null=True, editable=False, help_text="The id of the page in the API, also after the page is deleted."
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
        max_length=60, blank=True, help_text="The number of this page among the approved materials."
    )
    version = models.CharField(max_length=60, help_text="The version or date on the approved page.")
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
        indexes = [models.Index(fields=["page", "content_hash"], name="approval_page_text")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(expires_on__gte=models.F("approved_on")),
                name="approval_dates_in_order",
                violation_error_message="It cannot expire before it was given.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.reference}, version {self.version}"

    @property
    def page_name(self) -> str:
        """What editors know the page by, which may be gone."""
        return self.page.title if self.page else f"{self.page_title} (deleted)"

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
