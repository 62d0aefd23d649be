"""The panel above the form: what is still to do before the page is published, and links to where."""

from django.forms import Media
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.admin.panels import Panel
from wagtail.admin.staticfiles import versioned_static


class BeforeYouPublish(Panel):
    """Lists what the rules find in the saved draft; autosave keeps it up to date."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**{"heading": "Before you publish", "icon": "tasks", **kwargs})

    class BoundPanel(Panel.BoundPanel):
        template_name = "pages/admin/before_you_publish_panel.html"

        @property
        def is_refused(self) -> bool:
            """Whether the form comes back with errors, which the saved draft does not have."""
            return bool(self.form.is_bound and not self.form.is_valid())

        @property
        def media(self) -> Media:
            return Media(css={"all": ["pages/findings/findings.css"]}, js=["pages/findings/findings.js"])


def script_of_places() -> SafeString:
    """A hook of Wagtail's: in every form, links to a place of it open that place."""
    return format_html('<script src="{}"></script>', versioned_static("pages/findings/reveal.js"))
