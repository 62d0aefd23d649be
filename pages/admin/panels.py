"""The panel above the form: what is still to do before the page is published."""

from django.forms import Media
from wagtail.admin.panels import Panel


class BeforeYouPublish(Panel):
    """Lists what the rules find in the saved draft; autosave keeps it up to date."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**{"heading": "Before you publish", "icon": "tasks", **kwargs})

    class BoundPanel(Panel.BoundPanel):
        template_name = "pages/admin/before_you_publish_panel.html"

        @property
        def media(self) -> Media:
            return Media(css={"all": ["pages/findings/findings.css"]}, js=["pages/findings/findings.js"])
