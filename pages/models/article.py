"""A health article."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import classproperty
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.fields import StreamField
from wagtail.search import index

from pages.blocks.streams import ArticleBody
from pages.models.base import ContentPage
from pages.models.relation import PublishedRelation


class Article(ContentPage):
    summary = models.TextField(
        blank=True, help_text="The answer in one or two sentences; lists and searches show it."
    )
    reviewer = models.ForeignKey(
        "pages.Person",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="Who checked the whole page. Leave empty if nobody has.",
    )
    last_reviewed = models.DateField(
        null=True, blank=True, help_text="When the reviewer checked the whole page."
    )
    review_due = models.DateField(null=True, blank=True, help_text="When it should be checked again.")
    hero_image = models.ForeignKey(
        "pages.ContentImage",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="The picture at the top.",
    )
    hero_alt_text = models.CharField(
        max_length=250, blank=True, help_text="What the picture shows, for people who cannot see it."
    )
    hero_decorative = models.BooleanField(
        default=False, help_text="Tick when the picture tells the reader nothing."
    )
    body = StreamField(ArticleBody(), blank=True, help_text="The article, block by block.")

    published_fields = ("summary", "review", "conditions", "authors", "hero_image", "body", "references")
    parent_page_types = ["pages.SectionIndex", "pages.Home"]
    subpage_types: list[str] = []
    search_fields = [*ContentPage.search_fields, index.SearchField("summary")]
    content_panels = [
        *ContentPage.content_panels,
        FieldPanel("summary"),
        MultiFieldPanel(
            [
                FieldPanel("hero_image", heading="Image"),
                FieldPanel("hero_alt_text", heading="Alternative text"),
                FieldPanel("hero_decorative", heading="Decoration only"),
            ],
            "Picture at the top",
            icon="image",
        ),
        FieldPanel("body"),
    ]
    about_panels = [
        InlinePanel(
            "conditions",
            heading="Conditions",
            label="condition",
            icon="tag",
            help_text="What the article is about, the main condition first.",
        ),
        InlinePanel(
            "authors",
            heading="Authors",
            label="author",
            icon="user",
            help_text="Readers see them in this order.",
        ),
        MultiFieldPanel(
            [FieldPanel("reviewer"), FieldPanel("last_reviewed"), FieldPanel("review_due")],
            "Medical review",
            icon="circle-check",
        ),
    ]

    class Meta:
        verbose_name = "article"

    @classproperty
    def edit_handler(cls) -> TabbedInterface:
        """Wagtail asks once; by then every app has added its panels."""
        tabs = {
            "Content": cls.content_panels,
            "Conditions and people": cls.about_panels,
            "Promote": cls.promote_panels,
            "Settings": cls.settings_panels,
        }
        return TabbedInterface([ObjectList(panels, heading=heading) for heading, panels in tabs.items()])

    def clean(self) -> None:
        super().clean()
        errors: dict[str, str] = {}
        if self.last_reviewed and not self.reviewer_id:
            errors["reviewer"] = "A review date needs a reviewer."
        if self.last_reviewed and self.review_due and self.review_due <= self.last_reviewed:
            errors["review_due"] = "The next review must come after the last one."
        if errors:
            raise ValidationError(errors)


class ArticleCondition(PublishedRelation):
    article = ParentalKey(Article, on_delete=models.CASCADE, related_name="conditions")
    condition = models.ForeignKey("pages.Condition", on_delete=models.PROTECT, related_name="+")
    published_as = "condition"

    panels = [FieldPanel("condition")]

    class Meta(PublishedRelation.Meta):
        constraints = [
            models.UniqueConstraint(fields=["article", "condition"], name="article_condition_once")
        ]


class ArticleAuthor(PublishedRelation):
    article = ParentalKey(Article, on_delete=models.CASCADE, related_name="authors")
    person = models.ForeignKey("pages.Person", on_delete=models.PROTECT, related_name="+")
    published_as = "person"

    panels = [FieldPanel("person")]

    class Meta(PublishedRelation.Meta):
        constraints = [models.UniqueConstraint(fields=["article", "person"], name="article_author_once")]
