"""One request that changes something in the admin is one unit of work."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse

from pages.models.question_in_use import QuestionInUse
from pages.models.unit_of_work import unit_of_work
from pages.publishing.answers_in_use import AnswersInUse
from pages.publishing.refusal import PublicationRefused

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
REFUSALS = (PublicationRefused, QuestionInUse, AnswersInUse)
REFUSED = "pages.refused"
"""Where a request keeps the refusal that its view raised."""


class UnitOfWorkMiddleware:
    """Settles once, after the view has done all its steps; a refusal undoes them all and says why."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.admin_root = reverse("wagtailadmin_home")

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not self._changes(request):
            return self.get_response(request)
        try:
            with unit_of_work():
                return self._answered(request)
        except REFUSALS as refused:
            return self._say_why(request, refused)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Keep a refusal that a view raises; else Django would make an error 500 of it on its way out."""
        if isinstance(exception, REFUSALS) and self._changes(request):
            request.META[REFUSED] = exception
            return HttpResponse()
        return None

    def _changes(self, request: HttpRequest) -> bool:
        return request.method not in SAFE_METHODS and request.path.startswith(self.admin_root)

    def _answered(self, request: HttpRequest) -> HttpResponse:
        """The view's response.

        Raises:
            PublicationRefused, QuestionInUse, AnswersInUse: the view was refused, so all it did is undone.
        """
        response = self.get_response(request)
        if refused := request.META.get(REFUSED):
            raise refused
        return response

    def _say_why(
        self, request: HttpRequest, refused: PublicationRefused | QuestionInUse | AnswersInUse
    ) -> HttpResponse:
        """Back to where the editor was; what the view announced did not happen."""
        list(messages.get_messages(request))  # what is read is not shown again
        messages.error(request, refused.message)
        back = self._address_before(request)
        if request.headers.get("X-Requested-With") == "XMLHttpRequest":
            return JsonResponse({"step": "success", "redirect": back})  # what Wagtail's dialogs follow
        return HttpResponseRedirect(back)

    def _address_before(self, request: HttpRequest) -> str:
        back = request.headers.get("Referer", "")
        host = f"{request.scheme}://{request.get_host()}"
        return back if back.startswith(f"{host}{self.admin_root}") else self.admin_root
