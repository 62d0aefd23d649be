from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "search"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "Search"

    def ready(self) -> None:
        from pages.publishing.worker import every_minute
        from search import receivers
        from search.admin.editors_rights import give_rights
        from search.indexing import index_stale
        from search.misses import forget_old_misses
        from search.server.copying import copy_changes

        receivers.connect()
        give_rights()
        every_minute(forget_old_misses)
        every_minute(index_stale)
        every_minute(copy_changes)
