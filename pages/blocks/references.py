"""The sources an article cites. Numbers are computed in reading order, nobody types them."""

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup, StructBlockValidationError

from pages.blocks.base import Computed, EnumBlock, HeadingBlock, ItemBlock
from pages.blocks.sections import SafeAloneBlock, SectionBlock

DOI = RegexValidator(
    r"^10\.\d{4,9}/\S+$", "A DOI starts with 10. and a slash, for example 10.1000/182.", "doi"
)
PMID = RegexValidator(r"^[1-9]\d{0,8}$", "A PMID is a number of up to nine digits.", "pmid")


class Locator(models.TextChoices):
    """Whether the reader can be sent to the source."""

    GIVEN = "given", "Given (URL, DOI or PMID)"
    NONE_EXISTS = "none_exists", "None exists (print only)"
    NOT_STATED = "not_stated", "Not stated yet"


class ReferenceBlock(ItemBlock):
    title = blocks.CharBlock(max_length=500, help_text="The title of the paper, guideline or page.")
    publisher = blocks.CharBlock(
        required=False, max_length=300, help_text="The journal, or who published it."
    )
    year = blocks.IntegerBlock(
        required=False, min_value=1500, max_value=2100, help_text="The year of publication."
    )
    url = blocks.URLBlock(required=False, max_length=500, label="URL", help_text="Where it can be read.")
    doi = blocks.CharBlock(
        required=False, max_length=200, validators=[DOI], label="DOI", help_text="Without https."
    )
    pmid = blocks.CharBlock(
        required=False, max_length=9, validators=[PMID], label="PMID", help_text="PubMed's number."
    )
    locator = EnumBlock(
        Locator,
        default=Locator.GIVEN,
        help_text="Whether there is a URL, DOI or PMID, none exists, or nobody knows.",
    )

    computed = (Computed("number", int, "The number readers see: the order of first citation."),)

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        cleaned: blocks.StructValue = super().clean(value)
        located = any(cleaned.get(name) for name in ("url", "doi", "pmid"))
        if located == (cleaned.get("locator") == Locator.GIVEN) or self.is_deferred_validation:
            return cleaned
        message = "Choose “given” when there is a URL, DOI or PMID, and only then."
        raise StructBlockValidationError(block_errors={"locator": ValidationError(message, code="locator")})

    class Meta:
        api_name = "Reference"
        description = "A source of the article."
        icon = "openquote"
        label = "Reference"
        label_format = "{title}"
        form_layout = BlockGroup(
            [
                "title",
                "publisher",
                "year",
                BlockGroup(
                    ["url", "doi", "pmid", "locator"], heading="Where to read it", label_format="{url} {doi}"
                ),
            ]
        )


class ReferencesBlock(SectionBlock):
    heading = HeadingBlock(required=False, default="References", help_text="The heading above the list.")
    references = blocks.ListBlock(
        ReferenceBlock(), min_num=1, help_text="In any order: they are numbered as cited."
    )
    safe_alone = SafeAloneBlock()

    anchor_name = "references"
    unpublished = frozenset({"references"})

    class Meta:
        api_name = "References"
        icon = "openquote"
        label = "References"
        group = "Health"
        form_attrs = {"data-references": ""}  # where the editor's citation dialog looks
        description = (
            "Where the list of sources stands. The numbered list itself is the document's `references`."
        )
        preview_value = {"references": [{"title": "Low back pain", "publisher": "World Health Organization"}]}
