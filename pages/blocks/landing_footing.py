"""What a landing page says about who stands behind the study, how to reach them, and what to read on."""

from wagtail import blocks

from pages.blocks.base import ContentBlock, HeadingBlock, ItemBlock
from pages.blocks.landing import ABOVE, LandingSection
from pages.blocks.rich_text import BodyText


class WhoRunsItBlock(LandingSection):
    heading = HeadingBlock(default="Who runs the study", help_text=ABOVE)
    text = BodyText(required=False, help_text="What to say beside the trial's sponsor and investigator.")
    data_use = blocks.TextBlock(
        help_text="What happens to people's data, and to answers of people who do not match."
    )

    anchor_name = "who-runs-it"

    class Meta:
        api_name = "WhoRunsIt"
        icon = "user"
        label = "Who runs it"
        group = "About us"
        description = "Who is responsible for the study, and how they use data."
        preview_value = {
            "heading": "Who runs the study",
            "text": "<p>A university runs the study.</p>",
            "data_use": "Your answers stay on your device.",
        }


class StoryBlock(ItemBlock):
    quote = blocks.TextBlock(help_text="In the person's own words; not about how well it worked.")
    name = blocks.CharBlock(max_length=120, help_text="The name the person agreed to.")
    dated = blocks.DateBlock(required=False, help_text="When the person said it.")
    consented = blocks.BooleanBlock(
        required=False, help_text="Tick when the person agreed in writing. Other stories are not published."
    )

    unpublished = frozenset({"consented"})

    class Meta:
        api_name = "Story"
        description = "What somebody who took part says about it."
        icon = "openquote"
        label = "Story"
        label_format = "{name}"


class StoriesBlock(LandingSection):
    heading = HeadingBlock(default="What people say", help_text=ABOVE)
    stories = blocks.ListBlock(StoryBlock(), min_num=1, help_text="Stories with consent.")

    anchor_name = "stories"

    class Meta:
        api_name = "Stories"
        icon = "openquote"
        label = "Stories"
        group = "About us"
        description = (
            "What people who took part say. Many ethics boards refuse this, so it is off by default."
        )
        preview_value = {
            "heading": "What people say",
            "stories": [{"quote": "The visits were short.", "name": "Sam", "consented": True}],
        }


class StudyContactBlock(LandingSection):
    heading = HeadingBlock(default="Talk to the study team", help_text=ABOVE)
    telephone = blocks.CharBlock(required=False, max_length=40, help_text="A number that somebody answers.")
    email = blocks.EmailBlock(required=False, help_text="An address that somebody reads.")
    hours = blocks.CharBlock(required=False, max_length=160, help_text="When somebody answers.")
    language_help = blocks.CharBlock(
        required=False, max_length=250, help_text="In which languages, and how to get an interpreter."
    )

    anchor_name = "contact"

    class Meta:
        api_name = "StudyContact"
        icon = "mail"
        label = "Contact"
        group = "About us"
        description = "How to reach the study team without filling in a form."
        preview_value = {
            "heading": "Talk to the study team",
            "telephone": "555 0100",
            "hours": "Monday to Friday, 9 to 5",
        }


class RelatedArticlesBlock(LandingSection):
    heading = HeadingBlock(default="Read more", help_text=ABOVE)
    pages = blocks.ListBlock(
        blocks.PageChooserBlock(), min_num=1, help_text="Articles. Pages that are not public are left out."
    )

    anchor_name = "related-articles"

    class Meta:
        api_name = "RelatedArticles"
        icon = "doc-full-inverse"
        label = "Related articles"
        group = "About us"
        description = "Reviewed articles about the condition: they are not part of the recruitment."


class LegalFooterBlock(ContentBlock):
    text = BodyText(
        default="<p>Taking part is your choice. You can stop at any time and need give no reason.</p>",
        help_text="What must stand at the end; the approval is added from its record.",
    )

    class Meta:
        api_name = "LegalFooter"
        icon = "clipboard-list"
        label = "Legal footer"
        group = "About us"
        description = "The last words of a landing page; the client adds the page's approval."
        preview_value = {"text": "<p>Taking part is your choice.</p>"}
