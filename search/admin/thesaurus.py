"""The thesaurus in the menu of editors."""

from wagtail.snippets.views.snippets import SnippetViewSet

from search.models import ThesaurusEntry


class ThesaurusViewSet(SnippetViewSet):
    """Names that mean the same; a change counts from the next search on."""

    model = ThesaurusEntry
    icon = "openquote"
    menu_label = "Thesaurus"
    menu_order = 250
    add_to_admin_menu = True
    list_display = ["term", "language"]
    list_filter = ["language"]
    search_fields = ["term", "synonyms"]
