"""A clinical trial: its facts as the registry has them, its criteria, and where it is run."""

from typing import Any

from django.db import models
from django.utils.functional import classproperty
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.fields import StreamField
from wagtail.models import LockableMixin, WorkflowMixin
from wagtail.search import index

from pages.blocks.trials import CriterionList, TrialSiteList
from pages.models.relation import PublishedRelation
from pages.models.snippet import SLUG, PublicSnippet


class Registry(models.TextChoices):
    """Where a trial is registered."""

    CLINICALTRIALS_GOV = "clinicaltrials_gov", "ClinicalTrials.gov"
    ISRCTN = "isrctn", "ISRCTN"
    CTIS = "ctis", "EU Clinical Trials (CTIS)"
    OTHER = "other", "Another registry"


class RecruitmentStatus(models.TextChoices):
    """Whether a trial takes new people; the words are those of ClinicalTrials.gov."""

    NOT_YET_RECRUITING = "not_yet_recruiting", "Not yet recruiting"
    RECRUITING = "recruiting", "Recruiting"
    ENROLLING_BY_INVITATION = "enrolling_by_invitation", "Enrolling by invitation"
    ACTIVE_NOT_RECRUITING = "active_not_recruiting", "Active, not recruiting"
    SUSPENDED = "suspended", "Suspended"
    TERMINATED = "terminated", "Terminated"
    COMPLETED = "completed", "Completed"
    WITHDRAWN = "withdrawn", "Withdrawn"
    UNKNOWN = "unknown", "Unknown"


class Phase(models.TextChoices):
    """How far the testing of a treatment has come."""

    NOT_APPLICABLE = "not_applicable", "Not applicable"
    EARLY_PHASE_1 = "early_phase_1", "Early phase 1"
    PHASE_1 = "phase_1", "Phase 1"
    PHASE_1_2 = "phase_1_2", "Phase 1 and 2"
    PHASE_2 = "phase_2", "Phase 2"
    PHASE_2_3 = "phase_2_3", "Phase 2 and 3"
    PHASE_3 = "phase_3", "Phase 3"
    PHASE_4 = "phase_4", "Phase 4"


class Masking(models.TextChoices):
    """Who does not know which treatment a person gets."""

    NONE = "none", "Nobody: open label"
    SINGLE = "single", "One party"
    DOUBLE = "double", "Two parties"
    TRIPLE = "triple", "Three parties"
    QUADRUPLE = "quadruple", "Four parties"


class Sex(models.TextChoices):
    """Whom a trial takes, by sex."""

    ALL = "all", "All"
    FEMALE = "female", "Female"
    MALE = "male", "Male"


