"""Questions readers ask."""

from wagtail import blocks

from pages.blocks.base import HeadingBlock, ItemBlock
from pages.blocks.rich_text import BodyText
from pages.blocks.sections import SafeAloneBlock, SectionBlock


class FaqItemBlock(ItemBlock):
    question = blocks.CharBlock(max_length=250, help_text="As a reader would ask it.")
    answer = BodyText(help_text="The answer, shortest first.")

    class Meta:
        api_name = "FaqItem"
        description = "A question readers ask, with its answer."
        icon = "help"
        label = "Question"
        label_format = "{question}"


class FaqBlock(SectionBlock):
    heading = HeadingBlock(
        required=False, default="Common questions", help_text="The heading above the questions."
    )
    questions = blocks.ListBlock(FaqItemBlock(), min_num=1, help_text="Questions with their answers.")
    safe_alone = SafeAloneBlock()

    anchor_name = "questions"

    class Meta:
        api_name = "Faq"
        icon = "help"
        label = "Questions and answers"
        group = "Text"
        description = "Questions readers ask, with answers."
        preview_value = {
            "questions": [{"question": "Should I rest?", "answer": "<p>Only for a day or two.</p>"}]
        }
