"""What sending the editor's form does: hand in, answer a step of a workflow, or publish."""

from collections.abc import Mapping

from wagtail.models import Page

HANDING_IN = ("action-submit", "action-restart-workflow")


def will_publish(sent: Mapping[str, object], page: Page) -> bool:
    """Whether the page is public afterwards: approving the last step of a workflow publishes."""
    if any(name in sent for name in HANDING_IN):
        return False
    if "action-workflow-action" not in sent:
        return True
    state = page.current_workflow_state
    return sent.get("workflow-action-name") == "approve" and (state is None or state.is_at_final_task)
