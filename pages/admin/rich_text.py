"""The editor of rich text, for processes of several threads."""

from copy import copy

from wagtail.admin.rich_text import DraftailRichTextArea
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter


class OwnTextConverter(ContentstateConverter):
    """Reads each text with a parser of its own.

    Wagtail's widgets live as long as the process, and share one parser: of two forms that are opened at once,
    one would show the other's words, or both fail.
    """

    def from_database_format(self, html: str) -> str:
        """The text as the editor in the browser has it: Draft.js's content state, in JSON."""
        own = copy(self)
        # Wagtail resets the parser first, and so begins everything anew that changes while it reads.
        own.html_to_contentstate_handler = copy(self.html_to_contentstate_handler)
        state: str = super(OwnTextConverter, own).from_database_format(html)
        return state


class RichTextArea(DraftailRichTextArea):
    """Wagtail's own, with that converter."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.converter = OwnTextConverter(self.features)
