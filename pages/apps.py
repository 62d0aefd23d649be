from django.apps import AppConfig


class PagesConfig(AppConfig):
    name = "pages"
    label = "pages"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "Pages"

    def ready(self) -> None:
        from pages import checks  # noqa: F401  (registers the system checks)
        from pages.admin import groups, translated_references
        from pages.admin.editor import equip_editor

        equip_editor()
        groups.connect()
        translated_references.connect()
