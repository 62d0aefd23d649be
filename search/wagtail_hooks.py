"""What the admin shows of search."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from search.admin import missed_searches, promotions
from search.admin.search_terms import hide_search_terms
from search.admin.thesaurus import ThesaurusViewSet

hooks.register("register_admin_urls", missed_searches.register_addresses)
hooks.register("register_admin_urls", promotions.register_addresses)
hooks.register("register_reports_menu_item", missed_searches.register_menu_item)
hooks.register("construct_reports_menu", hide_search_terms)
register_snippet(ThesaurusViewSet)
