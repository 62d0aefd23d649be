"""What the rule builder asks: the published questions, as rules are judged by them."""

from django.conf import settings
from django.http import HttpRequest, JsonResponse
from django.urls import URLPattern, path
from django.views.decorators.http import require_safe

from pages.models import EligibilityQuestion
from pages.publishing.compile.compilation import Compilation
from pages.publishing.compile.fields import Wire, compile_snippet
from pages.publishing.compile.library import Library

FIELDS = ("key", "locale", "text", "version", "answer")


@require_safe
def rule_questions(request: HttpRequest) -> JsonResponse:
    """Ids, language, words, version and answer of each, and whether it is retired, by its words.

    Those in the default language come first: a question has one key in every language.
    """
    live = EligibilityQuestion.objects.filter(live=True).select_related("locale").order_by("text", "pk")
    library = Library()
    listed = [_told(question, compile_snippet(question, Compilation(library))) for question in live]
    listed.sort(key=lambda each: str(each["locale"]) != settings.LANGUAGE_CODE)
    return JsonResponse({"questions": listed})


def _told(question: EligibilityQuestion, compiled: Wire) -> Wire:
    named = {name: compiled[name] for name in FIELDS}
    return {"pk": question.pk, "retired": question.retired, **named}


def register_rule_questions() -> list[URLPattern]:
    """Wagtail's hook `register_admin_urls`: only who may enter the admin gets there."""
    return [path("rule-questions/", rule_questions, name="rule_questions")]
