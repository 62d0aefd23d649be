"""What each group of people may do: the table that `pages.admin.groups` puts into the database."""

from collections.abc import Mapping
from dataclasses import dataclass

SEE = ("view",)
WRITE = ("add", "change", "view")
PUBLISH = (*WRITE, "publish")
PAGES = ("add", "change", "publish")


@dataclass(frozen=True)
class Rights:
    """`trees`: type of index page to what may be done there and below. `models`: name to actions."""

    trees: Mapping[str, tuple[str, ...]]
    models: Mapping[str, tuple[str, ...]]
    collection: str = ""
    """The name of the group's own collection of images; it may choose from every other one."""


MARKETING = "Marketing"
EDITORS = "Editors"
REVIEWERS = "Medical reviewers"

SHARED_CONTENT = ("condition", "person", "calltoaction", "eligibilityquestion", "trial")

GROUPS: Mapping[str, Rights] = {
    MARKETING: Rights(
        trees={"TrialIndex": PAGES},
        models={
            "calltoaction": PUBLISH,
            **dict.fromkeys(("condition", "eligibilityquestion", "trial", "approval"), SEE),
        },
        collection="Marketing",
    ),
    EDITORS: Rights(
        trees={"SectionIndex": PAGES},
        models=dict.fromkeys(SHARED_CONTENT, PUBLISH),
        collection="Articles",
    ),
    REVIEWERS: Rights(
        trees={"SectionIndex": ("change",), "TrialIndex": ("change",)},
        models={**dict.fromkeys(SHARED_CONTENT, SEE), "approval": ("add", "view")},
    ),
}
"""Reviewers open and comment on drafts, record approvals, and publish only by approving in a workflow."""

RIGHTS_ELSEWHERE: dict[str, dict[str, tuple[str, ...]]] = {}
"""By group, what it may do with models of other apps: `app.model` to actions."""


def also_may(group: str, model: str, actions: tuple[str, ...]) -> None:
    """Give a group rights on a model of another app, too, when it is made; called from that app's `ready`."""
    RIGHTS_ELSEWHERE.setdefault(group, {})[model] = actions
