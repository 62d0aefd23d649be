"""What editors may do with search."""

from pages.admin.group_rights import EDITORS, also_may

KEEP = ("add", "change", "delete", "view")


def give_rights() -> None:
    """The report of missed searches tells editors to keep the thesaurus and to promote pages."""
    also_may(EDITORS, "search.thesaurusentry", KEEP)
    also_may(EDITORS, "wagtailsearchpromotions.searchpromotion", KEEP)
