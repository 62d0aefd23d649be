"""The report of searches that found nothing."""

from django.db.models import QuerySet
from django.urls import URLPattern, path, reverse_lazy
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, NumberColumn
from wagtail.admin.views.reports import ReportView

from search.models import MissedSearch

TITLE = "Searches without results"
COLUMNS = {
    "query": "Words",
    "locale": "Language",
    "count": "How often",
    "days": "On how many days",
    "last_day": "Last asked",
}


class MissedSearchesView(ReportView):
    """Only what enough people asked to be nobody's own: `MissedSearchQuerySet.shown`."""

    model = MissedSearch
    template_name = "search/admin/missed_searches.html"
    page_title = TITLE
    header_icon = "search"
    index_url_name = "missed_searches"
    index_results_url_name = "missed_searches_results"
    default_ordering = "-count"
    no_results_message = "Nothing was searched for in vain on five different days yet."
    columns = [
        Column("query", label=COLUMNS["query"], sort_key="query"),
        Column("locale", label=COLUMNS["locale"], sort_key="locale"),
        NumberColumn("count", label=COLUMNS["count"], sort_key="count"),
        NumberColumn("days", label=COLUMNS["days"], sort_key="days"),
        Column("last_day", label=COLUMNS["last_day"], sort_key="last_day"),
    ]
    list_export = [*COLUMNS]
    export_headings = COLUMNS
    export_filename = "searches-without-results"

    def get_base_queryset(self) -> QuerySet[MissedSearch]:
        return MissedSearch.objects.shown()


def register_addresses() -> list[URLPattern]:
    """Wagtail asks for these below /admin/, and lets in whoever may use the admin."""
    table_alone = MissedSearchesView.as_view(results_only=True)
    return [
        path("reports/searches-without-results/", MissedSearchesView.as_view(), name="missed_searches"),
        path("reports/searches-without-results/results/", table_alone, name="missed_searches_results"),
    ]


def register_menu_item() -> MenuItem:
    """The report's place in the menu of reports."""
    address = reverse_lazy("missed_searches")
    return MenuItem(TITLE, address, name="missed-searches", icon_name="search", order=1200)
