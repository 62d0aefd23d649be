"""What the addresses share whose answers come in several forms."""

from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request

from api.representations.forms import MEDIA_TYPES
from api.rest import examples
from api.rest.operations import PROBLEM_MEDIA_TYPE, Answer
from api.rest.views.base import PublicView

ALONE = Answer(
    "The section may not be shown without the rest of its page.",
    "Problem",
    PROBLEM_MEDIA_TYPE,
    (("Not safe alone", examples.NOT_SAFE_ALONE),),
)
NO_SUCH_FORM = Answer(
    f"It comes as {', '.join(MEDIA_TYPES)}.",
    "Problem",
    PROBLEM_MEDIA_TYPE,
    (("Another form", examples.OTHER_FORM_OF_CONTENT),),
)


class FormView(PublicView):
    """An address that chooses the form of its answer itself: by suffix, else by `Accept`."""

    def perform_content_negotiation(self, request: Request, force: bool = False) -> tuple[BaseRenderer, str]:
        renderer = self.get_renderers()[0]
        return renderer, str(renderer.media_type)
