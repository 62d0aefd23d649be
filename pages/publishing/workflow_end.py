"""What happens when the last step of a workflow is approved. Wagtail imports this before there are models."""

from typing import Any


def publish_approved(workflow_state: Any, user: Any = None) -> None:  # noqa: ANN401 - Wagtail's, see above
    """Publish it for whoever approved: the steps say who that may be, also those who else publish nothing.

    A workflow that has lost its steps ends when something is handed in: then only who may publish does.
    """
    was_approved = workflow_state.task_states.filter(status="approved").exists()
    revision = workflow_state.content_object.get_latest_revision()
    revision.publish(user=user, skip_permission_checks=was_approved)
