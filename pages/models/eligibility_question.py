"""An eligibility question: one reviewed wording, used by many trials and pages. It holds no rule."""

import json
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import LockableMixin, WorkflowMixin
from wagtail.search import index

from pages.blocks.coding import CodingList
from pages.blocks.eligibility import EligibilityAnswer, SafetyResponseList
from pages.models.cleaned_words import cleaned
from pages.models.content_version import ContentVersion
from pages.models.eligibility_question_version import EligibilityQuestionVersion
from pages.models.kept_answer import broken_promise
from pages.models.question_in_use import QuestionInUse
from pages.models.snippet import SLUG, PublicSnippet
from pages.models.unit_of_work import unit_of_work

SLOTS_HELP = "You may use {condition}, {medication} and {months}: each page fills them."
KEEPS_KEY = "A published question keeps its key: trials and pages name it. Make a new question instead."
STREAMS = ("answer", "safety_responses", "codes")
ONE_KEY = "Its translation has another key. A question has one key in every language."


class Sensitivity(models.TextChoices):
    """How private an answer is."""

    STANDARD = "standard", "Standard"
    SENSITIVE = "sensitive", "Sensitive"
    SPECIAL_CATEGORY = "special_category", "Special category (health, sex life, origin, belief)"


class EligibilityQuestion(WorkflowMixin, LockableMixin, index.Indexed, PublicSnippet):
    """Each published change of what readers see is a version of its own, and the older ones stay public."""

    key = models.CharField(
        max_length=80,
        validators=[SLUG],
        help_text="Names the question in rules and in the API, for ever: for example age-years.",
    )
    version = models.PositiveIntegerField(
        default=0, editable=False, help_text="Grows with every published change."
    )
    text = models.CharField(max_length=300, help_text=f"The question in plain words. {SLOTS_HELP}")
    help_text = models.TextField(blank=True, help_text="What makes it easier to answer.")
    why_we_ask = models.TextField(help_text="Why the answer matters, in a sentence readers see.")
    answer = StreamField(EligibilityAnswer(), help_text="What an answer is.")
    allow_unsure = models.BooleanField(default=True, help_text="Whether people may say that they are unsure.")
    allow_prefer_not_to_say = models.BooleanField(
        default=True, help_text="Whether people may say that they prefer not to say."
    )
    safety_responses = StreamField(
        SafetyResponseList(),
        blank=True,
        help_text="What to show at once after an answer that may mean danger.",
    )
    codes = StreamField(
        CodingList(), blank=True, help_text="Codes of the question in clinical terminologies."
    )
    sensitivity = models.CharField(
        max_length=20,
        choices=Sensitivity.choices,
        default=Sensitivity.SPECIAL_CATEGORY,
        help_text="How private the answer is.",
    )

    retired = models.BooleanField(
        default=False, help_text="Tick to stop new use. Pages that ask it already go on asking it."
    )
    replaced_by = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="What editors should place instead.",
    )

    written_fields = (
        *("key", "text", "help_text", "why_we_ask", "answer", "allow_unsure", "allow_prefer_not_to_say"),
        *("safety_responses", "codes", "sensitivity"),
    )
    published_fields = ("version", "slots", *written_fields)
    exclude_fields_in_copy = ["version"]
    panels = [
        FieldPanel("key"),
        MultiFieldPanel([FieldPanel("text"), FieldPanel("help_text"), FieldPanel("why_we_ask")], "Words"),
        MultiFieldPanel(
            [FieldPanel("answer"), FieldPanel("allow_unsure"), FieldPanel("allow_prefer_not_to_say")],
            "Answer",
        ),
        FieldPanel("safety_responses"),
        MultiFieldPanel([FieldPanel("sensitivity"), FieldPanel("codes")], "About the answer"),
        MultiFieldPanel([FieldPanel("retired"), FieldPanel("replaced_by")], "Retirement"),
    ]
    search_fields = [
        index.SearchField("text"),
        index.AutocompleteField("text"),
        index.AutocompleteField("key"),
    ]

    class Meta(PublicSnippet.Meta):
        verbose_name = "eligibility question"
        ordering = ("text",)
        constraints = [
            models.UniqueConstraint(
                fields=["key", "locale"],
                name="eligibility_question_key_locale",
                violation_error_message="Another question in this language has this key.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.text} (retired)" if self.retired else self.text

    @property
    def edition(self) -> str:
        return f"{super().edition}/{self.version}"

    @property
    def answer_kind(self) -> str | None:
        """The name of the chosen kind of answer, for example "integer"."""
        return next((child.block_type for child in self.answer), None)

    def as_of(self, version: EligibilityQuestionVersion) -> "EligibilityQuestion":
        """The question as it was in one of its versions: in memory only."""
        data = {"pk": self.pk, **version.content}
        past: EligibilityQuestion = self.from_serializable_data(data, check_fks=False)
        past.version, past.live = version.number, self.live
        past.translation_key, past.locale = self.translation_key, self.locale
        return past

    def clean(self) -> None:
        super().clean()
        errors = self._broken_promises(self.latest_version())
        others = type(self).objects.filter(translation_key=self.translation_key).exclude(pk=self.pk)
        if others.exclude(key=self.key).exists():
            errors["key"] = ONE_KEY
        if errors:
            raise ValidationError(errors)

    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:
        """Save; what is live and reads otherwise than its latest version becomes the next one.

        Raises:
            ValidationError: a published question would not keep its key, or what it can be answered by.
        """
        fields = None if update_fields is None else {*update_fields}
        with unit_of_work():
            writes = fields is None or not fields.isdisjoint(self.written_fields)
            becomes_version = self.live and writes and self._counts()
            if becomes_version and fields is not None:
                fields.add("version")
            super().save(*args, update_fields=fields, **kwargs)
            if becomes_version:
                EligibilityQuestionVersion.objects.create(
                    question=self, number=self.version, content=self._written()
                )

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Delete it with its versions.

        Raises:
            QuestionInUse: a page asks it, live or in draft.
        """
        try:
            return super().delete(*args, **kwargs)
        except models.ProtectedError as error:
            raise QuestionInUse(self.text, _pages_of(error)) from error

    def _counts(self) -> bool:
        """Set the version number; whether it is a new one. One transaction at a time counts versions."""
        ContentVersion.locked()
        latest = self.latest_version()
        if errors := self._broken_promises(latest):
            raise ValidationError(errors)
        self.version = latest.number if latest else 0
        if latest and self.as_of(latest)._words() == self._words():
            return False
        self.version += 1
        return True

    def latest_version(self) -> EligibilityQuestionVersion | None:
        """What was published last; None before the first time."""
        return EligibilityQuestionVersion.objects.filter(question=self.pk).order_by("-number").first()

    def _broken_promises(self, latest: EligibilityQuestionVersion | None) -> dict[str, str]:
        """What changed of that which never may, by field."""
        if latest is None:
            return {}
        past = self.as_of(latest)
        errors = {"key": KEEPS_KEY} if past.key != self.key else {}
        broken = broken_promise(past.answer, self.answer)
        return {**errors, "answer": broken} if broken else errors

    def _words(self) -> object:
        """What is written, whoever wrote it in which form."""
        written = self._written()
        streams = {name: json.loads(written[name]) for name in STREAMS}
        return cleaned({**written, **streams})

    def _written(self) -> dict[str, Any]:
        """The written fields as a revision has them; streams are read first, so that one form is compared."""
        for name in STREAMS:
            list(getattr(self, name))
        data: dict[str, Any] = self.serializable_data()
        return {name: data[name] for name in self.written_fields}


def _pages_of(error: models.ProtectedError) -> list[str]:
    """The titles of the pages whose rows protect a question."""
    return sorted(str(getattr(row, "page", row)) for row in error.protected_objects)
