"""Wagtail's previews of a form, for a form that need not be valid: a gap is shown and told, never hidden."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.utils.decorators import method_decorator
from django.utils.timezone import now
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.models import FormState
from wagtail.admin.views.generic.preview import PreviewOnEdit
from wagtail.admin.views.pages import preview
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.snippets.views import snippets
from wagtail.utils.decorators import xframe_options_sameorigin_override

from pages.admin.refusals import refusals_of
from pages.admin.written_form import take_as_written
from pages.models.previews import WEB
from pages.shapes.documents import page_models


class PreviewAsWritten(PreviewOnEdit):
    """Keeps whatever is in the form, and has the preview tell what the form would be refused for."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.remove_old_preview_data()
        FormState.objects.update_or_create_by_instance(
            instance=self.object,
            parent_object_id=self.parent_object_id,
            user=request.user,
            defaults={"data": request.POST.urlencode(), "last_updated_at": now()},
        )
        return JsonResponse({"is_valid": True, "is_available": True})

    @method_decorator(xframe_options_sameorigin_override)
    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        data = self._get_form_data(self._get_form_state())
        attributes = self.get_extra_request_attrs()
        if data:
            attributes["refused"] = refusals_of(self.get_form(data))
            take_as_written(self.get_form(data))
        mode = request.GET.get("mode", WEB)
        response: HttpResponse = self.object.make_preview_request(request, mode, attributes)
        return response


class PagePreview(PreviewAsWritten):
    """Without the words that Wagtail puts in for a title and slug that are missing."""

    def get_form(self, query_dict: QueryDict) -> WagtailAdminModelForm:
        form_class = self.object.get_edit_handler().get_form_class()
        parent = self.object.get_parent().specific
        return form_class(query_dict, instance=self.object, parent_page=parent, for_user=self.request.user)


class PagePreviewOnCreate(PagePreview, preview.PreviewOnCreateView):
    pass


class PagePreviewOnEdit(PagePreview, preview.PreviewOnEditView):
    pass


class SnippetPreviewOnCreate(PreviewAsWritten, snippets.PreviewOnCreateView):
    pass


class SnippetPreviewOnEdit(PreviewAsWritten, snippets.PreviewOnEditView):
    pass


class PreviewedPages(PageViewSet):
    """A type of page of ours; the explorer lists it as Wagtail does."""

    parent_models: list[type] = []
    preview_on_add_view_class = PagePreviewOnCreate
    preview_on_edit_view_class = PagePreviewOnEdit


def register_page_previews() -> list[PreviewedPages]:
    """A hook of Wagtail's."""
    return [PreviewedPages(name=f"pages_{model._meta.model_name}", model=model) for model in page_models()]
