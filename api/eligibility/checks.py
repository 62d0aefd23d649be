"""The eligibility check of a published document."""

from dataclasses import dataclass
from typing import Any, TypeAlias

from api.stored import StoredDocument
from pages.eligibility.criteria import Ruleset
from pages.eligibility.deciding import ruleset_of

Json: TypeAlias = dict[str, Any]

BLOCK = "EligibilityCheck"


@dataclass(frozen=True)
class Check:
    """The block as the document has it. Its questions can be asked: publishing saw to that."""

    block: Json

    @property
    def ruleset_hash(self) -> str | None:
        """Which rules decide; None: nothing is decided here."""
        found: str | None = self.block["ruleset_hash"]
        return found

    @property
    def ruleset(self) -> Ruleset | None:
        return ruleset_of(self.block["criteria"])

    @property
    def placements(self) -> list[Json]:
        """Those with a question, in the order they are asked."""
        return [placed for placed in self.block["placements"] if placed["question"]]


def check_of(document: StoredDocument | None) -> Check | None:
    """The check of a document; None: there is no document, or it asks nothing."""
    body = document.content.get("body", ()) if document else ()
    found = (Check(block) for block in body if block["type"] == BLOCK)
    return next((check for check in found if check.placements), None)
