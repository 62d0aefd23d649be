"""Where webhooks go."""

import re
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone

from api.webhooks.addresses import is_plainly_private
from api.webhooks.signing import InvalidSecret, key_of, new_secret

URL = re.compile(r"https?://(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:[0-9]{1,5})?(/[!-\"$-~]*)?", re.IGNORECASE)
NOT_PUBLIC = (
    "{host} is not on the public internet. Give the address at which the receiver is reached from outside."
)


def check_secret(value: str) -> None:
    try:
        key_of(value)
    except InvalidSecret as error:
        raise ValidationError(str(error), code="invalid") from error


def check_url(value: str) -> None:
    """What can be seen to be wrong without asking for the address; that is checked at each delivery."""
    private = settings.WEBHOOKS_ALLOW_PRIVATE_ADDRESSES
    if not URL.fullmatch(value):
        raise ValidationError("Give an address of plain letters, without a user name and without a #.")
    parts = urlsplit(value)
    if parts.scheme != "https" and not private:
        raise ValidationError("Webhooks go over HTTPS: the address has to start with https://.")
    if not private and is_plainly_private(parts.hostname or ""):
        raise ValidationError(NOT_PUBLIC.format(host=parts.hostname))


class Endpoint(models.Model):
    """A receiver of webhooks, and how it does."""

    name = models.CharField(max_length=100, help_text="Whom it belongs to, for the list.")
    url = models.CharField(
        "address",
        max_length=500,
        validators=[check_url],
        help_text="The public HTTPS address that messages are sent to.",
    )
    secret = models.CharField(
        max_length=100,
        default=new_secret,
        validators=[check_secret],
        help_text="Give it to the receiver, who verifies messages with it. To change it, enter another, or"
        " leave the field empty to have one made.",
    )
    types = models.JSONField(default=list, blank=True, help_text="Only these types; none ticked means all.")
    locales = models.JSONField(
        "languages", default=list, blank=True, help_text="Only these languages; none ticked means all."
    )
    enabled = models.BooleanField(
        default=True,
        help_text="Changes made while it is off are not sent later: the receiver can read /api/v1/changes/.",
    )
    note = models.TextField(blank=True, editable=False)
    """Why it was turned off; shown to editors."""
    failures = models.PositiveIntegerField(default=0, editable=False)
    """How many deliveries in a row have failed."""
    failing_since = models.DateTimeField(null=True, editable=False)
    next_attempt_at = models.DateTimeField(null=True, editable=False)
    """Nothing is sent before; None when all is well."""
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def wants(self, *, type: str, locale: str) -> bool:  # noqa: A002 - as documents call it
        """Whether a change is for it; what has no language is for every language."""
        return (not self.types or type in self.types) and (
            not self.locales or not locale or locale in self.locales
        )

    def begin_anew(self) -> None:
        """Forget what went wrong, because an editor has put it right."""
        self.note, self.failures, self.failing_since, self.next_attempt_at = "", 0, None, None

    @property
    def health(self) -> str:
        """For the list."""
        if not self.enabled:
            return "Off" + (f". {self.note}" if self.note else "")
        if self.failing_since:
            return f"Failing since {timezone.localtime(self.failing_since):%Y-%m-%d %H:%M}"
        return "On"
