"""Schema.org in JSON-LD, made from the content of a page's document: drafts too, complete or not."""

from pages.publishing.json_ld.page import json_ld_of_page

__all__ = ["json_ld_of_page"]
