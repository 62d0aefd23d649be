"""The words of a question as a block of text, for a preview while no page asks it."""

from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from wagtail.blocks import StructValue

from pages.models.eligibility_question import EligibilityQuestion


def question_as_prose(question: EligibilityQuestion) -> dict[str, Any]:
    """The raw value of a prose block: the question, what readers are told and can choose, complete or not."""
    told = [words for words in (question.help_text, question.why_we_ask) if words]
    html = format_html_join("", "<p>{}</p>", ((words,) for words in told)) + _choices(question)
    return {"heading": question.text, "text": html, "health_aspect": "", "safe_alone": False}


def _choices(question: EligibilityQuestion) -> SafeString:
    labels = [label for child in question.answer for label in _labels(child.value)]
    items = format_html_join("", "<li>{}</li>", ((label,) for label in labels))
    return format_html("<ul>{}</ul>", items) if labels else SafeString("")


def _labels(answer: StructValue) -> list[str]:
    listed = [choice.get("label") for name in ("options", "bands") for choice in answer.get(name) or ()]
    return [label for label in (answer.get("yes_label"), answer.get("no_label"), *listed) if label]
