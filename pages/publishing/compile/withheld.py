"""Whether a landing page invites nobody, for those who would lead people there.

It is asked of what the page would be now, not of its stored document, so the order does not matter in which
documents are compiled. A landing page itself never asks: the text that a board approves is the same while
others are withheld, and no two pages wait for each other.
"""

from pages.models.trial_landing_page import TrialLandingPage
from pages.publishing.compile.compilation import Compilation
from pages.publishing.compile.dispatch import compile_content
from pages.publishing.compile.recruitment import is_required
from pages.rules.recruitment.withholding import Withheld


def is_withheld(pk: int, compilation: Compilation) -> bool:
    """Whether an approval is required and none covers the text of this public page at the moment."""
    if compilation.recruits or not is_required():
        return False
    known = compilation.library.withheld
    if pk not in known:
        known[pk] = _is_withheld(pk, compilation)
    return known[pk]


def _is_withheld(pk: int, compilation: Compilation) -> bool:
    page = TrialLandingPage.objects.filter(pk=pk).select_related("locale", "content_type").first()
    face = compilation.library.face_of(page) if page else None
    if page is None or face is None:
        return False
    content = compile_content(page, face, Compilation(compilation.library, at=compilation.at))
    return bool(content["withheld_reason"] == Withheld.NO_APPROVAL)
