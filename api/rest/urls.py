"""The addresses of REST, mounted by the project at /api/."""

from django.urls import URLPattern, URLResolver, include, path, re_path

from api.rest.views.changes import ChangeList
from api.rest.views.conditions import ConditionList
from api.rest.views.content_find import ContentFind
from api.rest.views.content_item import ContentItem
from api.rest.views.content_list import ContentList
from api.rest.views.docs import docs
from api.rest.views.eligibility_questions import QuestionItem, QuestionList, QuestionVersion
from api.rest.views.evaluate import Evaluate
from api.rest.views.fallback import fallback
from api.rest.views.preview import Preview
from api.rest.views.question_uses import QuestionUses
from api.rest.views.questionnaire import Questionnaire
from api.rest.views.redirects import RedirectList
from api.rest.views.schema import Schema
from api.rest.views.search import Search
from api.rest.views.start import Start
from api.rest.views.suggestions import Suggestions

app_name = "rest"

version_1: list[URLPattern | URLResolver] = [
    path("", Start.as_view(), name="start"),
    path("content/", ContentList.as_view(), name="content"),
    path("content/find/", ContentFind.as_view(), name="find"),
    path("content/<uuid:id>/", ContentItem.as_view(), name="item"),
    path("content/<uuid:id>/evaluate/", Evaluate.as_view(), name="evaluate"),
    path("content/<uuid:id>/questionnaire/", Questionnaire.as_view(), name="questionnaire"),
    path("changes/", ChangeList.as_view(), name="changes"),
    path("conditions/", ConditionList.as_view(), name="conditions"),
    path("eligibility-questions/", QuestionList.as_view(), name="questions"),
    path("eligibility-questions/<slug:key>/", QuestionItem.as_view(), name="question"),
    path(
        "eligibility-questions/<slug:key>/versions/<int:version>/",
        QuestionVersion.as_view(),
        name="question_version",
    ),
    path("eligibility-questions/<slug:key>/where-used/", QuestionUses.as_view(), name="question_uses"),
    path("preview/", Preview.as_view(), name="preview"),
    path("redirects/", RedirectList.as_view(), name="redirects"),
    path("search/", Search.as_view(), name="search"),
    path("search/suggestions/", Suggestions.as_view(), name="suggestions"),
    path("schema/", Schema.as_view(), name="schema"),
    path("docs/", docs, name="docs"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("v1/", include(version_1)),
    re_path("", fallback, name="fallback"),
]
