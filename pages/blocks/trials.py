"""What a trial is made of: its criteria and its sites."""

from django.core.validators import RegexValidator
from django.db import models
from wagtail import blocks

from pages.blocks.base import EnumBlock, ItemBlock, ListStream
from pages.blocks.rules import RuleBlock

KEY = RegexValidator(r"^[a-z0-9]+(-[a-z0-9]+)*$", "Use lower-case words joined by hyphens.", "key")


class CriterionKind(models.TextChoices):
    """Whether people who meet the rule can join, or cannot."""

    INCLUSION = "inclusion", "Inclusion: people must meet it"
    EXCLUSION = "exclusion", "Exclusion: people must not meet it"


class CriterionStrength(models.TextChoices):
    """Who decides about people whom a criterion keeps out."""

    HARD = "hard", "Hard: answers decide"
    CONFIRM = "confirm", "Confirm: the study team decides"


class CriterionBlock(ItemBlock):
    key = blocks.CharBlock(
        max_length=80, validators=[KEY], help_text="Names the criterion in results, for example adult."
    )
    kind = EnumBlock(CriterionKind, help_text="Inclusion or exclusion.")
    plain_text = blocks.CharBlock(
        required=False, max_length=300, help_text="What readers see under who can join, in plain words."
    )
    source_text = blocks.TextBlock(
        required=False, help_text="The words of the protocol or registry, kept as they are."
    )
    rule = RuleBlock(
        empty="No rule: the study team checks it.",
        lead_by="kind",
        leads={CriterionKind.EXCLUSION.value: "Keeps people out when"},
        help_text="Inclusion: what people must answer. Exclusion: what keeps people out. Without a rule, the "
        "study team checks it.",
    )
    when = RuleBlock(
        lead="For those with",
        empty="For everybody.",
        help_text="Whom the criterion is for. Without one, everybody.",
    )
    strength = EnumBlock(
        CriterionStrength,
        default=CriterionStrength.HARD,
        help_text="Who decides about people whom this criterion keeps out.",
    )
    reason_if_not_met = blocks.CharBlock(
        required=False,
        max_length=300,
        label="Reason",
        help_text="Neutral words, shown to people whom this criterion keeps out.",
    )

    class Meta:
        api_name = "TrialCriterion"
        description = "One criterion of a trial: its words, and the rule over answers that decides it."
        icon = "list-ul"
        label = "Criterion"
        label_format = "{kind} {key}: {plain_text}"


class CriterionList(ListStream):
    criterion = CriterionBlock()


class TrialSiteBlock(ItemBlock):
    name = blocks.CharBlock(max_length=160, help_text="The hospital, clinic or university.")
    city = blocks.CharBlock(max_length=120, help_text="The town or city.")
    region = blocks.CharBlock(required=False, max_length=120, help_text="The state, county or region.")
    country = blocks.CharBlock(max_length=120, help_text="The country.")
    recruiting = blocks.BooleanBlock(required=False, help_text="Whether this site takes new people now.")
    telephone = blocks.CharBlock(required=False, max_length=40, help_text="The telephone of the study team.")
    email = blocks.CharBlock(required=False, max_length=160, help_text="The email address of the study team.")

    class Meta:
        api_name = "TrialSite"
        description = "A place where a trial is run."
        icon = "site"
        label = "Site"
        label_format = "{name}, {city}"


class TrialSiteList(ListStream):
    site = TrialSiteBlock()
