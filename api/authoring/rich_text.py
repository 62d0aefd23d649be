"""Rich text as scripts send it: what Wagtail would silently leave out is refused."""

from bs4 import BeautifulSoup
from wagtail.admin.rich_text.converters.db_html import RichTextRemoval
from wagtail.api.rich_text import APIRichText
from wagtail.blocks import RichTextBlock

from api.authoring.intake import Json, Place

BLOCK_KEY = "data-block-key"
TOO_DEEP = "The elements of this text stand inside one another too deep."
LOST_LINK = "These links or citations have no address that may be published: {lost}."


def rich_text(block: RichTextBlock, value: Json, place: Place) -> str:
    """The text as Wagtail's editor would store it; what the editor would not change stays as it was sent."""
    if not value:
        return ""
    try:
        form, sent = APIRichText.parse_input(value)
        allowed, removals = APIRichText.convert_input(value, features=block.features)
        stored = _as_edited(block, allowed) if allowed.strip() else ""
    except ValueError as error:
        place.fault("rich_text", str(error))
        return ""
    except RecursionError:
        place.fault("rich_text", TOO_DEEP)
        return ""
    for removal in removals:
        place.fault(removal.reason, _words(removal))
    html = sent if form == APIRichText.FORMAT_DB_HTML else allowed
    if not removals:
        _keep_links(html, stored, place)
    return html if _without_keys(stored) == _without_keys(html) else stored


def _as_edited(block: RichTextBlock, html: str) -> str:
    widget = block.field.widget
    edited: str = widget.value_from_datadict({"text": widget.format_value(html)}, {}, "text")
    return edited


def _keep_links(sent: str, stored: str, place: Place) -> None:
    if lost := [link for link in _links(sent) if link not in _links(stored)]:
        place.fault("lost_link", LOST_LINK.format(lost=", ".join(lost)))


def _words(removal: RichTextRemoval) -> str:
    attribute = " without its id" if removal.reason == "missing_attribute" else ""
    return f"<{removal.tag}>{attribute} cannot stand in this text, and would be lost: {removal.detail}"


def _links(html: str) -> list[str]:
    found = BeautifulSoup(html, "html.parser").find_all("a")
    names = ("linktype", "id", "href")
    return [" ".join(str(link[name]) for name in names if link.get(name)) or str(link) for link in found]


def _without_keys(html: str) -> str:
    """The text without the keys that the editor gives to paragraphs, in one spelling of HTML."""
    soup = BeautifulSoup(html, "html.parser")
    for element in soup.find_all(True):
        element.attrs.pop(BLOCK_KEY, None)
    return str(soup)
