from django.apps import AppConfig


class WebhooksConfig(AppConfig):
    name = "api.webhooks"
    label = "webhooks"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "Webhooks"

    def ready(self) -> None:
        from api.webhooks.delivery import deliver_due
        from api.webhooks.retention import forget_old_deliveries
        from pages.publishing.worker import every_minute

        every_minute(deliver_due)
        every_minute(forget_old_deliveries)
