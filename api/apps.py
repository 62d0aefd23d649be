from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "api"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "Delivery API"

    def ready(self) -> None:
        from api.authoring.equipment import equip_authoring
        from api.graphql import checks  # noqa: F401  (registers the system check)

        equip_authoring()
