"""What happens when the last step of a workflow is approved. Wagtail imports this before there are models."""

from typing import Any


def publish_approved(workflow_state: Any, user: Any = None) -> None:  # noqa: ANN401 - Wagtail's, see above
    """Publish it for whoever approved: the steps say who that may be, also those who else publish nothing."""
    revision = workflow_state.content_object.get_latest_revision()
    revision.publish(user=user, skip_permission_checks=True)
