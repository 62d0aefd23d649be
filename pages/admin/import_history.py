"""An import in the history of a page: what it was, and the text it kept from readers."""

from typing import Any

from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import PageLogEntry


def register_imports(actions: LogActionRegistry) -> None:
    """Wagtail's hook `register_log_actions`: makes "pages.import" an entry that editors can read."""

    @actions.register_action("pages.import")
    class ImportFormatter(LogFormatter):
        label = "Import"

        def format_message(self, log_entry: PageLogEntry) -> str:
            return f"Imported from {_data(log_entry).get('source', 'a file')}"

        def format_comment(self, log_entry: PageLogEntry) -> str:
            return "\n".join(_data(log_entry).get("set_aside", ()))


def _data(log_entry: PageLogEntry) -> dict[str, Any]:
    return log_entry.data or {}
