"""The form in which editors promote pages: Wagtail's, without what search would drop in silence."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.functional import cached_property
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.widgets import AdminPageChooser
from wagtail.contrib.search_promotions import views
from wagtail.contrib.search_promotions.forms import SearchPromotionsFormSet
from wagtail.contrib.search_promotions.models import Query, SearchPromotion

PAGES_ONLY = "Choose a page of the site: search shows nothing else."
ALWAYS_EMPTY = "views"
"""What Wagtail would count here is not recorded."""


class PromotedPageForm(WagtailAdminModelForm):
    """One page that is promoted; external links and descriptions have no place in results."""

    class Meta:
        model = SearchPromotion
        fields = ("query", "page")
        widgets = {"page": AdminPageChooser}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["page"].required = True
        self.fields["page"].error_messages["required"] = PAGES_ONLY


class PromotedPages(SearchPromotionsFormSet):
    form = PromotedPageForm


class WithPagesOnly:
    """What the forms for new and for known words share."""

    request: HttpRequest
    object: Query | None

    @cached_property
    def searchpicks_formset(self) -> PromotedPages:
        sent = self.request.POST if self.request.method == "POST" else None
        return PromotedPages(sent, instance=self.object)


class PromotionsView(views.IndexView):
    columns = [column for column in views.IndexView.columns if column.name != ALWAYS_EMPTY]


class AddPromotionView(WithPagesOnly, views.CreateView):
    """For words that have no promoted page yet."""


class EditPromotionView(WithPagesOnly, views.EditView):
    """For words that have some."""


def register_addresses() -> list[URLPattern]:
    """Those of Wagtail's own views: the app that is installed first answers."""
    return [
        path("searchpicks/", PromotionsView.as_view()),
        path("searchpicks/results/", PromotionsView.as_view(results_only=True)),
        path("searchpicks/add/", AddPromotionView.as_view()),
        path("searchpicks/<int:query_id>/", EditPromotionView.as_view()),
    ]
