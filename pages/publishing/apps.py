from django.apps import AppConfig


class PublishingConfig(AppConfig):
    name = "pages.publishing"
    label = "publishing"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "Publishing"

    def ready(self) -> None:
        from pages.models.previews import PreviewInClient
        from pages.publishing import receivers
        from pages.publishing.preview.tokens import issue

        receivers.connect()
        PreviewInClient.issue_preview_token = staticmethod(issue)
