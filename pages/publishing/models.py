"""The tables that delivery reads. Nothing public in them is a draft, private or expired.

Beside them stand what publishing itself remembers: pins, which drafts place which questions, preview tokens.
"""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q

PAGE_ORDERS = ("published_at", "updated_at", "title", "review_due")
"""What lists of pages are ordered by, either way: an index each, so that no page of a list is far."""

Place = tuple[str, str | None, str | None, bool]
"""Where readers find a document: site, path, key, and whether it answers for hosts that no site names."""


class PublishedDocument(models.Model):
    """One public object in one language, compiled: immutable until something it is made of changes."""

    id = models.UUIDField(primary_key=True, editable=False)
    content_id = models.UUIDField(db_index=True)
    type = models.CharField(max_length=64)
    locale = models.CharField(max_length=12)
    site = models.CharField(max_length=255, blank=True)
    path = models.CharField(max_length=1024, null=True)
    key = models.CharField(max_length=1024, null=True)
    """What a document without a page is looked up by: a slug, an old path, a host name."""
    title = models.CharField(max_length=255)
    published_at = models.DateTimeField()
    updated_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    review_due = models.DateField(null=True)
    recruitment_status = models.CharField(max_length=30, blank=True)
    """Of the trial that the document is, shows or leads to: what lists of trials filter by.

    Empty on a landing page that no approval covers, so that what leads there is compiled anew when
    that changes.
    """
    valid_until = models.DateTimeField(null=True, db_index=True)
    sequence = models.BigIntegerField()
    hash = models.CharField(max_length=64)
    shape_hash = models.CharField(max_length=16)
    source = models.CharField(max_length=128, unique=True)
    """The object it was compiled from, as "model.label:pk"."""
    fallback = models.BooleanField(default=False)
    """On the document of a site: whether it answers for hosts that no site names."""
    keys = models.TextField()
    """The surrogate keys, separated by spaces."""
    body = models.TextField()
    """The document as canonical JSON: these characters are the REST response."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["site", "path"], name="document_site_path"),
            models.UniqueConstraint(fields=["type", "site", "locale", "key"], name="document_key"),
        ]
        indexes = [
            models.Index(fields=["type", "locale", "title", "id"], name="document_type_title"),
            *(
                models.Index(
                    fields=["site", order, "id"], name=f"page_{order}", condition=Q(path__isnull=False)
                )
                for order in PAGE_ORDERS
            ),
            models.Index(
                fields=["site", "type", "published_at", "id"],
                name="page_type_published_at",
                condition=Q(path__isnull=False),
            ),
            models.Index(fields=["sequence", "id"], name="document_sequence"),
            models.Index(fields=["type", "recruitment_status", "title", "id"], name="document_recruitment"),
        ]

    def __str__(self) -> str:
        return f"{self.type} {self.path or self.key}"

    @property
    def place(self) -> Place:
        return self.site, self.path, self.key, self.fallback


class DocumentCondition(models.Model):
    """Which conditions a document is about: what lists filter by."""

    document = models.ForeignKey(PublishedDocument, on_delete=models.CASCADE, related_name="conditions")
    slug = models.CharField(max_length=160)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["slug", "document"], name="document_condition_once")]

    def __str__(self) -> str:
        return self.slug


class DocumentDependency(models.Model):
    """What a document was compiled from, and what it looked for and did not find."""

    document = models.ForeignKey(PublishedDocument, on_delete=models.CASCADE, related_name="dependencies")
    source = models.CharField(max_length=128)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["source", "document"], name="document_dependency_once")
        ]

    def __str__(self) -> str:
        return self.source


class Tombstone(models.Model):
    """A document that is no longer public, or no longer of this type. It keeps no word of the content."""

    id = models.UUIDField(primary_key=True, editable=False, default=uuid4)
    document_id = models.UUIDField(editable=False)
    type = models.CharField(max_length=64)
    locale = models.CharField(max_length=12)
    site = models.CharField(max_length=255, blank=True)
    path = models.CharField(max_length=1024, null=True)
    gone = models.BooleanField()
    """Whether readers may be told that it was here (410); false when it became private (404)."""
    withdrawn_at = models.DateTimeField()
    sequence = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document_id", "type"], name="tombstone_document_type")
        ]
        indexes = [
            models.Index(fields=["site", "path"], name="tombstone_site_path"),
            models.Index(fields=["sequence", "document_id"], name="tombstone_sequence"),
        ]

    def __str__(self) -> str:
        return f"{self.type} {self.path}"


class OutboxEntry(models.Model):
    """A change that other systems must hear of, written with the change and sent after it."""

    sequence = models.BigIntegerField(db_index=True)
    document_id = models.UUIDField()
    type = models.CharField(max_length=64)
    locale = models.CharField(max_length=12, blank=True)
    withdrawn = models.BooleanField(default=False)
    keys = models.JSONField(default=list)
    created_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, db_index=True)

    class Meta:
        verbose_name_plural = "outbox entries"

    def __str__(self) -> str:
        return f"{self.sequence} {self.type}"


class QuestionPin(models.Model):
    """Which version of a question a placement on a live page asks; the compiler reads it.

    Publishing the page writes it for what is newly placed. Afterwards only a person's choice moves it: a
    newer version of the question waits for that choice, which may be to leave it.
    """

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="question_pins")
    block_id = models.CharField(max_length=36)
    version = models.ForeignKey(
        "pages.EligibilityQuestionVersion", on_delete=models.PROTECT, related_name="pins"
    )
    left_at = models.PositiveIntegerField(default=0)
    """The newest version that a person decided not to follow."""

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [models.UniqueConstraint(fields=["page", "block_id"], name="question_pin_of_placement")]

    def __str__(self) -> str:
        return f"{self.block_id} {self.version}"


class DraftPlacement(models.Model):
    """That the latest draft of a page asks a question, whether or not the page is live."""

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="draft_placements")
    question = models.ForeignKey(
        "pages.EligibilityQuestion", on_delete=models.PROTECT, related_name="draft_placements"
    )

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [models.UniqueConstraint(fields=["page", "question"], name="draft_placement_once")]

    def __str__(self) -> str:
        return f"{self.page_id} {self.question_id}"


class PreviewToken(models.Model):
    """A draft as a form had it, for the person and session that asked. Secrets are kept as hashes."""

    nonce_hash = models.CharField(max_length=64, primary_key=True)
    model = models.CharField(max_length=100)
    content = models.TextField()
    """The object as JSON, complete or not."""
    refused = models.TextField(default="[]")
    """What its form would be refused for, as JSON: findings of no rule."""
    mode = models.CharField(max_length=32)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    session_hash = models.CharField(max_length=64, db_index=True)
    expires_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.model} as {self.mode}"
