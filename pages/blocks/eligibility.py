"""What the answer to an eligibility question is, and what to show at once after some answers."""

from django.core.validators import RegexValidator
from wagtail import blocks

from pages.blocks.base import Computed, ContentBlock, EnumBlock, ItemBlock, ListStream, OneOf
from pages.blocks.care import Urgency, WarningSignValue
from pages.blocks.rich_text import BodyText

VALUE = RegexValidator(
    r"^[a-z0-9]+(_[a-z0-9]+)*$", "Use lower-case letters, digits and single underscores.", "value"
)
MONTH = RegexValidator(
    r"^[0-9]{4}-(0[1-9]|1[0-2])$", "Write a month as YYYY-MM, for example 2026-01.", "month"
)
VALUE_HELP = "What rules and data call it, for example over_65. Keep it when the label changes."


class OptionBlock(ItemBlock):
    value = blocks.CharBlock(max_length=60, validators=[VALUE], help_text=VALUE_HELP)
    label = blocks.CharBlock(max_length=160, help_text="What readers choose.")
    exclusive = blocks.BooleanBlock(
        required=False, help_text="Only with several options: ticking it unticks the others."
    )

    class Meta:
        api_name = "EligibilityOption"
        description = "An option of a question."
        icon = "radio-full"
        label_format = "{label}"


class AgeBandBlock(ItemBlock):
    value = blocks.CharBlock(max_length=60, validators=[VALUE], help_text=VALUE_HELP)
    label = blocks.CharBlock(max_length=160, help_text="What readers choose, for example 18 to 64.")
    from_age = blocks.IntegerBlock(
        min_value=0, max_value=150, help_text="The first age of the band, in years."
    )
    to_age = blocks.IntegerBlock(
        required=False, min_value=0, max_value=150, help_text="The last age, in years. Empty: and older."
    )

    class Meta:
        api_name = "EligibilityAgeBand"
        description = "A range of ages in whole years, both ends inclusive."
        icon = "user"
        label_format = "{label}"


class YesNoUnsureBlock(ContentBlock):
    yes_label = blocks.CharBlock(max_length=80, default="Yes", help_text="What stands for `yes`.")
    no_label = blocks.CharBlock(max_length=80, default="No", help_text="What stands for `no`.")

    class Meta:
        api_name = "YesNoUnsureAnswer"
        description = "Answered by yes, no or unsure."
        icon = "help"
        label = "Yes, no or unsure"


class SingleChoiceBlock(ContentBlock):
    options = blocks.ListBlock(
        OptionBlock(), min_num=2, help_text="The options, in the order they are shown."
    )

    class Meta:
        api_name = "SingleChoiceAnswer"
        description = "Answered by the value of one option."
        icon = "radio-full"
        label = "One of several options"


class MultipleChoiceBlock(ContentBlock):
    options = blocks.ListBlock(
        OptionBlock(), min_num=2, help_text="The options, in the order they are shown."
    )

    class Meta:
        api_name = "MultipleChoiceAnswer"
        description = "Answered by a list of values of options."
        icon = "list-ul"
        label = "Any of several options"


class IntegerAnswerBlock(ContentBlock):
    minimum = blocks.FloatBlock(required=False, help_text="The smallest number that can be right.")
    maximum = blocks.FloatBlock(required=False, help_text="The largest number that can be right.")

    class Meta:
        api_name = "IntegerAnswer"
        description = "Answered by a whole number."
        icon = "order"
        label = "A whole number"


class DecimalAnswerBlock(ContentBlock):
    unit = blocks.CharBlock(max_length=40, help_text="The unit as a UCUM code, for example kg or mm[Hg].")
    unit_label = blocks.CharBlock(max_length=60, help_text="The unit as readers see it, for example kg.")
    minimum = blocks.FloatBlock(required=False, help_text="The smallest number that can be right.")
    maximum = blocks.FloatBlock(required=False, help_text="The largest number that can be right.")
    step = blocks.FloatBlock(required=False, help_text="How fine the answer is, for example 0.1.")

    class Meta:
        api_name = "DecimalAnswer"
        description = "Answered by a number in a unit."
        icon = "decimal"
        label = "A number with a unit"


class MonthAnswerBlock(ContentBlock):
    earliest = blocks.CharBlock(
        required=False,
        max_length=7,
        validators=[MONTH],
        help_text="The first month that can be right, YYYY-MM.",
    )
    latest = blocks.CharBlock(
        required=False,
        max_length=7,
        validators=[MONTH],
        help_text="The last month that can be right, YYYY-MM.",
    )
    may_be_future = blocks.BooleanBlock(required=False, help_text="Whether the month may lie ahead.")

    class Meta:
        api_name = "MonthAnswer"
        description = "Answered by a month as YYYY-MM; `earliest` and `latest` may be empty."
        icon = "date"
        label = "A month"


class AgeBandAnswerBlock(ContentBlock):
    bands = blocks.ListBlock(AgeBandBlock(), min_num=2, help_text="The bands, the youngest first.")

    class Meta:
        api_name = "AgeBandAnswer"
        description = "Answered by the value of one age band: less is asked than an exact age."
        icon = "group"
        label = "An age band"


class EligibilityAnswer(OneOf):
    yes_no_unsure = YesNoUnsureBlock()
    single_choice = SingleChoiceBlock()
    multiple_choice = MultipleChoiceBlock()
    integer = IntegerAnswerBlock()
    decimal = DecimalAnswerBlock()
    month = MonthAnswerBlock()
    age_band = AgeBandAnswerBlock()

    class Meta:
        api_name = "EligibilityAnswer"
        description = "What the answer to a question is. None is free text."


class SafetyResponseBlock(ItemBlock):
    answer = blocks.CharBlock(
        max_length=60, help_text="The answer it is for: yes, no, or the value of an option or band."
    )
    urgency = EnumBlock(Urgency, default=Urgency.EMERGENCY, help_text="How soon the person should get help.")
    heading = blocks.CharBlock(max_length=160, help_text="For example: Get help now.")
    text = BodyText(help_text="What to do, and how. It is shown before any result.")

    computed = (
        Computed("accessible_label", str, "The urgency in words; say or show it before the heading."),
    )

    class Meta:
        api_name = "SafetyResponse"
        description = "What to show at once after an answer that may mean danger."
        icon = "warning"
        label = "Safety response"
        label_format = "{answer}: {heading}"
        value_class = WarningSignValue


class SafetyResponseList(ListStream):
    safety_response = SafetyResponseBlock()
