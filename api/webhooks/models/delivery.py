"""One message for one receiver: the queue while it waits, the log afterwards."""

from uuid import uuid4

from django.db import models

from api.webhooks.models.endpoint import Endpoint


class Delivery(models.Model):
    """What became of one change on its way to one endpoint. It holds no content, no secret, no address."""

    class State(models.TextChoices):
        PENDING = "pending", "waiting"
        RESEND = "resend", "to be sent again"
        DELIVERED = "delivered", "delivered"
        FAILED = "failed", "given up"

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    """The message's `webhook-id` is made of it, so that it is the same at each attempt."""
    endpoint = models.ForeignKey(Endpoint, on_delete=models.CASCADE, related_name="deliveries")
    entry = models.BigIntegerField("outbox entry")
    """The number of the outbox entry: messages go in this order, which is that of sequences."""
    sequence = models.BigIntegerField()
    document_id = models.UUIDField("document")
    type = models.CharField(max_length=64)
    locale = models.CharField("language", max_length=12, blank=True)
    withdrawn = models.BooleanField()
    changed_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.PENDING)
    attempts = models.PositiveIntegerField(default=0)
    attempted_at = models.DateTimeField("last attempt", null=True)
    last_status = models.PositiveIntegerField(null=True)
    last_error = models.TextField(blank=True)
    delivered_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name_plural = "deliveries"
        ordering = ["-entry", "endpoint"]
        constraints = [models.UniqueConstraint(fields=["endpoint", "entry"], name="delivery_once")]
        indexes = [
            models.Index(fields=["state", "endpoint", "entry"], name="delivery_queue"),
            models.Index(fields=["changed_at"], name="delivery_age"),
        ]

    def __str__(self) -> str:
        return f"{self.event} {self.document_id}"

    @property
    def message_id(self) -> str:
        return f"msg_{self.id.hex}"

    @property
    def ended(self) -> bool:
        """Whether nothing more happens to it unless somebody has it sent again."""
        return self.state in {self.State.DELIVERED, self.State.FAILED}

    @property
    def held_back(self) -> bool:
        """Whether it waits until its endpoint is tried again after a failure."""
        return (
            self.state == self.State.PENDING
            and self.endpoint.enabled
            and self.endpoint.next_attempt_at is not None
        )

    @property
    def subject(self) -> str:
        """The title and path readers see now, where they were read with the row; else type and id."""
        shown = [getattr(self, name, None) for name in ("title", "path")]
        return " ".join(filter(None, shown)) or f"{self.type} {self.document_id}"

    @property
    def change(self) -> str:
        return "withdrawn" if self.withdrawn else "published"

    @property
    def event(self) -> str:
        return f"document.{self.change}"