# The relations are modelcluster's, which has managers of its own and no types.
class Trial(  # type: ignore[django-manager-missing]
    WorkflowMixin, LockableMixin, index.Indexed, PublicSnippet, ClusterableModel
):
    slug = models.CharField(
        max_length=160,
        validators=[SLUG],
        help_text="Names the trial in the API. Do not change it once public.",
    )
    registry = models.CharField(
        max_length=30,
        choices=Registry.choices,
        default=Registry.CLINICALTRIALS_GOV,
        help_text="Where it is registered.",
    )
    registry_number = models.CharField(max_length=40, help_text="For example NCT01234567.")
    public_title = models.CharField(max_length=300, help_text="The title for the public, in plain words.")
    summary = models.TextField(
        blank=True, help_text="What the trial wants to find out, in a sentence or two."
    )
    recruitment_status = models.CharField(
        max_length=30,
        choices=RecruitmentStatus.choices,
        default=RecruitmentStatus.NOT_YET_RECRUITING,
        help_text="Whether it takes new people now.",
    )
    status_as_of = models.DateField(null=True, blank=True, help_text="When the status was last checked.")
    phase = models.CharField(
        max_length=20, choices=Phase.choices, default=Phase.NOT_APPLICABLE, help_text="The phase."
    )
    randomised = models.BooleanField(default=False, help_text="Whether chance decides who gets what.")
    placebo_controlled = models.BooleanField(default=False, help_text="Whether some people get a placebo.")
    masking = models.CharField(
        max_length=20,
        choices=Masking.choices,
        default=Masking.NONE,
        help_text="Who does not know which treatment a person gets.",
    )
    investigational_product = models.CharField(
        max_length=250, blank=True, help_text="What is being studied, for example: a heat wrap."
    )
    comparator = models.CharField(
        max_length=250, blank=True, help_text="What it is compared with, for example: a placebo wrap."
    )
    allocation = models.CharField(
        max_length=160, blank=True, help_text="The chance of each group, for example: 1 in 2."
    )
    sponsor = models.CharField(max_length=250, help_text="Who is responsible for the trial.")
    investigator = models.CharField(max_length=250, blank=True, help_text="Who leads it.")
    protocol_version = models.CharField(
        max_length=60, blank=True, help_text="The version of the protocol the criteria come from."
    )
    minimum_age_months = models.PositiveIntegerField(
        "youngest age", null=True, blank=True, help_text="The youngest age, in months. Empty: no limit."
    )
    maximum_age_months = models.PositiveIntegerField(
        "oldest age", null=True, blank=True, help_text="The oldest age, in months. Empty: no limit."
    )
    sex = models.CharField(max_length=10, choices=Sex.choices, default=Sex.ALL, help_text="Whom it takes.")
    healthy_volunteers = models.BooleanField(default=False, help_text="Whether it takes healthy people.")
    participants = models.PositiveIntegerField(
        null=True, blank=True, help_text="How many people it takes in all."
    )
    visits = models.PositiveIntegerField(null=True, blank=True, help_text="How many visits a person has.")
    duration = models.CharField(
        max_length=160, blank=True, help_text="How long a person takes part, for example: 22 weeks."
    )
    criteria = StreamField(CriterionList(), blank=True, help_text="Who can join, criterion by criterion.")
    sites = StreamField(TrialSiteList(), blank=True, help_text="Where the trial is run.")
    registry_record: "models.JSONField[Any, Any]" = models.JSONField(
        null=True, blank=True, editable=False, help_text="The registry's record as it was imported."
    )

    published_fields = (
        *("slug", "registry", "registry_number", "public_title", "summary"),
        *("recruitment_status", "status_as_of", "phase", "randomised", "placebo_controlled", "masking"),
        *("investigational_product", "comparator", "allocation", "sponsor", "investigator"),
        *("protocol_version", "minimum_age_months", "maximum_age_months", "sex", "healthy_volunteers"),
        *("participants", "visits", "duration", "conditions", "criteria", "sites"),
    )
    facts_panels = [
        MultiFieldPanel(
            [FieldPanel("public_title"), FieldPanel("summary"), FieldPanel("slug")], "Words and address"
        ),
        MultiFieldPanel([FieldPanel("registry"), FieldPanel("registry_number")], "Registry"),
        MultiFieldPanel([FieldPanel("recruitment_status"), FieldPanel("status_as_of")], "Recruitment"),
        InlinePanel("conditions", heading="Conditions", label="condition", icon="tag"),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("sponsor", "investigator", "protocol_version")], "Who runs it"
        ),
    ]
    design_panels = [
        MultiFieldPanel(
            [FieldPanel(name) for name in ("phase", "participants", "visits", "duration")], "Size and time"
        ),
        MultiFieldPanel(
            [
                FieldPanel(name)
                for name in (
                    *("investigational_product", "comparator", "randomised", "allocation"),
                    *("placebo_controlled", "masking"),
                )
            ],
            "What is compared",
        ),
    ]
    people_panels = [
        MultiFieldPanel(
            [
                FieldPanel(name)
                for name in ("minimum_age_months", "maximum_age_months", "sex", "healthy_volunteers")
            ],
            "Whom it takes",
        ),
        FieldPanel("criteria"),
    ]
    site_panels = [FieldPanel("sites")]
    search_fields = [
        index.SearchField("public_title"),
        index.AutocompleteField("public_title"),
        index.AutocompleteField("registry_number"),
    ]

    class Meta(PublicSnippet.Meta):
        verbose_name = "trial"
        ordering = ("public_title",)
        constraints = [
            models.UniqueConstraint(
                fields=["slug", "locale"],
                name="trial_slug_locale",
                violation_error_message="Another trial in this language has this slug.",
            )
        ]

    def __str__(self) -> str:
        return self.public_title

    @classproperty
    def edit_handler(cls) -> TabbedInterface:
        """Wagtail asks once; by then every app has added its panels."""
        tabs = {
            "Facts": cls.facts_panels,
            "Design": cls.design_panels,
            "Who can join": cls.people_panels,
            "Sites": cls.site_panels,
        }
        return TabbedInterface([ObjectList(panels, heading=heading) for heading, panels in tabs.items()])


class TrialCondition(PublishedRelation):
    trial = ParentalKey(Trial, on_delete=models.CASCADE, related_name="conditions")
    condition = models.ForeignKey("pages.Condition", on_delete=models.PROTECT, related_name="+")
    published_as = "condition"

    panels = [FieldPanel("condition")]

    class Meta(PublishedRelation.Meta):
        constraints = [models.UniqueConstraint(fields=["trial", "condition"], name="trial_condition_once")]
