from django.apps import AppConfig


class EdgeConfig(AppConfig):
    name = "api.edge"
    label = "edge"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "Edge"

    def ready(self) -> None:
        from api.edge import receivers

        receivers.connect()
