from django.apps import AppConfig


class EdgeConfig(AppConfig):
    name = "api.edge"
    label = "edge"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "Edge"

    def ready(self) -> None:
        from api.edge import receivers
        from api.edge.purging.following import purge_changes
        from api.edge.shared_version import shared_version
        from api.edge.snapshot.writing import confirm_snapshot, write_snapshot
        from pages.publishing.following import after_change
        from pages.publishing.worker import every_minute

        receivers.connect()
        after_change(shared_version.announce)
        after_change(write_snapshot)
        after_change(purge_changes)
        every_minute(confirm_snapshot)
