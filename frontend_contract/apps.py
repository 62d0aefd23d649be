from django.apps import AppConfig


class FrontendContractConfig(AppConfig):
    name = "frontend_contract"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "Front-end contract"
